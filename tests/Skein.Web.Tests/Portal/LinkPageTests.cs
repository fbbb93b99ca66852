using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Skein.Cases;
using Skein.Platform;
using Skein.Platform.Html;

namespace Skein.Web.Tests.Portal;

public sealed class LinkPageTests
{
    [Fact]
    public async Task Through_the_link_a_customer_reads_answers_closes_and_takes_up_again()
    {
        await using var site = await Site.Start();
        using var browser = site.Stranger();
        var link = await Written(browser);
        var lin = await site.Administrator();
        await site.Get<WriteMessage>().Reply(lin, 1, Samples.Message("<p>请<b>寄回</b></p><img src=x onerror=alert(1)><p style=\"color:red\">谢谢</p>"), default);
        await site.Get<WriteMessage>().Note(lin, 1, Samples.Message("内部看法"), default);

        var page = await browser.Read(link);
        Assert.Contains("请<b>寄回</b>", page.Html);
        foreach (var no in new[] { "内部看法", "onerror", "style=" }) Assert.DoesNotContain(no, page.Html);
        var answered = await browser.Send(page, "answer", new() { ["Text"] = "寄了" }, ("单号.txt", "SF1"u8.ToArray()));
        Assert.Equal($"{link}?done=answer", answered.To!.ToString());
        Assert.Contains("已收到您的回复", (await browser.Read($"{link}?done=answer")).Text);
        await browser.Send(await browser.Read(link), "answer", new() { ["Verb"] = "close" });
        Assert.Contains("已结束", (await browser.Read(link)).Text);
        await browser.Send(await browser.Read(link), "answer", new() { ["Verb"] = "reopen" });

        var sheet = (await site.Get<CaseReader>().Find(lin, 1, null, default))!;
        Assert.Equal(CaseStatus.Open, sheet.Case.Status);
        Assert.Equal("单号.txt", Assert.Single(sheet.Messages[^1].Files).Name);
        Assert.Contains(sheet.Events, e => e.Event == CaseEvents.Closed.Code && e.ActorKind == ActorKind.Customer);
    }

    [Fact]
    public async Task An_answer_sent_twice_is_one_and_an_empty_one_is_refused_at_the_field()
    {
        await using var site = await Site.Start();
        using var browser = site.Stranger();
        var link = await Written(browser);
        var page = await browser.Read(link);

        await browser.Send(page, "answer", new() { ["Text"] = "一次" });
        await browser.Send(page, "answer", new() { ["Text"] = "一次" });
        var empty = await browser.Send(await browser.Read(link), "answer", new() { ["Text"] = "  " });

        Assert.Contains("id=\"Text-errors\"", empty.Html);
        var sheet = (await site.Get<CaseReader>().Find(await site.Administrator(), 1, null, default))!;
        Assert.Single(sheet.Messages, m => m.Plain == "一次");
    }

    [Theory]
    [InlineData("close", CaseStatus.Closed)]
    [InlineData("reopen", CaseStatus.Open)]
    public async Task What_was_written_goes_along_with_the_act_as_one_message(string verb, CaseStatus then)
    {
        await using var site = await Site.Start();
        using var browser = site.Stranger();
        var link = await Written(browser);
        var lin = await site.Administrator();
        Assert.True((await site.Get<ResolveCase>().Run(lin, 1, "好了", null, default)).IsDone);
        var page = await browser.Read(link);

        var sent = await browser.Send(page, "answer", new() { ["Text"] = "一并说一句", ["Verb"] = verb }, ("单号.txt", "SF1"u8.ToArray()));
        await browser.Send(page, "answer", new() { ["Text"] = "一并说一句", ["Verb"] = verb }, ("单号.txt", "SF1"u8.ToArray()));

        Assert.Equal($"{link}?done={verb}", sent.To!.ToString());
        var sheet = (await site.Get<CaseReader>().Find(lin, 1, null, default))!;
        Assert.Equal(then, sheet.Case.Status);
        Assert.Equal("单号.txt", Assert.Single(Assert.Single(sheet.Messages, m => m.Plain == "一并说一句").Files).Name);
        Assert.Equal(verb == "close" ? 1 : 0, sheet.Events.Count(e => e.Event == CaseEvents.Closed.Code));
        Assert.Equal(verb == "reopen" ? 1 : 0, sheet.Events.Count(e => e.Event == CaseEvents.Reopened.Code));
    }

    [Fact]
    public async Task Closing_with_a_text_that_breaks_a_rule_closes_nothing_and_brings_the_text_back()
    {
        await using var site = await Site.Start();
        using var browser = site.Stranger();
        var link = await Written(browser);
        var tooLong = new string('长', RichText.Longest + 1);

        var sent = await browser.Send(await browser.Read(link), "answer", new() { ["Text"] = tooLong, ["Verb"] = "close" }, ("单号.txt", "SF1"u8.ToArray()));

        Assert.Contains("id=\"Text-errors\"", sent.Html);
        Assert.Contains(tooLong, sent.Text);
        Assert.Matches("value=\"[^\"]+\" checked[^>]*> 单号\\.txt", sent.Text);
        Assert.Equal(CaseStatus.New, (await site.Get<CaseReader>().Find(await site.Administrator(), 1, null, default))!.Case.Status);
    }

    [Fact]
    public async Task The_word_of_an_open_page_changes_with_what_its_customer_sees_and_a_foreign_link_gets_none()
    {
        await using var site = await Site.Start();
        using var browser = site.Stranger();
        var link = await Written(browser);
        var lin = await site.Administrator();
        Task<string> Word() => browser.GetStringAsync($"{link}/glance");

        var before = await Word();
        Assert.Contains($"data-glance=\"{before}\"", (await browser.Read(link)).Html);
        await site.Get<WriteMessage>().Note(lin, 1, Samples.Message("内部看法"), default);
        Assert.Equal(before, await Word());
        await site.Get<WriteMessage>().Reply(lin, 1, Samples.Message("请寄回"), default);
        var answered = await Word();
        Assert.NotEqual(before, answered);
        Assert.Contains($"data-glance=\"{answered}\"", (await browser.Read(link)).Html);
        await site.Get<ResolveCase>().Run(lin, 1, "好了", null, default);
        Assert.NotEqual(answered, await Word());

        foreach (var foreign in (string[])["/help/c/aaaaaaaaaaaaaaaaaaaaaa/glance", "/help/cases/1/glance"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(foreign)).StatusCode);
        }
    }

    [Fact]
    public async Task The_receipt_says_where_the_answer_is_found_and_does_not_ask_for_one()
    {
        await using var site = await Site.Start();
        using var browser = site.Stranger();
        var link = await Written(browser);

        var before = await browser.Read($"{link}/receipt");
        await site.Get<WriteMessage>().Reply(await site.Administrator(), 1, Samples.Message("请寄回"), default);
        var after = await browser.Read($"{link}/receipt");

        Assert.Contains("答复可以用上面的私密链接查看", before.Text);
        foreach (var page in new[] { before, after }) Assert.DoesNotContain("这个页面", page.Text);
        Assert.Contains("已有新进展", after.Text);
        Assert.DoesNotContain("等您的回复", after.Text);
        Assert.DoesNotContain("在等您", after.Text);
    }

    [Theory]
    [InlineData("/help/c/aaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("/help/c/x")]
    [InlineData("/help/c/%00%F0%9F")]
    [InlineData("/help/c/aaaaaaaaaaaaaaaaaaaaaa/receipt")]
    public async Task A_link_that_leads_nowhere_gets_one_calm_page(string path)
    {
        await using var site = await Site.Start();
        using var browser = site.Stranger();

        var page = await browser.Read(path);

        Assert.Contains(page.Status, new[] { HttpStatusCode.NotFound, HttpStatusCode.BadRequest });
        Assert.DoesNotContain("   at ", page.Html);
        if (page.Status == HttpStatusCode.NotFound) Assert.Contains("找不到，或链接已失效", page.Text);
    }

    [Fact]
    public async Task A_link_shows_this_one_case_and_no_file_of_a_note_or_of_another_case()
    {
        await using var site = await Site.Start();
        using var browser = site.Stranger();
        var link = await Written(browser);
        var other = await Written(browser, ("另一个.txt", "x"u8.ToArray()));

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"{other}/files/1")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"{link}/files/1")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/files/1")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/help/cases/1")).StatusCode);
    }

    [Fact]
    public async Task Staff_renew_the_link_on_the_case_page_and_the_old_one_is_dead()
    {
        await using var site = await Site.Start();
        using var browser = site.Stranger();
        var link = await Written(browser);
        using var colleague = await site.SignedIn();

        await colleague.Submit("/cases/1", "renew-link", new() { ["Really"] = "yes" });

        Assert.Equal(HttpStatusCode.NotFound, (await browser.Read(link)).Status);
    }

    [Theory]
    [InlineData("/help/bogus")]
    [InlineData("/help/cases/abc")]
    [InlineData("{link}/nothing-here")]
    [InlineData("{link}/files/999")]
    public async Task A_mistyped_address_ends_on_the_customers_own_page_with_the_way_to_the_form(string path)
    {
        await using var site = await Site.Start();
        using var browser = site.Stranger();
        var link = await Written(browser);

        var page = await browser.Read(path.Replace("{link}", link, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("找不到，或链接已失效", page.Text);
        Assert.Contains("class=\"portal\"", page.Html);
        Assert.Contains("css/portal.", page.Html);
        Assert.Contains("href=\"/help/new\"", page.Html);
    }

    [Fact]
    public async Task Private_pages_are_kept_by_nobody_and_told_to_nobody()
    {
        var heard = new List<string>();
        await using var site = await Site.Start(adjust: builder => builder.Services.AddSingleton<ILoggerProvider>(new Listener(heard)));
        using var browser = site.Stranger();
        var link = await Written(browser);

        var page = await browser.GetAsync(link);
        await browser.GetAsync($"{link}/nothing-here");

        Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("noindex, nofollow", page.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Contains("no-store", page.Headers.GetValues("Cache-Control").Single());
        lock (heard) Assert.DoesNotContain(heard, line => line.Contains(link.Split('/')[^1], StringComparison.Ordinal));
    }

    internal static async Task<string> Written(HttpClient browser, params (string Name, byte[] Content)[] files)
    {
        var sent = await browser.Write(PortalForms.Letter(), files);
        return sent.To?.ToString().Replace("/receipt", "", StringComparison.Ordinal) ?? throw new InvalidOperationException($"{sent.Status}: {sent.Text}");
    }

    private sealed class Listener(List<string> heard) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (heard) heard.Add(formatter(state, exception));
        }

        public void Dispose() { }
    }
}
