using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Platform;
using Skein.Web.Tests.Api;

namespace Skein.Web.Tests.Upkeep;

/// <summary>The database goes away while people work, and comes back.</summary>
[Collection(RunningProduct.OneAtATime)]
public sealed class OutageTests
{
    private const string Typed = "退款还没到账，客户已经催了三次";

    [Fact]
    public async Task PostgreSQL_restarted_while_people_work_costs_no_text_and_no_restart_of_the_product()
    {
        using var server = PostgresServer.Start();
        await using var site = await Site.Start(postgres: $"{server.Connection};Database=skein;Timeout=15");
        using var browser = await site.SignedIn();
        using var program = await site.Program();
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        await browser.GetAsync("/inbox");
        var form = await NewCase(browser, Typed);

        server.Stop();
        var page = await browser.GetAsync("/inbox");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.NotNull(page.Headers.RetryAfter);
        Assert.Contains("暂时连不上数据库", await Text(page));
        var sent = await browser.PostAsync("/cases/new", new FormUrlEncodedContent(form));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, sent.StatusCode);
        Assert.Contains("您写的内容还在这一页里", await Text(sent));
        Assert.Contains(Typed, await Text(sent));
        var asked = await program.PostAsJsonAsync("contacts", Programs.Contact());
        Assert.Equal("503 api.no-database@", await asked.Trouble());
        Assert.Contains("The database does not answer", await asked.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/css/skein.css")).StatusCode);

        server.GoOn();
        await Eventually.Holds(async () => (await browser.GetAsync("/inbox")).StatusCode == HttpStatusCode.OK, TimeSpan.FromMinutes(1));
        var kept = Kept(await sent.Content.ReadAsStringAsync());
        Assert.Equal(form["Entry.Subject"], kept["Entry.Subject"]);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostAsync("/cases/new", new FormUrlEncodedContent(kept))).StatusCode);
        await Eventually.Holds(async () => (await Text(await browser.GetAsync("/search?q=" + Uri.EscapeDataString("催了三次")))).Contains("/cases/1", StringComparison.Ordinal), TimeSpan.FromMinutes(1));
        await using var db = await site.Get<IDbContextFactory<SkeinDb>>().CreateDbContextAsync();
        Assert.Equal(1, await db.Cases.CountAsync());
    }

    [Fact]
    public async Task A_file_held_by_another_program_delays_and_then_says_so_while_reading_goes_on()
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();
        using var program = await site.Program();
        var form = await NewCase(browser, Typed);
        await using var foreign = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={site.Get<Settings>().SqliteFile};Pooling=False");
        await foreign.OpenAsync();
        await using (var hold = foreign.CreateCommand())
        {
            hold.CommandText = "BEGIN IMMEDIATE";
            await hold.ExecuteNonQueryAsync();
        }

        var sending = browser.PostAsync("/cases/new", new FormUrlEncodedContent(form));
        var asking = program.PostAsJsonAsync("contacts", Programs.Contact());
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/inbox")).StatusCode);
        var sent = await sending.WaitAsync(TimeSpan.FromMinutes(3));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, sent.StatusCode);
        Assert.Contains(Typed, await Text(sent));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await asking.WaitAsync(TimeSpan.FromMinutes(3))).StatusCode);

        await foreign.CloseAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostAsync("/cases/new", new FormUrlEncodedContent(Kept(await sent.Content.ReadAsStringAsync())))).StatusCode);
    }

    private static async Task<Dictionary<string, string>> NewCase(HttpClient browser, string subject)
    {
        var html = await browser.GetStringAsync("/cases/new");
        var start = html.IndexOf("<form", html.IndexOf("<main", StringComparison.Ordinal), StringComparison.Ordinal);
        var fields = Kept(html[start..html.IndexOf("</form>", start, StringComparison.Ordinal)]);
        fields["Entry.Name"] = "王小明";
        fields["Entry.Email"] = "wang@example.com";
        fields["Entry.Subject"] = subject;
        fields["Entry.Text"] = "银行卡 <b>尾号</b> \"8899\"";
        return fields;
    }

    private static Dictionary<string, string> Kept(string html) => Forms.Hidden(WithoutChrome(html));

    private static string WithoutChrome(string html) => html.IndexOf("<main", StringComparison.Ordinal) is > 0 and var start ? html[start..] : html;

    private static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
}
