using Skein.Postgres;
using Skein.Upkeep;

namespace Skein.Web.Tests.Upkeep;

[Collection(RunningProduct.OneAtATime)]
public sealed class MoveWhileServedTests
{
    [Theory, OnBothEngines]
    public async Task A_house_that_is_being_served_is_not_moved_and_one_that_was_killed_is(Storage storage)
    {
        await using var house = await House.Open(storage);
        await using var target = new PostgresEngine(await PostgresCluster.NewDatabase());
        using (var product = await RunningProduct.Start(house))
        {
            var refused = await house.Get<MoveDatabase>().Run(house.Administrator, target, default);
            Assert.Equal(UpkeepRules.StillServed, Assert.Single(refused.Broken).Rule);
            product.Kill();
        }

        await Eventually.Holds(async () => (await house.Get<MoveDatabase>().Run(house.Administrator, target, default)).IsDone, TimeSpan.FromMinutes(1));
    }
}
