using System.Net;
using Microsoft.Playwright;
using Skein.Cases;
using Skein.Templates;
using static Microsoft.Playwright.Assertions;

namespace Skein.Web.Tests.Templates;

/// <summary>Prepared texts in the composer, with and without scripts.</summary>
public sealed class TemplatePickerTests
{
    [Fact]
    public async Task A_template_is_found_by_initials_and_put_where_one_writes()
    {
        await using var site = await Site.Start();
        var lin = await site.Administrator();
        var opened = await site.Get<OpenCase>().Run(lin, Samples.Contact("退款", "到账了吗", "王小明", "wang@example.com"), default);
        await site.Get<EditTemplate>().Add(lin, new TemplateEdit { Name = "退款说明", Wording = Wording.Of("<p>{{customer.name}}，退款已提交，详情 {{portal.link}}</p>", null, null) }, default);
        await WithoutScripts(site, opened.Value);
        var page = await Chrome.Open(site);
        await page.GotoAsync($"/cases/{opened.Value}");
        var editor = page.Locator(".editor-area");
        await editor.ClickAsync();
        await page.Keyboard.TypeAsync("1/2 是一半");
        await page.Keyboard.PressAsync("Enter");

        await page.Keyboard.PressAsync("/");
        await Expect(page.Locator("[data-template-search]")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("tksm");
        await Expect(page.Locator("[data-template-list] button")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Enter");

        await Expect(editor).ToContainTextAsync("王小明，退款已提交，详情 【？客户查看工单的链接】");
        await Expect(editor).ToContainTextAsync("1/2 是一半");
        await Expect(page.Locator("[data-template-said]")).ToContainTextAsync("客户查看工单的链接");
        await page.Keyboard.TypeAsync("祝好");
        await Expect(editor).ToContainTextAsync("祝好");
        Assert.Equal(2, (await site.Get<TemplateList>().Page(lin, new TemplateQuery { Text = "tksm" }, default)).Rows.Single().Template.Uses);
        await page.Context.CloseAsync();
    }

    private static async Task WithoutScripts(Site site, long caseId)
    {
        using var browser = await site.SignedIn();
        var offered = await browser.GetStringAsync($"/cases/{caseId}");
        Assert.Contains("name=\"Sent.Template\"", offered, StringComparison.Ordinal);
        var id = (await site.Get<TemplateList>().Page(await site.Administrator(), new TemplateQuery { Text = "退款说明" }, default)).Rows.Single().Template.Id;

        var shown = await browser.Submit($"/cases/{caseId}", "compose", new() { ["Sent.Kind"] = "Reply", ["Sent.Html"] = "您好", ["Sent.Template"] = $"{id}" });

        var html = WebUtility.HtmlDecode(await shown.Content.ReadAsStringAsync());
        Assert.Contains("您好", html, StringComparison.Ordinal);
        Assert.Contains("王小明，退款已提交", html, StringComparison.Ordinal);
        Assert.Single((await site.Get<CaseReader>().Find(await site.Administrator(), caseId, null, default))!.Messages);
    }
}
