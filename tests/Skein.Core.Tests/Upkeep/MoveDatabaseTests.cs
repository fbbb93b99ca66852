using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Core.Tests.Cases;
using Skein.Journal;
using Skein.Platform;
using Skein.Postgres;
using Skein.Upkeep;

namespace Skein.Core.Tests.Upkeep;

public sealed class MoveDatabaseTests
{
    [Fact]
    public async Task A_house_moves_from_SQLite_to_PostgreSQL_whole_and_goes_on_there()
    {
        await using var from = await Furnished.House(Storage.Sqlite);
        var before = await Furnished.Rows(from);
        await using var to = await House.OpenEmpty(Storage.Postgres);

        var moved = await from.Get<MoveDatabase>().Run(from.Administrator, to.Get<IEngine>(), default);

        Assert.True(moved.IsDone, moved.ToString());
        Assert.Equal(before.Values.Sum(rows => rows.Count), moved.Value.Rows);
        await BackupTests.AssertSame(before, to, UpkeepEvents.Moved);
        var opened = await to.Get<OpenCase>().Run(await to.ActorOf(1), A.Contact(), default);
        Assert.Equal(6, opened.Value);
    }

    [Fact]
    public async Task Followers_on_PostgreSQL_read_the_moved_journal_and_what_comes_after()
    {
        await using var from = await Furnished.House(Storage.Sqlite);
        await using var to = await House.OpenEmpty(Storage.Postgres);
        await from.Get<MoveDatabase>().Run(from.Administrator, to.Get<IEngine>(), default);
        await to.Get<OpenCase>().Run(await to.ActorOf(1), A.Contact(), default);

        await to.Settle();
        await using var db = to.Db();
        var read = await to.Get<ISettledJournal>().After(db, Position.Beginning).Select(e => e.Id).ToListAsync();

        Assert.Equal(await db.Journal.CountAsync(), read.Count);
        Assert.Equal(read.Order(), read);
    }

    [Fact]
    public async Task A_database_that_does_not_exist_yet_is_created()
    {
        await using var from = await Furnished.House(Storage.Sqlite);
        var place = new Npgsql.NpgsqlConnectionStringBuilder(await PostgresCluster.NewDatabase());
        place.Database += "_anew";
        await using var target = new PostgresEngine(place.ConnectionString);

        var moved = await from.Get<MoveDatabase>().Run(from.Administrator, target, default);

        Assert.True(moved.IsDone, moved.ToString());
    }

    [Fact]
    public async Task A_database_with_data_is_not_overwritten()
    {
        await using var from = await Furnished.House(Storage.Sqlite);
        await using var to = await Furnished.House(Storage.Postgres);

        var moved = await from.Get<MoveDatabase>().Run(from.Administrator, to.Get<IEngine>(), default);

        Assert.Equal(UpkeepRules.NotEmpty, Assert.Single(moved.Broken).Rule);
    }

    [Fact]
    public async Task A_database_with_foreign_tables_is_not_touched()
    {
        await using var from = await Furnished.House(Storage.Sqlite);
        await using var target = new PostgresEngine(await PostgresCluster.NewDatabase());
        await using (var create = target.Source.CreateCommand("CREATE TABLE theirs (id int)")) await create.ExecuteNonQueryAsync();

        var moved = await from.Get<MoveDatabase>().Run(from.Administrator, target, default);

        Assert.Equal(UpkeepRules.NotEmpty, Assert.Single(moved.Broken).Rule);
    }

    [Fact]
    public async Task An_empty_house_has_nothing_to_move()
    {
        await using var from = await House.OpenEmpty(Storage.Sqlite);
        await using var to = await House.OpenEmpty(Storage.Postgres);

        var moved = await from.Get<MoveDatabase>().Run(Actor.System(), to.Get<IEngine>(), default);

        Assert.Equal(UpkeepRules.NothingToMove, Assert.Single(moved.Broken).Rule);
    }
}
