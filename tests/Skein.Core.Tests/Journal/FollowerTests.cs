using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Journal;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Core.Tests.Journal;

public sealed class FollowerTests
{
    [Theory, OnBothEngines]
    public async Task A_batch_that_fails_takes_effect_up_to_the_entry_that_fails_and_the_failure_is_kept(Storage storage)
    {
        await using var house = await Prepared(storage, 20);
        var ids = await Effects.Journal(house);
        var bad = ids[10];
        var follower = FailingAt(() => bad);

        Assert.Equal(Stepped.Failed, await house.Get<FollowerStep>().Run(follower, "a", default));

        Assert.Equal(ids.Take(10), await Effects.InOrder(house));
        var sheet = await Sheet(house, follower);
        Assert.Equal((1, "InvalidOperationException: No.", ids.Count - 10), (sheet.State!.Failures, sheet.State.Error, sheet.Lag));

        bad = 0;
        house.Clock.Advance(Duration.FromSeconds(3));
        await ToTheEnd(house, follower);
        Assert.Equal(ids, await Effects.InOrder(house));
        Assert.Equal((0, null, 0), ((await Sheet(house, follower)).State!.Failures, (await Sheet(house, follower)).State!.Error, (await Sheet(house, follower)).Lag));
    }

    [Theory, OnBothEngines]
    public async Task A_failure_is_tried_again_later_and_later_up_to_five_minutes(Storage storage)
    {
        await using var house = await Prepared(storage, 1);
        var follower = FailingAt(() => null);
        var pauses = new List<double>();
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(Stepped.Failed, await house.Get<FollowerStep>().Run(follower, "a", default));
            Assert.Equal(Stepped.Waiting, await house.Get<FollowerStep>().Run(follower, "a", default));
            pauses.Add(((await Sheet(house, follower)).State!.RetryAt!.Value - house.Clock.Now()).TotalSeconds);
            house.Clock.Advance(Duration.FromMinutes(6));
        }

        Assert.Equal([2, 4, 8, 16, 32, 64, 128, 256, 300, 300], pauses);
    }

    [Theory, OnBothEngines]
    public async Task A_person_can_have_it_tried_at_once(Storage storage)
    {
        await using var house = await Prepared(storage, 3);
        var bad = true;
        var follower = new Follower((db, entries, stop) => bad ? throw new InvalidOperationException("No.") : Effects.Add(db, entries[0], stop));
        await house.Get<FollowerStep>().Run(follower, "a", default);
        bad = false;

        Assert.True((await house.Get<RetryFollower>().Run(house.Administrator, "test", default)).IsDone);

        Assert.Equal(Stepped.Advanced, await house.Get<FollowerStep>().Run(follower, "a", default));
        Assert.Equal(Verdict.Missing, (await house.Get<RetryFollower>().Run(house.Administrator, "nobody", default)).Verdict);
        Assert.Equal(Verdict.Forbidden, (await house.Get<RetryFollower>().Run(house.Administrator with { Grants = new Dictionary<string, Scope>() }, "test", default)).Verdict);
    }

    [Theory, OnBothEngines]
    public async Task While_one_node_holds_the_lease_others_wait_and_when_it_dies_they_take_over(Storage storage)
    {
        await using var house = await Prepared(storage, 1);
        var step = house.Get<FollowerStep>();
        var follower = Counting();
        Assert.Equal(Stepped.Advanced, await step.Run(follower, "a", default));
        await Effects.Happen(house, 1);
        await house.Settle();

        Assert.Equal(Stepped.Waiting, await step.Run(follower, "b", default));
        house.Clock.Advance(FollowerLease.Length + Duration.FromSeconds(1));
        Assert.Equal(Stepped.Advanced, await step.Run(follower, "b", default));
    }

    [Theory, OnBothEngines]
    public async Task A_node_that_stops_gives_its_leases_back(Storage storage)
    {
        await using var house = await Prepared(storage, 1);
        var step = house.Get<FollowerStep>();
        await step.Run(Counting(), "a", default);
        await Effects.Happen(house, 1);
        await house.Settle();

        await house.Get<FollowerLease>().GiveBack("a", default);

        Assert.Equal(Stepped.Advanced, await step.Run(Counting(), "b", default));
    }

    [Fact]
    public async Task A_node_that_lost_its_lease_in_the_middle_of_a_batch_commits_nothing_and_blames_nobody()
    {
        // Only PostgreSQL has several nodes.
        await using var house = await Prepared(Storage.Postgres, 5);
        var step = house.Get<FollowerStep>();
        TaskCompletionSource inside = new(), goOn = new();
        var slow = new Follower(async (db, entries, stop) =>
        {
            foreach (var entry in entries) await Effects.Add(db, entry, stop);
            inside.TrySetResult();
            await goOn.Task;
        });
        var asleep = Task.Run(() => step.Run(slow, "a", default));
        await inside.Task;
        house.Clock.Advance(FollowerLease.Length + Duration.FromSeconds(1));

        Assert.Equal(Stepped.Advanced, await step.Run(Counting(), "b", default));
        goOn.SetResult();

        Assert.Equal(Stepped.Waiting, await asleep);
        Assert.Equal(await Effects.Journal(house), await Effects.InOrder(house));
        var state = (await Sheet(house, slow)).State!;
        Assert.Equal((0, null, "b"), (state.Failures, state.Error, state.Holder));
    }

    [Theory, OnBothEngines]
    public async Task An_idle_follower_writes_nothing(Storage storage)
    {
        await using var house = await Prepared(storage, 1);
        await ToTheEnd(house, Counting());
        await house.Get<FollowerLease>().GiveBack("a", default);

        Assert.Equal(Stepped.Idle, await house.Get<FollowerStep>().Run(Counting(), "a", default));

        Assert.Null((await Sheet(house, Counting())).State!.Holder);
    }

    [Theory, OnBothEngines]
    public async Task What_takes_a_follower_long_to_prepare_keeps_no_writer_waiting(Storage storage)
    {
        await using var house = await Prepared(storage, 2);
        var before = await Effects.Journal(house);
        var follower = new Preparing(() => Effects.Happen(house, 1));

        Assert.Equal(Stepped.Advanced, await house.Get<FollowerStep>().Run(follower, "a", default));

        Assert.Equal(before, await Effects.InOrder(house));
        Assert.Equal(before.Count + 1, (await Effects.Journal(house)).Count);
    }

    [Theory, OnBothEngines]
    public async Task Who_has_more_before_him_than_fits_into_a_step_goes_on_at_once(Storage storage)
    {
        await using var house = await Prepared(storage, 210);
        var follower = Counting();

        Assert.Equal(Stepped.Behind, await house.Get<FollowerStep>().Run(follower, "a", default));
        Assert.Equal(Stepped.Advanced, await house.Get<FollowerStep>().Run(follower, "a", default));
        Assert.Equal(Stepped.Idle, await house.Get<FollowerStep>().Run(follower, "a", default));
    }

    [Fact]
    public async Task A_transaction_that_takes_long_holds_followers_back_but_loses_them_nothing()
    {
        await using var house = await Prepared(Storage.Postgres, 1);
        await ToTheEnd(house, Counting());
        await using var late = house.Db();
        await using (var transaction = await late.Database.BeginTransactionAsync())
        {
            late.Record(Actor.System(), Tested.Happened, await late.Departments.FirstAsync());
            await late.SaveChangesAsync();
            await Effects.Happen(house, 3);

            Assert.Equal(Stepped.Idle, await house.Get<FollowerStep>().Run(Counting(), "a", default));
            await transaction.CommitAsync();
        }

        await ToTheEnd(house, Counting());
        Assert.Equal(await Effects.Journal(house), (await Effects.InOrder(house)).Order());
    }

    private static async Task<House> Prepared(Storage storage, int entries)
    {
        var house = await House.Open(storage);
        await Effects.Prepare(house);
        await Effects.Happen(house, entries);
        await house.Settle();
        return house;
    }

    private sealed class Preparing(Func<Task> meanwhile) : IFollower
    {
        public string Name => "test";

        public Text Title => new("测试", "測試", "Test");

        public async ValueTask<Func<CancellationToken, Task>> Prepare(SkeinDb db, IReadOnlyList<JournalEntry> entries, CancellationToken stop)
        {
            await meanwhile();
            return ending => Follow(db, entries, ending);
        }

        public async Task Follow(SkeinDb db, IReadOnlyList<JournalEntry> entries, CancellationToken stop)
        {
            foreach (var entry in entries) await Effects.Add(db, entry, stop);
        }
    }

    private static Follower Counting() => new(async (db, entries, stop) =>
    {
        foreach (var entry in entries) await Effects.Add(db, entry, stop);
    });

    /// <summary>Fails at the entry; null is every one.</summary>
    private static Follower FailingAt(Func<long?> bad) => new(async (db, entries, stop) =>
    {
        foreach (var entry in entries)
        {
            if (bad() is not { } id || id == entry.Id) throw new InvalidOperationException("No.");
            await Effects.Add(db, entry, stop);
        }
    });

    private static async Task ToTheEnd(House house, IFollower follower)
    {
        await house.Settle();
        while (await house.Get<FollowerStep>().Run(follower, "a", default) is Stepped.Advanced or Stepped.Behind) { }
    }

    private static async Task<FollowerSheet> Sheet(House house, IFollower follower) =>
        Assert.Single(await new FollowerList(house.Get<IDbContextFactory<SkeinDb>>(), house.Get<ISettledJournal>(), [follower], house.Clock)
            .All(house.Administrator, default));
}
