using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Skein.Journal;
using Skein.Platform;
using Skein.Postgres;
using Skein.Setup;
using Skein.Sqlite;

namespace Skein.Testing;

/// <summary>
/// A house of a test's own: the real use cases on a real, migrated and set-up database of the asked engine. Background work does
/// not run by itself; <see cref="Follow"/> lets the followers catch up.
/// </summary>
public sealed class House : IAsyncDisposable
{
    public const string AdministratorEmail = "lin@example.com";
    public const string Password = "wild geese fly south";

    private readonly ServiceProvider services;
    private readonly string folder;

    private House(Storage storage, string place, string folder)
    {
        this.folder = folder;
        Storage = storage;
        Place = place;
        var all = new ServiceCollection();
        all.AddLogging();
        all.AddSingleton<TimeProvider>(Clock);
        if (storage == Storage.Sqlite) all.AddSqlite(place);
        else all.AddPostgres(place);
        all.AddSkein(Path.Combine(folder, "files"));
        services = all.BuildServiceProvider(validateScopes: true);
    }

    public Storage Storage { get; }

    /// <summary>The SQLite file or the PostgreSQL connection string.</summary>
    public string Place { get; }

    /// <summary>Where this house keeps its files.</summary>
    public string Folder => folder;

    public TestClock Clock { get; } = new();

    /// <summary>The first administrator, with every permission.</summary>
    public Actor Administrator { get; private set; } = null!;

    /// <summary>A house that has been set up. Databases are copied from one prepared per engine, so it is cheap.</summary>
    public static async Task<House> Open(Storage storage)
    {
        var template = await Templates.Prepared(storage);
        var folder = Directory.CreateTempSubdirectory("skein-house-").FullName;
        var place = storage == Storage.Sqlite ? Path.Combine(folder, "skein.db") : await PostgresCluster.NewDatabase(template);
        if (storage == Storage.Sqlite) File.Copy(template, place);
        var house = new House(storage, place, folder);
        house.Administrator = await house.ActorOf(1);
        return house;
    }

    /// <summary>A house without even a schema, or one more node of the house at <paramref name="place"/>.</summary>
    public static async Task<House> Unbuilt(Storage storage, string? place = null)
    {
        var folder = Directory.CreateTempSubdirectory("skein-house-").FullName;
        place ??= storage == Storage.Sqlite ? Path.Combine(folder, "skein.db") : await PostgresCluster.NewDatabase();
        return new House(storage, place, folder);
    }

    /// <summary>A house with a schema and nothing in it.</summary>
    public static async Task<House> OpenEmpty(Storage storage)
    {
        var house = await Unbuilt(storage);
        await using var db = house.Db();
        await db.Engine.Migrate(db, default);
        return house;
    }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public SkeinDb Db() => Get<IDbContextFactory<SkeinDb>>().CreateDbContext();

    public async Task<Actor> ActorOf(long account) =>
        await Get<Organization.Actors>().Find(account, "test", default) ?? throw new InvalidOperationException($"No actor {account}.");

    /// <summary>
    /// Waits until everything that was committed may be followed. On PostgreSQL that is once no older transaction runs, whichever
    /// test's it is: they share one server.
    /// </summary>
    public async Task Settle()
    {
        var patience = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            await using var db = Db();
            var newest = await db.Journal.OrderByDescending(e => e.Tx).ThenByDescending(e => e.Id).FirstOrDefaultAsync();
            if (newest is null || await Get<ISettledJournal>().End(db, default) == new Position(newest.Tx, newest.Id)) return;
            if (patience.Elapsed > TimeSpan.FromSeconds(60)) throw new TimeoutException("A transaction runs for a minute.");
            await Task.Delay(20);
        }
    }

    /// <summary>
    /// Lets every follower read to the end of the journal. On PostgreSQL an entry is settled only when no older transaction runs
    /// in the whole cluster, so another test may hold it back for a moment.
    /// </summary>
    public async Task Follow()
    {
        foreach (var follower in services.GetServices<IFollower>())
        {
            for (var i = 0; i < 1000; i++)
            {
                var stepped = await Get<FollowerStep>().Run(follower, "test", default);
                if (stepped == Stepped.Failed) throw new InvalidOperationException($"Follower {follower.Name} failed.");
                if (stepped != Stepped.Idle) continue;
                if (await IsAtTheEnd(follower)) break;
                await Task.Delay(10);
            }
        }
    }

    private async Task<bool> IsAtTheEnd(IFollower follower)
    {
        await using var db = Db();
        var state = await db.Followers.AsNoTracking().SingleAsync(f => f.Name == follower.Name);
        return !await db.Journal.AnyAsync(e => e.Tx > state.Tx || (e.Tx == state.Tx && e.Id > state.EntryId));
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (Storage == Storage.Sqlite) Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A SQLite file that is migrated and set up, to be copied.</summary>
    public static Task<string> SetUpFile() => Templates.Prepared(Storage.Sqlite);

    internal static async Task SetUpFirst(House house)
    {
        var done = await house.Get<SetUp>().Run(new FirstSetUp
        {
            CompanyName = "雁南家居",
            Language = Language.Hans,
            TimeZone = "Asia/Shanghai",
            AdministratorName = "林静",
            Email = AdministratorEmail,
            Password = Password,
        }, default);
        if (!done.IsDone) throw new InvalidOperationException(done.ToString());
    }
}
