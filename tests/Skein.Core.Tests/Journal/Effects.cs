using Microsoft.EntityFrameworkCore;
using Skein.Journal;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Core.Tests.Journal;

/// <summary>
/// Where test followers leave a line for each entry they follow. Nothing keeps a line from being there twice, so that doubles show.
/// </summary>
internal static class Effects
{
    public static async Task Prepare(House house)
    {
        await using var db = house.Db();
        await db.Database.ExecuteSqlRawAsync(house.Storage == Storage.Sqlite
            ? "CREATE TABLE effect (place INTEGER PRIMARY KEY AUTOINCREMENT, entry_id INTEGER)"
            : "CREATE TABLE effect (place bigserial, entry_id bigint)");
    }

    public static Task Add(SkeinDb db, JournalEntry entry, CancellationToken stop) =>
        db.Database.ExecuteSqlAsync($"INSERT INTO effect (entry_id) VALUES ({entry.Id})", stop);

    public static async Task<List<long>> InOrder(House house)
    {
        await using var db = house.Db();
        return await db.Database.SqlQuery<long>($"SELECT entry_id AS \"Value\" FROM effect ORDER BY place").ToListAsync();
    }

    public static async Task<List<long>> Journal(House house)
    {
        await using var db = house.Db();
        return await db.Journal.OrderBy(e => e.Id).Select(e => e.Id).ToListAsync();
    }

    /// <summary>Makes so many entries, a hundred to a transaction.</summary>
    public static async Task Happen(House house, int entries)
    {
        for (var done = 0; done < entries; done += 100)
        {
            await using var db = house.Db();
            var department = await db.Departments.FirstAsync();
            for (var i = 0; i < Math.Min(100, entries - done); i++) db.Record(Actor.System(), Tested.Happened, department, after: new { Number = done + i });
            await db.Save(default);
        }
    }
}

internal static class Tested
{
    public static readonly Event Happened = new("test.happened", "发生了", "發生了", "Happened");
}

/// <summary>A follower made of a function.</summary>
internal sealed class Follower(Func<SkeinDb, IReadOnlyList<JournalEntry>, CancellationToken, Task> follow, string name = "test") : IFollower
{
    public string Name => name;

    public Text Title => new("测试", "測試", "Test");

    public Task Follow(SkeinDb db, IReadOnlyList<JournalEntry> entries, CancellationToken stop) => follow(db, entries, stop);
}
