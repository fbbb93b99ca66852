using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Cases;
using Skein.Core.Tests.Cases;
using Skein.Core.Tests.Organization;
using Skein.Organization;
using Skein.Platform;
using Skein.Platform.Html;
using Skein.Templates;

namespace Skein.Core.Tests.Templates;

public sealed class TemplateTests
{
    private static readonly TemplateEdit Refund = new()
    {
        Name = "退款说明", Folder = "售后", Wording = Wording.Of("<p>{{customer.name}}，退款已提交，编号 {{case.number}}</p>", "", "<p>Dear {{customer.name}}, your refund is on its way</p>"),
    };

    [Theory, OnBothEngines]
    public async Task A_new_house_has_some_in_its_own_language(Storage storage)
    {
        await using var house = await House.Open(storage);

        var page = await house.Get<TemplateList>().Page(house.Administrator, new TemplateQuery { Text = "收到" }, default);

        Assert.Equal("收到并开始处理", Assert.Single(page.Rows).Template.Name);
        Assert.Equal(Languages.All, page.Rows[0].Template.Wording.Written);
    }

    [Theory, OnBothEngines]
    public async Task It_is_filled_for_the_customer_of_a_case_in_the_customers_language(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = (await house.Get<EditTemplate>().Add(house.Administrator, Refund, default)).Value;
        var caseId = await A.Case(house);
        var render = house.Get<RenderTemplate>();

        var own = await render.Take(house.Administrator, id, new TemplateUse { CaseId = caseId }, default);
        var english = await render.Show(house.Administrator, id, new TemplateUse { CaseId = caseId, Language = Language.English }, default);

        Assert.Equal($"王小明，退款已提交，编号 {caseId}", own.Value.Text.Plain);
        Assert.Equal("Dear 王小明, your refund is on its way", english.Value.Text.Plain);
    }

    [Theory, OnBothEngines]
    public async Task An_answer_with_a_gap_is_not_sent(Storage storage)
    {
        await using var house = await House.Open(storage);
        var wanted = Refund with { Wording = Wording.Of("<p>请看 {{portal.link}}</p>", null, null) };
        var id = (await house.Get<EditTemplate>().Add(house.Administrator, wanted, default)).Value;
        var caseId = await A.Case(house);

        // No public address is set, so nobody knows the link.
        var filled = (await house.Get<RenderTemplate>().Show(house.Administrator, id, new TemplateUse { CaseId = caseId }, default)).Value;
        var sent = await house.Get<WriteMessage>().Reply(house.Administrator, caseId, new NewMessage { Text = filled.Text, Channel = Channel.Staff }, default);
        var noted = await house.Get<WriteMessage>().Note(house.Administrator, caseId, new NewMessage { Text = filled.Text, Channel = Channel.Staff }, default);

        Assert.Equal([Variables.PortalLink], filled.Missing);
        Assert.Equal(CaseRules.HasGap, Assert.Single(sent.Broken).Rule);
        Assert.True(noted.IsDone);
    }

    [Theory, OnBothEngines]
    public async Task What_is_taken_most_comes_first(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = (await house.Get<EditTemplate>().Add(house.Administrator, Refund, default)).Value;
        await house.Get<EditTemplate>().Add(house.Administrator, Refund with { Name = "换货说明" }, default);
        for (var i = 0; i < 2; i++) await house.Get<RenderTemplate>().Take(house.Administrator, id, new TemplateUse(), default);

        var first = await house.Get<TemplateList>().Page(house.Administrator, new TemplateQuery { Size = 1 }, default);
        var rest = await house.Get<TemplateList>().Page(house.Administrator, new TemplateQuery { After = first.Next }, default);

        Assert.Equal(("退款说明", 2), (Assert.Single(first.Rows).Template.Name, first.Rows[0].Template.Uses));
        Assert.DoesNotContain(rest.Rows, r => r.Template.Id == id);
        Assert.Contains(rest.Rows, r => r.Template.Name == "换货说明");
    }

    [Theory, OnBothEngines]
    public async Task It_is_found_by_initials_by_its_text_and_in_either_script(Storage storage)
    {
        await using var house = await House.Open(storage);
        await house.Get<EditTemplate>().Add(house.Administrator, Refund, default);
        var list = house.Get<TemplateList>();

        foreach (var text in (string[])["tksm", "tuikuan", "退款說明", "已提交", "YOUR REFUND", "售后 退款", "100%退"])
        {
            var found = await list.Page(house.Administrator, new TemplateQuery { Text = text }, default);
            Assert.Equal(text == "100%退" ? 0 : 1, found.Rows.Count);
        }
    }

    [Theory, OnBothEngines]
    public async Task Everybody_keeps_their_own_and_a_team_has_its_own(Storage storage)
    {
        await using var house = await House.Open(storage);
        var chen = await house.ActorOf(await Colleagues.Hire(house, "chen@example.com", StandardRoles.Agent));
        var edit = house.Get<EditTemplate>();
        await using var db = house.Db();
        var other = (await house.Get<EditTeam>().Create(house.Administrator, "大客户组", await db.Departments.MinAsync(d => d.Id), default)).Value;

        var own = await edit.Add(chen, Refund with { Name = "我的", Reach = TemplateReach.Own }, default);
        var forAll = await edit.Add(chen, Refund, default);
        var forTeam = await edit.Add(house.Administrator, Refund with { Name = "大客户", Reach = TemplateReach.Team, TeamId = other }, default);
        var names = (await house.Get<TemplateList>().Page(chen, new TemplateQuery { Text = "退款已提交" }, default)).Rows;
        var administrators = (await house.Get<TemplateList>().Page(house.Administrator, new TemplateQuery { Text = "退款已提交" }, default)).Rows;

        Assert.Equal(TemplateRules.ReachNotYours, Assert.Single(forAll.Broken).Rule);
        Assert.Equal(["我的"], names.Select(r => r.Template.Name));
        Assert.Equal(["大客户"], administrators.Select(r => r.Template.Name));
        Assert.Equal(Verdict.Missing, (await house.Get<RenderTemplate>().Show(chen, forTeam.Value, new TemplateUse(), default)).Verdict);
        Assert.Equal(Verdict.Missing, (await edit.Change(house.Administrator, own.Value, Refund, null, default)).Verdict);
        var standard = (await house.Get<TemplateList>().Page(chen, new TemplateQuery { Text = "致歉" }, default)).Rows.Single();
        Assert.False(standard.MayChange);
        Assert.Equal(Verdict.Forbidden, (await edit.Delete(chen, standard.Template.Id, null, default)).Verdict);
    }

    [Theory, OnBothEngines]
    public async Task Two_who_change_it_at_once_lose_nothing(Storage storage)
    {
        await using var house = await House.Open(storage);
        var edit = house.Get<EditTemplate>();
        var id = (await edit.Add(house.Administrator, Refund, default)).Value;

        await edit.Change(house.Administrator, id, Refund with { Name = "退款" }, 0, default);
        var late = await edit.Change(house.Administrator, id, Refund with { Name = "退货" }, 0, default);

        Assert.Equal(Verdict.Conflict, late.Verdict);
        Assert.Equal("退款", (await house.Get<TemplateList>().Find(house.Administrator, id, default))!.Template.Name);
    }

    [Theory, OnBothEngines]
    public async Task A_deleted_one_is_offered_no_more_and_comes_back(Storage storage)
    {
        await using var house = await House.Open(storage);
        var edit = house.Get<EditTemplate>();
        var id = (await edit.Add(house.Administrator, Refund, default)).Value;
        var list = house.Get<TemplateList>();

        await edit.Delete(house.Administrator, id, null, default);
        var gone = await list.Page(house.Administrator, new TemplateQuery { Text = "退款说明" }, default);
        var bin = await list.Page(house.Administrator, new TemplateQuery { IsDeleted = true }, default);
        await edit.Restore(house.Administrator, id, default);

        Assert.Empty(gone.Rows);
        Assert.Equal(id, Assert.Single(bin.Rows).Template.Id);
        Assert.True((await house.Get<RenderTemplate>().Show(house.Administrator, id, new TemplateUse(), default)).IsDone);
    }

    [Theory, OnBothEngines]
    public async Task What_is_wrong_is_said_at_the_language_it_is_in(Storage storage)
    {
        await using var house = await House.Open(storage);
        var wanted = new TemplateEdit { Name = "", Wording = Wording.Of("好", "<p>{{客戶}}</p>", "<p>{{case.no}}<img src=\"/files/1\"></p>") };

        var added = await house.Get<EditTemplate>().Add(house.Administrator, wanted, default);
        var empty = await house.Get<EditTemplate>().Add(house.Administrator, new TemplateEdit { Name = "空" }, default);

        Assert.Equal(["English", "English", "Hant", "Name"], added.Broken.Select(b => b.Field).Order());
        Assert.Equal(TemplateRules.NoText, Assert.Single(empty.Broken).Rule);
    }
}
