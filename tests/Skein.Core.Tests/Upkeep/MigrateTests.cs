using Microsoft.EntityFrameworkCore;
using Npgsql;
using Skein.Platform;
using Skein.Postgres;
using Skein.Upkeep;

namespace Skein.Core.Tests.Upkeep;

public sealed class MigrateTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("skein-migrate-").FullName;

    [Theory, OnBothEngines]
    public async Task A_new_house_is_built_without_a_backup(Storage storage)
    {
        await using var house = await House.Unbuilt(storage);

        var migrated = await house.Get<Migrate>().Run(folder, default);

        Assert.Equal((true, null), (migrated.Value.Applied.Count > 0, migrated.Value.Backup));
        await using var db = house.Db();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Theory, OnBothEngines]
    public async Task A_database_written_by_a_newer_version_is_left_alone(Storage storage)
    {
        await using var house = await House.Open(storage);
        await using var db = house.Db();
        await Sql(db, storage == Storage.Sqlite
            ? "INSERT INTO \"__EFMigrationsHistory\" VALUES ('20990101000000_Tomorrow', '10.0.0')"
            : "INSERT INTO \"__EFMigrationsHistory\" (migration_id, product_version) VALUES ('20990101000000_Tomorrow', '10.0.0')");

        var migrated = await house.Get<Migrate>().Run(folder, default);

        var broken = Assert.Single(migrated.Broken);
        Assert.Equal(UpkeepRules.FromAnother, broken.Rule);
        Assert.Contains("20990101000000_Tomorrow", broken.In(Language.English));
    }

    [Fact]
    public async Task Before_an_upgrade_the_SQLite_file_is_kept_and_the_oldest_copies_go()
    {
        await using var house = await House.Unbuilt(Storage.Sqlite);
        await using var db = house.Db();
        await Sql(db, """
            CREATE TABLE "__EFMigrationsHistory" ("migration_id" TEXT NOT NULL PRIMARY KEY, "product_version" TEXT NOT NULL);
            CREATE TABLE keepsake (id INTEGER); INSERT INTO keepsake VALUES (7);
            """);
        for (var day = 1; day <= 7; day++) await File.WriteAllTextAsync(Path.Combine(folder, $"before-upgrade-2020-01-0{day}-000000.db"), "");
        await File.WriteAllTextAsync(Path.Combine(folder, "skein-2020-01-01-000000.skein.tar.gz"), "");

        var kept = await db.Engine.KeepCopy(db, folder, default);

        Assert.Equal(5, Directory.GetFiles(folder, "before-upgrade-*").Length);
        Assert.True(File.Exists(Path.Combine(folder, "skein-2020-01-01-000000.skein.tar.gz")));
        await using var copy = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={kept}");
        await copy.OpenAsync();
        await using var read = copy.CreateCommand();
        read.CommandText = "SELECT id FROM keepsake";
        Assert.Equal(7L, await read.ExecuteScalarAsync());
    }

    [Fact]
    public async Task The_lock_of_a_killed_upgrade_does_not_stop_the_next_start()
    {
        await using var house = await House.Open(Storage.Sqlite);
        await using var db = house.Db();
        await Sql(db, """
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00');
            """);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));

        await db.Engine.Migrate(db, patience.Token);

        Assert.Empty(await db.Database.GetPendingMigrationsAsync(patience.Token));
    }

    [Theory, OnBothEngines]
    public async Task Several_that_start_at_once_on_one_empty_database_build_it_once(Storage storage)
    {
        await using var first = await House.Unbuilt(storage);
        await using var second = await House.Unbuilt(storage, first.Place);
        await using var third = await House.Unbuilt(storage, first.Place);

        var migrated = await Task.WhenAll(new[] { first, second, third }.Select(h => Task.Run(() => h.Get<Migrate>().Run(folder, default))));

        Assert.All(migrated, m => Assert.True(m.IsDone));
        await using var db = second.Db();
        Assert.Equal(db.Database.GetMigrations(), await db.Database.GetAppliedMigrationsAsync());
    }

    [Fact]
    public async Task PostgreSQL_that_is_not_started_yet_is_told_apart_from_a_wrong_password()
    {
        await using var nobody = new PostgresEngine("Host=127.0.0.1;Port=1;Username=skein;Database=x;Timeout=2");
        await using var db = SkeinDb.On(nobody, new Wake(), TimeProvider.System);
        var away = await Assert.ThrowsAnyAsync<NpgsqlException>(() => nobody.Exists(db, default));

        Assert.True(nobody.IsOutOfReach(away));
        Assert.False(nobody.IsOutOfReach(new PostgresException("no", "FATAL", "FATAL", PostgresErrorCodes.InvalidPassword)));
        Assert.True(nobody.IsOutOfReach(new PostgresException("starting up", "FATAL", "FATAL", PostgresErrorCodes.CannotConnectNow)));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static Task<int> Sql(SkeinDb db, string sql) => db.Database.ExecuteSqlRawAsync(sql);
}
