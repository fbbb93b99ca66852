using System.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace Skein.Bench.Generating;

/// <summary>Houses of the asked sizes; one that is not there yet is generated and kept for the next time.</summary>
internal sealed class Towns(Options options) : IAsyncDisposable
{
    public const int Open = 2_000;
    private PostgresServer? server;
    private int fresh;

    public PostgresServer Server => server ??= PostgresServer.Start(options.Folder);

    public async Task<BenchHouse> House(Engine engine, int size)
    {
        Directory.CreateDirectory(options.Folder);
        var name = $"skein-{Options.Name(size)}";
        if (!await Has(engine, name)) await Generate(engine, size, name);
        return await Enter(engine, name);
    }

    /// <summary>A house just set up, with nothing in it.</summary>
    public async Task<BenchHouse> Fresh(Engine engine)
    {
        Directory.CreateDirectory(options.Folder);
        var name = $"fresh-{++fresh}";
        await Clear(engine, name);
        return await Enter(engine, name);
    }

    /// <summary>The environment of a program that is to serve a house just set up.</summary>
    public async Task<Dictionary<string, string>> FreshPlace(Engine engine)
    {
        var folder = Directory.CreateDirectory(Path.Combine(options.Folder, $"place-{++fresh}")).FullName;
        var place = new Dictionary<string, string> { ["SKEIN_DATA"] = folder };
        if (engine == Engine.Postgres)
        {
            await Clear(engine, $"fresh-{fresh}");
            place["ConnectionStrings__Skein"] = Server.Database($"fresh-{fresh}");
        }
        else
        {
            File.Delete(Path.Combine(folder, "skein.db"));
        }

        var storage = engine == Engine.Sqlite ? Path.Combine(folder, "skein.db") : Server.Database($"fresh-{fresh}");
        await using var house = new BenchHouse(engine, storage, Path.Combine(folder, "files"));
        await house.Enter();
        return place;
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
        await Clear(engine, unfinished);
        var town = new Town(size, Math.Min(Open, size / 5));
        await using (var house = await Enter(engine, unfinished))
        {
            await Fill.Run(house, town);
            Console.Error.WriteLine($"{engine} {Options.Name(size)}: rows written in {clock.Elapsed.TotalSeconds:0} s");
            await using var db = house.Db();
            db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
            if (engine == Engine.Postgres) await Unindexed(db, new IndexAll(house, town).Run);
            else await new IndexAll(house, town).Run();
            await Run(db, engine == Engine.Postgres ? "VACUUM ANALYZE" : "ANALYZE; PRAGMA wal_checkpoint(TRUNCATE)");
            Console.Error.WriteLine($"{engine} {Options.Name(size)}: ready after {clock.Elapsed.TotalSeconds:0} s");
        }

        if (engine == Engine.Sqlite) File.Move(SqliteFile(unfinished), SqliteFile(name));
        else await Server.Rename(unfinished, name);
    }

    /// <summary>A GIN index is built at once in a fraction of the time it takes row by row.</summary>
    private static async Task Unindexed(Skein.Platform.SkeinDb db, Func<Task> fill)
    {
        var index = await db.Database
            .SqlQuery<string>($"SELECT indexdef AS \"Value\" FROM pg_indexes WHERE indexname LIKE 'search_cases_%_tokens'").SingleAsync();
        await Run(db, $"DROP INDEX {index.Split(' ')[2]}");
        await fill();
        await Run(db, index);
    }

    private static Task<int> Run(Skein.Platform.SkeinDb db, string sql) => db.Database.ExecuteSqlRawAsync(sql);

    private async Task Clear(Engine engine, string name)
    {
        if (engine == Engine.Sqlite) foreach (var suffix in (string[])["", "-wal", "-shm"]) File.Delete(SqliteFile(name) + suffix);
        else await Server.Drop(name);
    }

    private async Task<bool> Has(Engine engine, string name) =>
        engine == Engine.Sqlite ? File.Exists(SqliteFile(name)) : await Server.Has(name);

    private string SqliteFile(string name) => Path.Combine(options.Folder, $"{name}.db");
}
