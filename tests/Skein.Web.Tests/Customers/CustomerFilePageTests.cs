using System.Net;
using Skein.Cases;
using Skein.Customers;
using Skein.Platform;
using static Microsoft.Playwright.Assertions;

namespace Skein.Web.Tests.Customers;

public sealed class CustomerFilePageTests
{
    [Fact]
    public async Task A_companys_file_shows_the_cases_of_its_people_and_in_its_timeline_who_each_is_about()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        var lin = await site.Administrator();
        var company = await File(site, "南方机电", CustomerKind.Company);
        await site.Get<EditCustomer>().Run(lin, 1, new CustomerEdit { Name = "王小明", CompanyId = company }, null, default);
        using var browser = await site.SignedIn();

        var html = WebUtility.HtmlDecode(await browser.GetStringAsync($"/customers/{company}"));

        var timeline = html[html.IndexOf("class=\"timeline\"", StringComparison.Ordinal)..];
        Assert.Contains("class=\"subject\">退款一直没有到账", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/cases/1\">退款一直没有到账</a>", timeline, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/customers/1\">王小明</a>", timeline, StringComparison.Ordinal);
        Assert.DoesNotContain("空调安装预约改期", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_conflict_the_file_says_what_stands_there_now_and_what_was_left_alone_follows()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        using var browser = await site.SignedIn();
        var shown = (await site.Get<CustomerReader>().Find(await site.Administrator(), 1, false, default))!.Customer;
        await browser.Submit("/customers/1", "edit-customer", Typed(shown, "别人写的备注", "VIP"));

        var late = await browser.Submit("/customers/1", "edit-customer", Typed(shown, "我写的备注", ""));

        var html = WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync());
        Assert.Contains("别人刚刚修改了它", html);
        Assert.Contains(">我写的备注</textarea>", html);
        Assert.Contains("现在是：别人写的备注", html);
        Assert.Contains("name=\"Entry.Tier\" value=\"VIP\"", html);
    }

    [Fact]
    public async Task A_form_sent_back_for_a_rule_does_not_forget_that_another_saved_meanwhile()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        using var browser = await site.SignedIn();
        var shown = (await site.Get<CustomerReader>().Find(await site.Administrator(), 1, false, default))!.Customer;
        await browser.Submit("/customers/1", "edit-customer", Typed(shown, "别人写的备注", "VIP"));

        var broken = Typed(shown, "我写的备注", "");
        broken["Entry.Name"] = "";
        var html = await (await browser.Submit("/customers/1", "edit-customer", broken)).Content.ReadAsStringAsync();

        Assert.Contains($"name=\"Entry.Version\" value=\"{shown.Version}\"", html);
        Assert.Contains("name=\"Entry.Was.Tier\" value=\"\"", html);
    }

    [Fact]
    public async Task A_mail_can_be_written_to_those_who_have_an_address()
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();
        var without = await File(site, "赵敏", CustomerKind.Person, new NewContact(ContactKind.Phone, "13800138000"));
        var with = await File(site, "王小明", CustomerKind.Person, new NewContact(ContactKind.Email, "wang@example.com"));

        Assert.DoesNotContain("/cases/compose", await browser.GetStringAsync($"/customers/{without}"), StringComparison.Ordinal);
        Assert.Contains($"/cases/compose?customer={with}", await browser.GetStringAsync($"/customers/{with}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Earlier_entries_of_the_timeline_are_a_link_away_and_what_is_typed_meanwhile_stays()
    {
        await using var site = await Site.Start();
        var lin = await site.Administrator();
        var id = (await site.Get<OpenCase>().Run(lin, Samples.Contact("退款", "第 0 句", "王小明", "wang@example.com"), default)).Value;
        for (var i = 1; i <= 120; i++) await site.Get<WriteMessage>().Note(lin, id, Samples.Message($"第 {i} 句"), default);
        var page = await Chrome.Open(site);
        await page.GotoAsync("/customers/1?reveal=true");
        var words = page.Locator(".timeline div.muted");
        await Expect(page.Locator(".timeline > li")).ToHaveCountAsync(50);
        var older = page.Locator("#timeline [rel=next]");
        var address = await older.GetAttributeAsync("href");
        await page.Locator("textarea[name$=Note]").FillAsync("还没写完");

        await older.ClickAsync();
        await Expect(page.Locator(".timeline > li")).ToHaveCountAsync(100);
        await older.ClickAsync();
        await Expect(older).ToHaveCountAsync(0);

        Assert.Equal(Enumerable.Range(0, 121).Reverse().Select(i => $"第 {i} 句"), await words.AllInnerTextsAsync());
        await Expect(page.Locator("textarea[name$=Note]")).ToHaveValueAsync("还没写完");
        Assert.EndsWith("/customers/1?reveal=true", page.Url, StringComparison.Ordinal);

        // Without scripts it is a page like any other.
        using var browser = await site.SignedIn();
        var second = WebUtility.HtmlDecode(await browser.GetStringAsync(WebUtility.HtmlDecode(address)));
        Assert.Contains("第 71 句", second, StringComparison.Ordinal);
        Assert.DoesNotContain("第 72 句", second, StringComparison.Ordinal);
        Assert.Contains("href=\"/customers/1#timeline\" rel=\"prev\"", second, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Typed(Customer shown, string note, string tier) => new()
    {
        ["Entry.Version"] = $"{shown.Version}", ["Entry.Name"] = shown.Name, ["Entry.Kind"] = $"{shown.Kind}", ["Entry.Language"] = $"{shown.Language}",
        ["Entry.Note"] = note, ["Entry.Tier"] = tier,
        ["Entry.Was.Name"] = shown.Name, ["Entry.Was.Kind"] = $"{shown.Kind}", ["Entry.Was.Language"] = $"{shown.Language}", ["Entry.Was.Note"] = "", ["Entry.Was.Tier"] = "",
    };

    private static async Task<long> File(Site site, string name, CustomerKind kind, params NewContact[] contacts) =>
        (await site.Get<EditCustomer>().Open(await site.Administrator(), new CustomerEdit { Name = name, Kind = kind }, contacts, default)).Value;
}
