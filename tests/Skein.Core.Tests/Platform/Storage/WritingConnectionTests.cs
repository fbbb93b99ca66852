using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Skein.Customers;
using Skein.Platform;

namespace Skein.Tests.Platform.Storage;

public sealed class WritingConnectionTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Writers_share_one_connection_and_each_has_its_own_again_afterwards()
    {
        await using var house = await House.Open(Testing.Storage.Sqlite);
        await using var first = house.Db();
        await using var second = house.Db();
        var (before, lent) = (first.Database.GetDbConnection(), await Write(first));

        Assert.NotSame(before, lent);
        Assert.Same(lent, await Write(second));
        Assert.Same(before, first.Database.GetDbConnection());
        Assert.Equal(2, await first.Customers.CountAsync(Stop));
    }

    [Fact]
    public async Task Who_holds_a_connection_already_writes_on_that()
    {
        await using var house = await House.Open(Testing.Storage.Sqlite);
        await using var db = house.Db();
        await db.Database.OpenConnectionAsync(Stop);

        Assert.Same(db.Database.GetDbConnection(), await Write(db));
        Assert.Equal(1, await db.Customers.CountAsync(Stop));
    }

    [Fact]
    public async Task What_one_writer_leaves_unfinished_is_nobodys_afterwards()
    {
        await using var house = await House.Open(Testing.Storage.Sqlite);
        await using var db = house.Db();
        await using (await db.Engine.Lighten(db, Stop))
        {
            await db.Database.ExecuteSqlRawAsync("BEGIN; INSERT INTO customer (kind, name, language, created_at, version) VALUES ('Person', 'Half', 'Hans', 0, 0)", Stop);
        }

        await using var next = house.Db();
        await Write(next);

        Assert.Equal("王小明", (await next.Customers.AsNoTracking().SingleAsync(Stop)).Name);
    }

    private static async Task<DbConnection> Write(SkeinDb db)
    {
        db.Customers.Add(new Customer { Kind = CustomerKind.Person, Name = "王小明", CreatedAt = db.Now });
        DbConnection? used = null;
        await db.Together(() =>
        {
            used = db.Database.GetDbConnection();
            return Task.CompletedTask;
        }, Stop);
        return used!;
    }
}
