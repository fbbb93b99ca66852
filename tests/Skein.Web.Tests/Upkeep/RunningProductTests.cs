namespace Skein.Web.Tests.Upkeep;

[Collection(RunningProduct.OneAtATime)]
public sealed class RunningProductTests
{
    [Fact]
    public async Task A_product_that_was_ended_can_be_ended_again_so_that_a_test_fails_with_its_own_failure()
    {
        await using var house = await House.Open(Storage.Sqlite);
        var product = await RunningProduct.Start(house, isReady: false);

        product.Kill();
        product.Dispose();
        product.Dispose();
    }
}
