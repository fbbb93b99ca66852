using Skein.Access;
using Skein.Cases;
using Skein.Core.Tests.Organization;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Core.Tests.Cases;

/// <summary>Four cases: one's own in a foreign team, one in one's team, one in a team of the department below, one elsewhere.</summary>
public sealed class ScopeTests
{
    [Theory, OnBothEngines]
    public async Task Each_scope_reaches_as_far_as_its_name_says_in_lists_and_one_by_one(Storage storage)
    {
        await using var house = await House.Open(storage);
        var below = (await house.Get<EditDepartment>().Create(house.Administrator, "售后部", 1, default)).Value;
        var elsewhere = (await house.Get<EditDepartment>().Create(house.Administrator, "财务部", null, default)).Value;
        var near = (await house.Get<EditTeam>().Create(house.Administrator, "售后组", below, default)).Value;
        var far = (await house.Get<EditTeam>().Create(house.Administrator, "财务组", elsewhere, default)).Value;
        var gao = await house.ActorOf(await Colleagues.Hire(house, "gao@example.com", StandardRoles.Agent, "高翔"));

        var own = await A.Case(house, far);
        await house.Get<EditTeam>().AddMember(house.Administrator, far, gao.Id, default);
        await house.Get<AssignCase>().HandOver(house.Administrator, own, far, gao.Id, null, default);
        await house.Get<EditTeam>().RemoveMember(house.Administrator, far, gao.Id, default);
        var (team, department, other) = (await A.Case(house), await A.Case(house, near), await A.Case(house, far));

        foreach (var (scope, reached) in new (Scope, long[])[]
        {
            (Scope.None, []), (Scope.Own, [own]), (Scope.Team, [own, team]), (Scope.Department, [own, team, department]), (Scope.All, [own, team, department, other]),
        })
        {
            var role = await house.Get<EditRole>().Create(house.Administrator, new RoleEdit($"{scope}", new Dictionary<string, Scope> { [CasePermissions.Read] = scope }), default);
            await house.Get<GiveRoles>().Run(house.Administrator, gao.Id, [role.Value], null, default);
            var actor = await house.ActorOf(gao.Id);
            var rows = (await house.Get<CaseList>().Page(actor, new() { View = CaseView.Open }, default)).Rows.Select(r => r.Id).Order();
            Assert.Equal(reached, rows);
            foreach (var id in (long[])[own, team, department, other])
            {
                Assert.Equal(reached.Contains(id), await house.Get<CaseReader>().Find(actor, id, null, default) is not null);
            }
        }
    }

    [Theory, OnBothEngines]
    public async Task Seeing_further_than_one_may_answer_is_forbidden_and_not_missing(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);
        var reader = house.Administrator with
        {
            Grants = new Dictionary<string, Scope> { [CasePermissions.Read] = Scope.All, [CasePermissions.Answer] = Scope.Own },
        };

        Assert.Equal(Verdict.Forbidden, (await house.Get<WriteMessage>().Reply(reader, id, A.Message("您好"), default)).Verdict);
    }
}
