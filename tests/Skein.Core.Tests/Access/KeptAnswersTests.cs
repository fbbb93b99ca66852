using NodaTime;
using Skein.Access;

namespace Skein.Core.Tests.Access;

public sealed class KeptAnswersTests
{
    [Theory, OnBothEngines]
    public async Task A_key_whose_node_died_is_free_after_half_a_minute_and_one_being_worked_on_is_held_however_long(Storage storage)
    {
        await using var house = await House.Open(storage);
        var token = await house.Get<CreateToken>().Run(house.Administrator, new NewToken { Name = "网店", AccountId = 1, Scopes = ["cases.open"] }, default);
        var answers = house.Get<KeptAnswers>();
        async Task<KeyState> Begin(string key) => (await answers.Begin(token.Value.Id, key, "same", default)).State;
        Assert.Equal((KeyState.New, KeyState.New), (await Begin("held"), await Begin("dead")));

        for (var i = 0; i < 3; i++)
        {
            house.Clock.Advance(Duration.FromSeconds(11));
            await answers.StillWorking(token.Value.Id, "held", default);
        }

        Assert.Equal(KeyState.InWork, await Begin("held"));
        var begun = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => Begin("dead"))));
        Assert.Single(begun, KeyState.New);
        Assert.Equal(4, begun.Count(s => s == KeyState.InWork));
    }
}
