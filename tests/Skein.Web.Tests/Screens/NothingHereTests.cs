using System.Net;
using Skein.Access;

namespace Skein.Web.Tests.Screens;

public sealed class NothingHereTests
{
    [Fact]
    public async Task What_is_not_there_or_not_for_them_is_told_in_words_and_by_the_status()
    {
        await using var site = await Site.Start();
        await site.Hire("高翔", StandardRoles.Observer, "gao@example.com");
        using var administrator = await site.SignedIn();
        using var observer = await site.SignedIn("gao@example.com");

        foreach (var path in (string[])["/cases/999", "/customers/999", "/people/999", "/settings/roles/999", "/settings/webhooks/999", "/settings/templates/999", "/settings/form/999"])
        {
            var answer = await administrator.GetAsync(path);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{path}: {answer.StatusCode}");
            Assert.Contains("class=\"empty\"", await answer.Content.ReadAsStringAsync());
        }

        var sentAway = await observer.GetAsync("/settings/roles");
        var page = await observer.GetAsync(sentAway.Headers.Location);
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        Assert.Contains("没有权限", WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task What_is_there_is_not_told_to_be_missing_while_PostgreSQL_looks_for_it()
    {
        await using var site = await Site.Start(postgres: await PostgresCluster.NewDatabase());
        await Samples.Fill(site);
        using var browser = await site.SignedIn();

        foreach (var path in (string[])["/cases/1", "/inbox?open=1", "/customers/1", "/people/1", "/settings/roles/1", "/settings/templates/1"])
        {
            Assert.True((await browser.GetAsync(path)).StatusCode == HttpStatusCode.OK, path);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/cases/999")).StatusCode);
    }

    [Fact]
    public async Task Whoever_may_set_nothing_reads_so_under_settings_and_a_word_without_end_is_cut_where_nothing_was_found()
    {
        await using var site = await Site.Start();
        await site.Hire("高翔", StandardRoles.Observer, "gao@example.com");
        using var observer = await site.SignedIn("gao@example.com");

        Assert.Contains("没有您可以改的设置", WebUtility.HtmlDecode(await observer.GetStringAsync("/settings")));
        var found = WebUtility.HtmlDecode(await observer.GetStringAsync($"/search?q={new string('x', 1500)}"));
        Assert.Contains($"没有找到“{new string('x', 80)}…”", found);
    }
}
