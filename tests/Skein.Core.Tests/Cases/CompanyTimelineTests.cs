using System.Text;
using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Cases;
using Skein.Customers;
using Skein.Platform;

namespace Skein.Core.Tests.Cases;

public sealed class CompanyTimelineTests
{
    [Theory, OnBothEngines]
    public async Task What_happened_with_its_people_stands_in_the_companys_timeline_and_names_them(Storage storage)
    {
        await using var house = await House.Open(storage);
        var company = await Company(house);
        var (wang, zhao) = (await From(house, "王小明", "退货"), await From(house, "赵敏", "发票"));
        await Joins(house, wang, "王小明", company);
        await house.Get<WriteMessage>().Reply(house.Administrator, wang, A.Message("已办理"), default);
        await house.Get<ResolveCase>().Run(house.Administrator, wang, "好了", null, default);

        var entries = (await house.Get<CustomerTimeline>().Page(house.Administrator, company, null, default)).Entries;

        var member = (await A.Find(house, wang)).CustomerId;
        Assert.All(entries.Where(e => e.Case is not null), e => Assert.Equal(new TimelineCase(wang, "退货", member, "王小明"), e.Case));
        Assert.Equal([MessageKind.Customer, MessageKind.Reply], entries.Select(e => e.Message).OfType<MessageKind>().Order());
        Assert.Contains(entries, e => e.Event?.Event == CaseEvents.Resolved.Code);
        Assert.Contains(entries, e => e.Event?.Event == "customer.registered" && e.Case is null);
        Assert.DoesNotContain(entries, e => e.Case?.Id == zhao);
        Assert.DoesNotContain((await house.Get<CustomerTimeline>().Page(house.Administrator, (await A.Find(house, zhao)).CustomerId, null, default)).Entries, e => e.Case?.Id == wang);
    }

    [Theory, OnBothEngines]
    public async Task Its_cases_are_those_of_its_people_of_every_state_but_no_more_than_ten_of_one(Storage storage)
    {
        await using var house = await House.Open(storage);
        var company = await Company(house);
        var first = await From(house, "王小明", "第 1 件");
        await Joins(house, first, "王小明", company);
        for (var i = 2; i <= 12; i++) await From(house, "王小明", $"第 {i} 件");
        var done = await From(house, "李娜", "已办完");
        await Joins(house, done, "李娜", company);
        await house.Get<ResolveCase>().Run(house.Administrator, done, "好了", null, default);
        var stranger = await From(house, "赵敏", "别家的");

        var rows = await house.Get<CustomerCases>().Recent(house.Administrator, company, default);

        Assert.Equal(["李娜", .. Enumerable.Repeat("王小明", 10)], rows.Select(r => r.CustomerName));
        Assert.Equal((done, "第 12 件", "第 3 件"), (rows[0].Id, rows[1].Subject, rows[^1].Subject));
        Assert.Equal([stranger], (await house.Get<CustomerCases>().Recent(house.Administrator, (await A.Find(house, stranger)).CustomerId, default)).Select(r => r.Id));
    }

    [Theory, OnBothEngines]
    public async Task A_word_on_an_old_case_is_not_hidden_by_fifty_newer_cases(Storage storage)
    {
        await using var house = await House.Open(storage);
        var company = await Company(house);
        var old = await From(house, "王小明", "老问题");
        await Joins(house, old, "王小明", company);
        for (var i = 0; i < 50; i++) await From(house, "王小明", $"新问题 {i}");
        await house.Get<WriteMessage>().Reply(house.Administrator, old, A.Message("又查了一次"), default);

        var entries = (await house.Get<CustomerTimeline>().Page(house.Administrator, company, null, default)).Entries;

        Assert.Equal((old, "又查了一次"), (entries[0].Case!.Id, entries[0].Words));
        Assert.Equal(50, entries.Count);
    }

    [Theory, OnBothEngines]
    public async Task Cases_of_its_people_that_are_out_of_reach_are_in_neither(Storage storage)
    {
        await using var house = await House.Open(storage);
        var company = await Company(house);
        var (mine, other) = (await From(house, "王小明", "我的"), await From(house, "王小明", "别人的"));
        await Joins(house, mine, "王小明", company);
        await house.Get<AssignCase>().Take(house.Administrator, mine, default);
        var narrow = house.Administrator with { Grants = new Dictionary<string, Scope> { ["customers.read"] = Scope.All, ["cases.read"] = Scope.Own } };
        var blind = narrow with { Grants = new Dictionary<string, Scope> { ["cases.read"] = Scope.All } };

        Assert.Equal([mine], (await house.Get<CustomerCases>().Recent(narrow, company, default)).Select(r => r.Id));
        Assert.Equal([mine], (await house.Get<CustomerTimeline>().Page(narrow, company, null, default)).Entries.Select(e => e.Case?.Id).OfType<long>().Distinct());
        Assert.Empty(await house.Get<CustomerCases>().Recent(blind, company, default));
        Assert.Empty((await house.Get<CustomerTimeline>().Page(blind, company, null, default)).Entries);
        Assert.NotEqual(mine, other);
    }

    [Fact]
    public async Task Both_cost_the_same_however_many_cases_its_people_have_had()
    {
        Statements.Listen();
        await using var house = await House.Open(Storage.Sqlite);
        var company = await Company(house);
        await Joins(house, await From(house, "王小明", "退货"), "王小明", company);

        var sent = await Statements.Of(async () =>
        {
            await house.Get<CustomerCases>().Recent(house.Administrator, company, default);
            await house.Get<CustomerTimeline>().Page(house.Administrator, company, null, default);
        });

        await using var db = house.Db();
        var looks = sent.Where(sql => sql.Contains("FROM \"customer\"", StringComparison.Ordinal) && sql.Contains("\"case_file\"", StringComparison.Ordinal)).Distinct().ToList();
        Assert.Equal(2, looks.Count);
        foreach (var look in looks)
        {
            var plan = await QueryPlan.Of(db, look);
            Assert.Contains(plan, step => step.Contains("ix_case_customer_status (customer_id=? AND status=? AND updated_at>?)", StringComparison.Ordinal));
            Assert.DoesNotContain(plan, step => step.StartsWith("SCAN c", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_customers_page_asks_once_for_cases_of_every_state()
    {
        Statements.Listen();
        await using var house = await House.Open(Storage.Sqlite);
        var id = await From(house, "王小明", "退货");
        var customer = (await A.Find(house, id)).CustomerId;

        Assert.Single(await Statements.Of(() => house.Get<CustomerCases>().Recent(house.Administrator, customer, default)));
        Assert.Equal(3, (await Statements.Of(() => house.Get<CustomerTimeline>().Page(house.Administrator, customer, null, default))).Count);
    }

    [Theory, OnBothEngines]
    public async Task Page_by_page_everything_is_there_once_whichever_cases_were_touched_or_merged_since(Storage storage)
    {
        await using var house = await House.Open(storage);
        var company = await Company(house);
        var cases = new List<long> { await From(house, "王小明", "第 0 件"), await From(house, "李娜", "第 1 件") };
        await Joins(house, cases[0], "王小明", company);
        await Joins(house, cases[1], "李娜", company);
        for (var i = 2; i < 75; i++) cases.Add(await From(house, i % 3 == 0 ? "李娜" : "王小明", $"第 {i} 件"));
        foreach (var id in cases.Take(20)) await house.Get<ResolveCase>().Run(house.Administrator, id, "好了", null, default);
        for (var i = 0; i < 60; i++) await Note(house, cases[30], $"第 {i} 句");

        // What was touched last has not always anything to say, and what is said of old may stand in a younger case.
        for (var i = 0; i < 70; i++) await house.Get<EditCase>().Run(house.Administrator, cases[i], new CaseDetailsEdit { Priority = Priority.High }, seen: null, default);
        await house.Get<MergeCase>().Run(house.Administrator, cases[40], cases[74], default);
        await Note(house, cases[3], "最后一句");

        var pages = new List<TimelinePage> { await house.Get<CustomerTimeline>().Page(house.Administrator, company, null, default) };
        while (pages[^1].Next is { } next) pages.Add(await house.Get<CustomerTimeline>().Page(house.Administrator, company, TimelineCursor.Parse(next.ToString()), default));

        var all = pages.SelectMany(p => p.Entries).ToList();
        await using var db = house.Db();
        Assert.Equal(await db.CaseMessages.CountAsync(), all.Count(e => e.Message is not null));
        Assert.Equal(20, all.Count(e => e.Event?.Event == CaseEvents.Resolved.Code));
        Assert.Equal(all.Count, all.Select(e => e.Event is { } happened ? $"event {happened.Id}" : $"{e.At} {e.Who} {e.Words}").Distinct().Count());
        Assert.Equal(all.Select(e => e.At).OrderDescending(), all.Select(e => e.At));
        Assert.All(pages.SkipLast(1), p => Assert.Equal(50, p.Entries.Count));
        Assert.Equal("最后一句", all[0].Words);
    }

    private static async Task Note(House house, long id, string words)
    {
        house.Clock.Advance(NodaTime.Duration.FromMinutes(1));
        await house.Get<WriteMessage>().Note(house.Administrator, id, A.Message(words), default);
    }

    private static async Task<long> Company(House house) =>
        (await house.Get<EditCustomer>().Open(house.Administrator, new CustomerEdit { Name = "南方机电", Kind = CustomerKind.Company }, [], default)).Value;

    /// <summary>A case of somebody of that name.</summary>
    private static async Task<long> From(House house, string name, string subject)
    {
        house.Clock.Advance(NodaTime.Duration.FromMinutes(1));
        return (await house.Get<OpenCase>().Run(house.Administrator, A.Contact() with { Subject = subject, From = new ContactIdentity(name, $"{Convert.ToHexStringLower(Encoding.UTF8.GetBytes(name))}@example.com", null, Language.Hans) }, default)).Value;
    }

    private static async Task Joins(House house, long caseId, string name, long company) => Assert.True((await house.Get<EditCustomer>().Run(
        house.Administrator, (await A.Find(house, caseId)).CustomerId, new CustomerEdit { Name = name, CompanyId = company }, null, default)).IsDone);
}
