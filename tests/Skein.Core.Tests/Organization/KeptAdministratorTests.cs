using Skein.Access;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Core.Tests.Organization;

public sealed class KeptAdministratorTests
{
    [Theory, OnBothEngines]
    public async Task The_last_administrator_cannot_be_disabled(Storage storage)
    {
        await using var house = await House.Open(storage);

        var disabled = await house.Get<SwitchAccount>().Disable(house.Administrator, house.Administrator.Id, default);

        Assert.Equal(AccessRules.LastAdministrator, Assert.Single(disabled.Broken).Rule);
        Assert.NotNull(await house.Get<Actors>().Find(house.Administrator.Id, null, default));
    }

    [Theory, OnBothEngines]
    public async Task An_administrator_who_was_only_invited_does_not_count(Storage storage)
    {
        await using var house = await House.Open(storage);
        await Colleagues.Invite(house, "second@example.com", StandardRoles.Administrator);

        var disabled = await house.Get<SwitchAccount>().Disable(house.Administrator, house.Administrator.Id, default);

        Assert.Equal(AccessRules.LastAdministrator, Assert.Single(disabled.Broken).Rule);
    }

    [Theory, OnBothEngines]
    public async Task Of_two_administrators_disabling_each_other_at_the_same_moment_one_remains(Storage storage)
    {
        await using var house = await House.Open(storage);
        var second = await house.ActorOf(await Colleagues.Hire(house, "second@example.com", StandardRoles.Administrator));
        var disable = house.Get<SwitchAccount>();

        var both = await Task.WhenAll(
            Task.Run(() => disable.Disable(house.Administrator, second.Id, default)),
            Task.Run(() => disable.Disable(second, house.Administrator.Id, default)));

        Assert.Single(both, b => b.IsDone);
        Assert.Equal(AccessRules.LastAdministrator, Assert.Single(both, b => !b.IsDone).Broken[0].Rule);
    }

    [Theory, OnBothEngines]
    public async Task Whoever_may_less_cannot_disable_whoever_may_more(Storage storage)
    {
        await using var house = await House.Open(storage);
        await Colleagues.Hire(house, "second@example.com", StandardRoles.Administrator);
        var limited = house.Administrator with { Grants = new Dictionary<string, Scope> { [AccessPermissions.ManageAccounts] = Scope.All } };

        var disabled = await house.Get<SwitchAccount>().Disable(limited, house.Administrator.Id, default);

        Assert.Equal(AccessRules.BeyondYou, Assert.Single(disabled.Broken).Rule);
    }
}
