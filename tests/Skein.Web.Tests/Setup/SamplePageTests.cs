using System.Net;
using Skein.Samples;
using Skein.Web.Setup;

namespace Skein.Web.Tests.Setup;

public sealed class SamplePageTests
{
    [Fact]
    public async Task The_sample_is_added_announced_at_home_and_removed_with_one_click()
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();

        await browser.Submit("/settings/sample", "sample-add", []);
        await site.Get<SampleWork>().Running;
        Assert.Contains("/settings/sample", await browser.GetStringAsync("/"));
        Assert.Contains("王小明", WebUtility.HtmlDecode(await browser.GetStringAsync("/customers")));
        var removed = await browser.Submit("/settings/sample", "sample-remove", []);

        Assert.Contains("said=removed", removed.Headers.Location!.ToString());
        Assert.False(await site.Get<SampleState>().IsThere(default));
        Assert.DoesNotContain("王小明", WebUtility.HtmlDecode(await browser.GetStringAsync("/customers")));
    }
}
