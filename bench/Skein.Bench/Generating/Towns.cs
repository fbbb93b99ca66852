using System.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace Skein.Bench.Generating;

/// <summary>Houses of the asked sizes; one that is not there yet is generated and kept for the next time.</summary>
internal sealed class Towns(Options options) : IAsyncDisposable
{
    public const int Open = 2_000;
    private PostgresServer? server;

    public PostgresServer Server => server ??= PostgresServer.Start(options.Folder);

    public async Task<BenchHouse> House(Engine engine, int size)
    {
        Directory.CreateDirectory(options.Folder);
        var name = $"skein-{Options.Name(size)}";
        if (!await Has(engine, name)) await Generate(engine, size, name);
        return await Enter(engine, name);
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
    }

    private async Task<BenchHouse> Enter(Engine engine, string name)
    {
        var house = new BenchHouse(engine, engine == Engine.Sqlite ? SqliteFile(name) : Server.Database(name), Path.Combine(options.Folder, "files"));
        await house.Enter();
        return house;
    }

    private async Task Generate(Engine engine, int size, string name)
    {
        var (clock, unfinished) = (Stopwatch.StartNew(), $"{name}-unfinished");
        if (engine == Engine.Sqlite) foreach (var suffix in (string[])["", "-wal", "-shm"]) File.Delete(SqliteFile(unfinished) + suffix);
        else await Server.Drop(unfinished);
        var town = new Town(size, Math.Min(Open, size / 5));
        await using (var house = await Enter(engine, unfinished))
        {
            await Fill.Run(house, town);
            Console.Error.WriteLine($"{engine} {Options.Name(size)}: rows written in {clock.Elapsed.TotalSeconds:0} s");
            if (engine == Engine.Postgres) await Unindexed(house, index => IndexAll.Run(house, engine, town));
            else await IndexAll.Run(house, engine, town);
            Console.Error.WriteLine($"{engine} {Options.Name(size)}: ready after {clock.Elapsed.TotalSeconds:0} s");
        }

        if (engine == Engine.Sqlite) File.Move(SqliteFile(unfinished), SqliteFile(name));
        else await Server.Rename(unfinished, name);
    }

    /// <summary>A GIN index is built at once in a fraction of the time it takes row by row.</summary>
    private static async Task Unindexed(BenchHouse house, Func<string, Task> fill)
    {
        await using var db = house.Db();
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        var index = await db.Database
            .SqlQuery<string>($"SELECT indexdef AS \"Value\" FROM pg_indexes WHERE indexname LIKE 'search_cases_%_tokens'").SingleAsync();
        var name = index.Split(' ')[2];
        await Run(db, $"DROP INDEX {name}");
        await fill(name);
        await Run(db, index);
        await Run(db, "VACUUM ANALYZE");
    }

    private static Task<int> Run(Skein.Platform.SkeinDb db, string sql) => db.Database.ExecuteSqlRawAsync(sql);

    private async Task<bool> Has(Engine engine, string name) =>
        engine == Engine.Sqlite ? File.Exists(SqliteFile(name)) : await Server.Has(name);

    private string SqliteFile(string name) => Path.Combine(options.Folder, $"{name}.db");
}
