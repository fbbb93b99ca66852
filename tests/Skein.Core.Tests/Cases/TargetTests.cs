using NodaTime;
using Skein.Cases;
using Skein.Platform;

namespace Skein.Core.Tests.Cases;

public sealed class TargetTests
{
    private static readonly Dictionary<Priority, string?> Wanted = new()
    {
        [Priority.Low] = "3 天", [Priority.Normal] = "12 小时", [Priority.High] = "4 小时", [Priority.Urgent] = "30 分钟",
    };

    [Theory, OnBothEngines]
    public async Task New_cases_are_due_after_the_new_time_and_older_ones_keep_theirs(Storage storage)
    {
        await using var house = await House.Open(storage);
        var old = await house.Get<OpenCase>().Run(house.Administrator, A.Contact(), default);

        await house.Get<EditTargets>().Run(house.Administrator, Wanted, null, default);

        var fresh = await house.Get<OpenCase>().Run(house.Administrator, A.Contact(), default);
        Assert.Equal(Duration.FromHours(24), await Due(house, old.Value));
        Assert.Equal(Duration.FromHours(12), await Due(house, fresh.Value));
    }

    [Theory, OnBothEngines]
    public async Task What_cannot_be_read_is_refused_at_its_priority_and_nothing_changes(Storage storage)
    {
        await using var house = await House.Open(storage);
        var edit = house.Get<EditTargets>();

        var set = await edit.Run(house.Administrator, new Dictionary<Priority, string?>(Wanted) { [Priority.High] = "很快" }, null, default);

        Assert.Equal((KindRules.NotADuration, "High"), (Assert.Single(set.Broken).Rule, set.Broken[0].Field));
        Assert.Equal(8 * 60, (await edit.Find(default))[Priority.High]);
    }

    [Theory, OnBothEngines]
    public async Task A_higher_priority_never_has_more_time(Storage storage)
    {
        await using var house = await House.Open(storage);

        var set = await house.Get<EditTargets>().Run(house.Administrator, new Dictionary<Priority, string?>(Wanted) { [Priority.Urgent] = "5 小时" }, null, default);

        Assert.Equal((KindRules.NotShorter, "Urgent"), (Assert.Single(set.Broken).Rule, set.Broken[0].Field));
    }

    [Theory, OnBothEngines]
    public async Task An_outdated_page_is_a_conflict(Storage storage)
    {
        await using var house = await House.Open(storage);
        var edit = house.Get<EditTargets>();
        var seen = await edit.Find(default);
        await edit.Run(house.Administrator, Wanted, seen, default);

        var late = await edit.Run(house.Administrator, Wanted, seen, default);

        Assert.Equal(Verdict.Conflict, late.Verdict);
    }

    private static async Task<Duration> Due(House house, long id)
    {
        var found = (await house.Get<CaseReader>().Find(house.Administrator, id, null, default))!.Case;
        return found.DueAt!.Value - found.CreatedAt;
    }
}
