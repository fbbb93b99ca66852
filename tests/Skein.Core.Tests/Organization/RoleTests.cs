using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Journal;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Core.Tests.Organization;

public sealed class RoleTests
{
    [Theory, OnBothEngines]
    public async Task A_role_of_ones_own_is_created_given_and_acts_at_once(Storage storage)
    {
        await using var house = await House.Open(storage);
        var role = await house.Get<EditRole>().Create(house.Administrator, new RoleEdit("质检员", Grants(("cases.read", Scope.Department), ("cases.open", Scope.Own), ("no.such", Scope.All))), default);
        var gao = await Colleagues.Hire(house, "gao@example.com", StandardRoles.Observer);

        await house.Get<GiveRoles>().Run(house.Administrator, gao, [role.Value], null, default);

        // What has no scope is given whole, what does not exist is not stored.
        var actor = await house.ActorOf(gao);
        Assert.Equal(new Dictionary<string, Scope> { ["cases.read"] = Scope.Department, ["cases.open"] = Scope.All }, actor.Grants);
    }

    [Theory, OnBothEngines]
    public async Task The_journal_tells_what_a_role_allowed_before_and_after(Storage storage)
    {
        await using var house = await House.Open(storage);
        var edit = house.Get<EditRole>();
        var role = await edit.Create(house.Administrator, new RoleEdit("质检员", Grants(("cases.read", Scope.Team))), default);

        await edit.Change(house.Administrator, role.Value, new RoleEdit("质检员", Grants(("cases.read", Scope.All))), 0, default);

        await using var db = house.Db();
        var entry = await db.Journal.SingleAsync(e => e.Event == RoleEvents.Changed.Code);
        Assert.Contains("\"cases.read\":\"Team\"", entry.Before);
        Assert.Contains("\"cases.read\":\"All\"", entry.After);
    }

    [Theory, OnBothEngines]
    public async Task The_last_administrator_keeps_the_right_to_manage_roles(Storage storage)
    {
        await using var house = await House.Open(storage);
        var role = await Standard(house, StandardRoles.Administrator);
        var less = role.Grants.Where(g => g.Permission != AccessPermissions.ManageRoles).ToDictionary(g => g.Permission, g => g.Scope);

        var changed = await house.Get<EditRole>().Change(house.Administrator, role.Id, new RoleEdit(null, less), null, default);

        Assert.Equal(AccessRules.LastAdministrator, Assert.Single(changed.Broken).Rule);
        Assert.True((await house.ActorOf(1)).May(AccessPermissions.ManageRoles));
    }

    [Theory, OnBothEngines]
    public async Task The_last_administrator_is_not_demoted(Storage storage)
    {
        await using var house = await House.Open(storage);
        var agent = await Standard(house, StandardRoles.Agent);

        var demoted = await house.Get<GiveRoles>().Run(house.Administrator, 1, [agent.Id], null, default);

        Assert.Equal(AccessRules.LastAdministrator, Assert.Single(demoted.Broken).Rule);
    }

    [Theory, OnBothEngines]
    public async Task Nobody_hands_out_more_than_they_hold(Storage storage)
    {
        await using var house = await House.Open(storage);
        var limited = house.Administrator with { Grants = Grants((AccessPermissions.ManageRoles, Scope.All), ("cases.read", Scope.Team)) };
        var edit = house.Get<EditRole>();

        var wider = await edit.Create(limited, new RoleEdit("越权", Grants(("cases.read", Scope.All))), default);
        var other = await edit.Create(limited, new RoleEdit("越权", Grants((AccessPermissions.ManageAccounts, Scope.All))), default);
        var within = await edit.Create(limited, new RoleEdit("组内", Grants(("cases.read", Scope.Team))), default);

        Assert.Equal((RoleRules.BeyondOwn, "cases.read"), (Assert.Single(wider.Broken).Rule, wider.Broken[0].Field));
        Assert.Equal(RoleRules.BeyondOwn, Assert.Single(other.Broken).Rule);
        Assert.True(within.IsDone);
    }

    [Theory, OnBothEngines]
    public async Task Whoever_only_manages_accounts_cannot_make_administrators(Storage storage)
    {
        await using var house = await House.Open(storage);
        var gao = await Colleagues.Hire(house, "gao@example.com", StandardRoles.Agent);
        var limited = house.Administrator with { Grants = Grants((AccessPermissions.ManageAccounts, Scope.All)) };
        var administrator = await Standard(house, StandardRoles.Administrator);

        var given = await house.Get<GiveRoles>().Run(limited, gao, [administrator.Id], null, default);

        Assert.Equal(RoleRules.BeyondOwn, Assert.Single(given.Broken).Rule);
    }

    [Theory, OnBothEngines]
    public async Task A_standard_role_goes_back_to_its_default_and_is_never_deleted(Storage storage)
    {
        await using var house = await House.Open(storage);
        var edit = house.Get<EditRole>();
        var agent = await Standard(house, StandardRoles.Agent);
        await edit.Change(house.Administrator, agent.Id, new RoleEdit("坐席", Grants(("cases.read", Scope.All))), null, default);

        await edit.Reset(house.Administrator, agent.Id, null, default);
        var deleted = await edit.Delete(house.Administrator, agent.Id, null, default);

        var now = await Standard(house, StandardRoles.Agent);
        Assert.Equal("客服专员", now.Title().In(Language.Hans));
        Assert.Equal(agent.Grants.Select(g => (g.Permission, g.Scope)).Order(), now.Grants.Select(g => (g.Permission, g.Scope)).Order());
        Assert.Equal(RoleRules.Standard, Assert.Single(deleted.Broken).Rule);
    }

    [Theory, OnBothEngines]
    public async Task A_role_somebody_holds_is_not_deleted(Storage storage)
    {
        await using var house = await House.Open(storage);
        var role = await house.Get<EditRole>().Create(house.Administrator, new RoleEdit("质检员", Grants(("cases.read", Scope.All))), default);
        var gao = await Colleagues.Hire(house, "gao@example.com", StandardRoles.Agent);
        await house.Get<GiveRoles>().Run(house.Administrator, gao, [role.Value], null, default);

        var held = await house.Get<EditRole>().Delete(house.Administrator, role.Value, null, default);
        await house.Get<GiveRoles>().Run(house.Administrator, gao, [], null, default);
        var free = await house.Get<EditRole>().Delete(house.Administrator, role.Value, null, default);

        Assert.Equal(RoleRules.Held, Assert.Single(held.Broken).Rule);
        Assert.True(free.IsDone);
    }

    [Fact]
    public void Every_permission_a_standard_role_gives_exists_and_every_group_has_a_name()
    {
        var known = SkeinServices.Permissions.Select(p => p.Code).ToHashSet();

        Assert.All(StandardRoles.All().SelectMany(r => r.Grants), g => Assert.Contains(g.Permission, known));
        Assert.All(SkeinServices.Capabilities.Where(c => c.Permissions.Count > 0), c => Assert.NotEqual("其他", c.Title.Hans));
    }

    private static Dictionary<string, Scope> Grants(params (string Permission, Scope Scope)[] grants) => grants.ToDictionary(g => g.Permission, g => g.Scope);

    private static async Task<Role> Standard(House house, string code)
    {
        await using var db = house.Db();
        return await db.Roles.AsNoTracking().Include(r => r.Grants).SingleAsync(r => r.Code == code);
    }
}
