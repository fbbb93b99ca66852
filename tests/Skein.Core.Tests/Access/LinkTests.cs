using NodaTime;
using Skein.Access;
using Skein.Core.Tests.Organization;
using Skein.Platform;

namespace Skein.Core.Tests.Access;

public sealed class LinkTests
{
    [Theory, OnBothEngines]
    public async Task An_invited_colleague_sets_a_password_and_the_link_is_spent(Storage storage)
    {
        await using var house = await House.Open(storage);
        var invitation = await Colleagues.Invite(house, "chen@example.com", StandardRoles.Agent);
        Assert.Equal("chen@example.com", (await house.Get<UseLink>().Find(invitation.Secret, default))!.Email);

        var first = await house.Get<UseLink>().Run(invitation.Secret, House.Password, "test", default);
        var second = await house.Get<UseLink>().Run(invitation.Secret, "another pass phrase", "test", default);

        Assert.True(first.IsDone);
        Assert.Equal(AccessRules.LinkSpent, Assert.Single(second.Broken).Rule);
        Assert.Null(await house.Get<UseLink>().Find(invitation.Secret, default));
    }

    [Theory, OnBothEngines]
    public async Task A_link_used_twice_at_the_same_moment_sets_one_password(Storage storage)
    {
        await using var house = await House.Open(storage);
        var invitation = await Colleagues.Invite(house, "chen@example.com", StandardRoles.Agent);
        var use = house.Get<UseLink>();

        var both = await Task.WhenAll(
            Task.Run(() => use.Run(invitation.Secret, House.Password, "test", default)),
            Task.Run(() => use.Run(invitation.Secret, "another pass phrase", "test", default)));

        Assert.Single(both, b => b.IsDone);
    }

    [Theory, OnBothEngines]
    public async Task A_newer_link_ends_the_older_one_and_time_ends_both(Storage storage)
    {
        await using var house = await House.Open(storage);
        var invitation = await Colleagues.Invite(house, "chen@example.com", StandardRoles.Agent);

        var newer = await house.Get<IssueLink>().Run(house.Administrator, invitation.EmployeeId, default);

        Assert.Null(await house.Get<UseLink>().Find(invitation.Secret, default));
        Assert.NotNull(await house.Get<UseLink>().Find(newer.Value, default));
        house.Clock.Advance(Duration.FromDays(8));
        Assert.Null(await house.Get<UseLink>().Find(newer.Value, default));
    }

    [Theory, OnBothEngines]
    public async Task A_weak_password_leaves_the_link_usable(Storage storage)
    {
        await using var house = await House.Open(storage);
        var invitation = await Colleagues.Invite(house, "chen@example.com", StandardRoles.Agent);

        var refused = await house.Get<UseLink>().Run(invitation.Secret, "short", "test", default);

        Assert.Equal((Verdict.Invalid, PasswordRules.TooShort), (refused.Verdict, Assert.Single(refused.Broken).Rule));
        Assert.NotNull(await house.Get<UseLink>().Find(invitation.Secret, default));
    }

    [Theory, OnBothEngines]
    public async Task Only_who_manages_accounts_and_may_as_much_issues_a_link(Storage storage)
    {
        await using var house = await House.Open(storage);
        var agent = await house.ActorOf(await Colleagues.Hire(house, "chen@example.com", StandardRoles.Agent));
        var limited = agent with { Grants = new Dictionary<string, Scope> { [AccessPermissions.ManageAccounts] = Scope.All } };

        Assert.Equal(Verdict.Forbidden, (await house.Get<IssueLink>().Run(agent, house.Administrator.Id, default)).Verdict);
        Assert.Equal(AccessRules.BeyondYou, Assert.Single((await house.Get<IssueLink>().Run(limited, house.Administrator.Id, default)).Broken).Rule);
    }

    [Theory, OnBothEngines]
    public async Task An_address_that_is_taken_is_refused_at_the_field(Storage storage)
    {
        await using var house = await House.Open(storage);

        var twice = await house.Get<Skein.Organization.InviteEmployee>().Run(house.Administrator, new Skein.Organization.NewEmployee
        {
            Name = "另一位", Email = "LIN@example.com", TimeZone = "Asia/Shanghai",
        }, default);

        Assert.Equal((CommonRules.Taken, "Email"), (Assert.Single(twice.Broken).Rule, twice.Broken[0].Field));
    }
}
