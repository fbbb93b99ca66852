using System.Net;
using Skein.Access;

namespace Skein.Web.Tests.Screens;

public sealed class NothingHereTests
{
    [Theory, OnBothEngines]
    public async Task What_is_not_there_or_not_for_them_is_told_in_words_and_by_the_status(Storage storage)
    {
        await using var site = await Start(storage);
        await site.Hire("高翔", StandardRoles.Observer, "gao@example.com");
        using var administrator = await site.SignedIn();
        using var observer = await site.SignedIn("gao@example.com");

        foreach (var path in (string[])["/cases/999", "/inbox?open=999", "/customers/999", "/people/999", "/settings/roles/999", "/settings/webhooks/999", "/settings/templates/999", "/settings/form/999", "/help/c/nothing", "/help/c/nothing/receipt"])
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

    [Theory, OnBothEngines]
    public async Task Every_page_answers_and_what_is_there_is_never_told_to_be_missing(Storage storage)
    {
        await using var site = await Start(storage);
        await Samples.Fill(site);
        var jar = new CookieContainer();
        using var browser = await site.SignedIn(jar: jar);

        var complaints = new List<string>();
        foreach (var (name, path) in await Visit.Ready(site, jar))
        {
            var expected = name is "case-missing" or "help-lost-link" or "help-lost" or "not-found" ? HttpStatusCode.NotFound : HttpStatusCode.OK;
            var answer = await browser.GetAsync(path);
            if (answer.StatusCode != expected) complaints.Add($"{path}: {answer.StatusCode}");
        }

        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
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

    private static async Task<Site> Start(Storage storage) => await Site.Start(storage == Storage.Postgres ? await PostgresCluster.NewDatabase() : null);
}
