using System.Net;

namespace Skein.Web.Tests.Platform;

public sealed class FindSettingTests
{
    [Theory]
    [InlineData("邮箱", "/settings/mailboxes", "/settings/roles")]
    [InlineData("信箱", "/settings/mailboxes", "/settings/roles")]
    [InlineData("WHO sees", "/settings/roles", "/settings/mailboxes")]
    [InlineData("", "/settings/roles", null)]
    public async Task A_setting_is_found_by_what_it_is_for_in_any_of_the_languages(string wanted, string shown, string? hidden)
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();

        var page = await browser.GetStringAsync("/settings?text=" + Uri.EscapeDataString(wanted));

        Assert.Contains($"class=\"card\" href=\"{shown}\"", page);
        if (hidden is not null) Assert.DoesNotContain($"class=\"card\" href=\"{hidden}\"", page);
    }

    [Fact]
    public async Task What_is_nowhere_is_said_and_the_words_are_kept()
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();

        var page = WebUtility.HtmlDecode(await browser.GetStringAsync("/settings?text=%E5%A4%A7%E8%B1%A1"));

        Assert.Contains("没有这样的设置", page);
        Assert.Contains("大象", page);
        Assert.DoesNotContain("class=\"card\" href=\"/settings/", page);
    }
}
