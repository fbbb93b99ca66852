using System.Net;
using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Web.Tests.Upkeep;

public sealed class SystemPageTests
{
    [Fact]
    public async Task It_says_what_runs_where_and_what_somebody_should_do()
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();

        var page = WebUtility.HtmlDecode(await browser.GetStringAsync("/system"));

        Assert.Contains("SQLite", page);
        Assert.Contains("skein.db", page);
        Assert.Contains("最近 7 天没有备份", page);
        Assert.Contains("没有设置发信服务器", page);
        Assert.DoesNotContain("没有可用的账号", page);
    }

    [Fact]
    public async Task A_backup_is_made_by_one_button_and_the_page_shows_it()
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();

        var answer = await browser.Submit("/system", "back-up", []);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await Eventually.Holds(async () => !WebUtility.HtmlDecode(await browser.GetStringAsync("/system")).Contains("还没有备份过"));
        var archive = Assert.Single(Directory.GetFiles(site.Get<Settings>().BackupsFolder));
        Assert.EndsWith(".skein.tar.gz", archive);
        Assert.DoesNotContain("最近 7 天没有备份", WebUtility.HtmlDecode(await browser.GetStringAsync("/system")));
    }

    [Fact]
    public async Task A_failing_follower_is_shown_with_its_reason_and_can_be_tried_again_at_once()
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();
        await using var db = await site.Get<IDbContextFactory<SkeinDb>>().CreateDbContextAsync();
        await Eventually.Holds(() => db.Followers.AnyAsync());
        var name = await db.Followers.Select(f => f.Name).FirstAsync();
        var later = db.Now + NodaTime.Duration.FromHours(1);
        await db.Followers.Where(f => f.Name == name).ExecuteUpdateAsync(set => set
            .SetProperty(f => f.Failures, 3).SetProperty(f => f.Error, "SmtpException: No route to host").SetProperty(f => f.RetryAt, later));

        var page = WebUtility.HtmlDecode(await browser.GetStringAsync("/system/followers"));
        Assert.Contains("SmtpException: No route to host", page);
        Assert.Contains("后台处理连续失败", WebUtility.HtmlDecode(await browser.GetStringAsync("/system")));

        var answer = await browser.Submit("/system/followers", $"retry-{name}", []);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Null((await db.Followers.AsNoTracking().SingleAsync(f => f.Name == name)).RetryAt);
    }

    [Theory]
    [InlineData("/system")]
    [InlineData("/system/followers")]
    public async Task Who_does_not_manage_the_system_sees_neither(string path)
    {
        await using var site = await Site.Start();
        await site.Hire("高翔", StandardRoles.Agent, "gao@example.com");
        using var browser = await site.SignedIn("gao@example.com");

        Assert.NotEqual(HttpStatusCode.OK, (await browser.GetAsync(path)).StatusCode);
    }
}
