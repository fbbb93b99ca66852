using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Upkeep;

namespace Skein.Core.Tests.Upkeep;

public sealed class BackupPlanTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("skein-plan-").FullName;

    [Theory, OnBothEngines]
    public async Task Once_a_day_at_the_hour_a_backup_is_made_the_oldest_go_and_those_made_by_hand_stay(Storage storage)
    {
        await using var house = await House.Open(storage);
        Assert.True((await house.Get<PlanBackups>().Run(house.Administrator, new BackupPlanEdit(true, 3, 2), null, default)).IsDone);
        await house.Get<BackUp>().Run(house.Administrator, folder, default);
        Assert.False(await Made(house));

        house.Clock.Advance(Duration.FromHours(18) - Duration.FromSeconds(1));
        Assert.False(await Made(house));
        house.Clock.Advance(Duration.FromSeconds(1));
        Assert.True(await Made(house));
        Assert.False(await Made(house));

        house.Clock.Advance(Duration.FromDays(1));
        Assert.True(await Made(house));
        house.Clock.Advance(Duration.FromDays(3));
        Assert.True(await Made(house));
        Assert.False(await Made(house));
        Assert.Equal(2, Daily().Length);
        Assert.Single(Directory.GetFiles(folder));
    }

    [Theory, OnBothEngines]
    public async Task A_failure_is_where_people_look_and_is_tried_again_within_the_hour(Storage storage)
    {
        await using var house = await House.Open(storage);
        await house.Get<PlanBackups>().Run(house.Administrator, new BackupPlanEdit(true, 3, 2), null, default);
        house.Clock.Advance(Duration.FromDays(1));
        var blocked = Path.Combine(folder, FollowBackupPlan.Folder);
        await File.WriteAllTextAsync(blocked, "in the way");

        Assert.False((await house.Get<FollowBackupPlan>().Run(folder, default))!.IsDone);
        Assert.Contains("每天的自动备份失败", (await Findings(house))[0].What);
        Assert.Equal(Gravity.Alarm, (await Findings(house))[0].Gravity);

        File.Delete(blocked);
        Assert.Null(await house.Get<FollowBackupPlan>().Run(folder, default));
        house.Clock.Advance(Duration.FromHours(1));
        Assert.True(await Made(house));
        Assert.DoesNotContain(await Findings(house), f => f.What.Contains("备份", StringComparison.Ordinal));
    }

    [Theory, OnBothEngines]
    public async Task Of_two_nodes_one_makes_it_and_a_house_that_never_chose_begins_at_three(Storage storage)
    {
        await using var house = await House.Open(storage);
        var follow = house.Get<FollowBackupPlan>();
        Assert.Null(await follow.Run(folder, default));
        house.Clock.Advance(Duration.FromHours(18));

        var both = await Task.WhenAll(follow.Run(folder, default), follow.Run(folder, default));

        Assert.Single(both, made => made is { IsDone: true });
        Assert.Single(Daily());
    }

    [Fact]
    public async Task An_hour_that_is_none_and_a_number_too_large_are_refused_at_their_fields()
    {
        await using var house = await House.Open(Storage.Sqlite);

        var refused = await house.Get<PlanBackups>().Run(house.Administrator, new BackupPlanEdit(true, 24, 0), null, default);

        Assert.Equal(["Hour", "Keep"], refused.Broken.Select(b => b.Field));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string[] Daily() => Directory.GetFiles(Path.Combine(folder, FollowBackupPlan.Folder));

    private async Task<bool> Made(House house) => await house.Get<FollowBackupPlan>().Run(folder, default) is { IsDone: true };

    private static async Task<IReadOnlyList<Finding>> Findings(House house) => (await house.Get<SystemReport>().Find(house.Administrator, default))!.Findings;
}
