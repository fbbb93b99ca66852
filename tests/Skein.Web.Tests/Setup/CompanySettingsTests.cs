using System.Net;
using Skein.Web.Setup;

namespace Skein.Web.Tests.Setup;

public sealed class CompanySettingsTests
{
    [Fact]
    public async Task The_company_is_renamed_and_its_colour_reaches_strangers_as_a_style_sheet()
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();

        await browser.Submit("/settings/company", "company", new()
        {
            ["Wanted.Name"] = "雁北家居", ["Wanted.Language"] = "Hans", ["Wanted.TimeZone"] = "Asia/Shanghai", ["Wanted.BrandColour"] = "#ffd400",
        });

        using var stranger = site.Stranger();
        var style = await stranger.GetAsync("/company/brand.css");
        Assert.Equal("text/css", style.Content.Headers.ContentType!.MediaType);
        Assert.Contains("--brand:#", await style.Content.ReadAsStringAsync());
        Assert.Contains("雁北家居", WebUtility.HtmlDecode(await browser.GetStringAsync("/settings/company")));
    }

    [Theory]
    [InlineData("#ffffff")]
    [InlineData("#ffd400")]
    [InlineData("#000000")]
    [InlineData("#0b6478")]
    public void Any_colour_becomes_one_that_can_be_read(string colour)
    {
        var css = CompanyLook.Css(colour);

        var (light, dark) = (css[css.IndexOf("--brand:", StringComparison.Ordinal)..][8..15], css[css.LastIndexOf("--link:", StringComparison.Ordinal)..][7..14]);
        Assert.InRange(CompanyLook.Contrast(light, "#ffffff"), 4.5, 21);
        Assert.InRange(CompanyLook.Contrast(dark, "#1a1f26"), 4.5, 21);
    }

    [Fact]
    public async Task A_time_to_resolve_is_typed_as_people_write_it()
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();

        var refused = await browser.Submit("/settings/targets", "targets", Targets("很快"));
        await browser.Submit("/settings/targets", "targets", Targets("1 天 4 小时"));

        Assert.Contains("value=\"很快\"", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()));
        Assert.Contains("value=\"1 天 4 小时\"", WebUtility.HtmlDecode(await browser.GetStringAsync("/settings/targets")));
    }

    [Fact]
    public async Task A_kind_of_work_is_added_and_taken_out_of_use()
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();
        await browser.Submit("/settings/kinds", "new-kind", new()
        {
            ["NewKind.Hans"] = "礼品卡", ["NewKind.Hant"] = "禮品卡", ["NewKind.English"] = "Gift card", ["NewKind.IsActive"] = "true",
        });

        await browser.Submit("/settings/kinds", "kind-15", new() { ["Sent.Hans"] = "礼品卡", ["Sent.Hant"] = "禮品卡", ["Sent.English"] = "Gift card" });

        Assert.Contains("已停用", WebUtility.HtmlDecode(await browser.GetStringAsync("/settings/kinds")));
        Assert.DoesNotContain("gift-card", await browser.GetStringAsync("/cases/new"));
    }

    private static Dictionary<string, string> Targets(string normal) => new()
    {
        ["target:Urgent"] = "2 小时", ["target:High"] = "8 小时", ["target:Normal"] = normal, ["target:Low"] = "3 天",
    };
}
