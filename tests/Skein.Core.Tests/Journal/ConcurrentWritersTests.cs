using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Skein.Journal;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Core.Tests.Journal;

public sealed class ConcurrentWritersTests
{
    private const int Writers = 16;
    private const int ChangesEach = 25;
    private const int Subjects = 5;

    [Theory, OnBothEngines]
    public async Task Sixteen_writers_and_a_follower_every_entry_seen_in_order_per_subject_none_twice(Storage storage)
    {
        await using var house = await House.Open(storage);
        await Effects.Prepare(house);
        var subjects = await MakeSubjects(house);
        using var enough = new CancellationTokenSource();
        var following = Task.Run(() => Follow(house, enough.Token));

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(w => Task.Run(() => Write(house, subjects, new Random(w)))));

        // The server's own housekeeping may hold back the last entries for a moment; then "nothing new" is not the end.
        await house.Settle();
        await enough.CancelAsync();
        await following;

        var seen = await Effects.InOrder(house);
        Assert.Equal(await Effects.Journal(house), seen.Order());
        await using var db = house.Db();
        var entries = await db.Journal.Where(e => e.Event == Tested.Happened.Code).ToDictionaryAsync(e => e.Id);
        Assert.Equal(Writers * ChangesEach, entries.Count);
        foreach (var subject in subjects)
        {
            var numbers = seen.Where(id => entries.GetValueOrDefault(id)?.SubjectId == subject).Select(id => Number(entries[id])).ToList();
            Assert.Equal(Enumerable.Range(1, numbers.Count), numbers);
        }
    }

    private static int Number(JournalEntry entry) => JsonDocument.Parse(entry.After!).RootElement.GetProperty("number").GetInt32();

    private static async Task<List<long>> MakeSubjects(House house)
    {
        await using var db = house.Db();
        var made = Enumerable.Range(0, Subjects).Select(_ => new Department { Name = "0" }).ToList();
        db.Departments.AddRange(made);
        await db.Save(default);
        return [.. made.Select(d => d.Id)];
    }

    /// <summary>Changes a subject as use cases do: read, change, record, save; a conflict tries again. Commits come late and out of order.</summary>
    private static async Task Write(House house, List<long> subjects, Random random)
    {
        for (var done = 0; done < ChangesEach;)
        {
            await using var db = house.Db();
            var id = subjects[random.Next(Subjects)];
            var subject = await db.Departments.SingleAsync(d => d.Id == id);
            var number = int.Parse(subject.Name, System.Globalization.CultureInfo.InvariantCulture) + 1;
            subject.Name = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            db.Record(Actor.System(), Tested.Happened, subject, after: new { number });
            try
            {
                await db.Together(async () =>
                {
                    await db.SaveChangesAsync();
                    await Task.Delay(random.Next(4));
                }, default);
                done++;
            }
            catch (DbUpdateConcurrencyException)
            {
                await Task.Delay(random.Next(3));
            }
        }
    }

    /// <summary>Two nodes follow at once, taking the lease from each other in turns.</summary>
    private static async Task Follow(House house, CancellationToken enough)
    {
        var follower = new Follower(async (db, entries, stop) =>
        {
            foreach (var entry in entries) await Effects.Add(db, entry, stop);
        });
        var step = house.Get<FollowerStep>();
        for (var node = 0; ; node++)
        {
            var stepped = await step.Run(follower, $"node {node % 2}", default);
            await house.Get<FollowerLease>().GiveBack($"node {node % 2}", default);
            if (stepped == Stepped.Idle && enough.IsCancellationRequested) return;
        }
    }
}
