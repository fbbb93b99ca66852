using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Logging;
using Skein.Cases;
using Skein.Platform;

namespace Skein.Web.Tests.Upkeep;

/// <summary>Logs tell what the program did, never about whom.</summary>
public sealed class QuietLogsTests
{
    private static readonly string[] Personal =
    [
        "王小明", "wang@example.com", "13800138000", "银行卡尾号 6222", "退款没到账", "秘密搜索词", House.AdministratorEmail, House.Password, "林静", "nosuch@example.com",
    ];

    [Fact]
    public async Task No_log_line_of_a_working_day_names_a_person_a_text_a_search_or_a_token()
    {
        var lines = new ConcurrentQueue<string>();
        await using var site = await Site.Start(adjust: builder =>
        {
            builder.Configuration["LogLevel"] = "Debug";
            builder.Logging.AddProvider(new Catcher(lines));
        });
        using var browser = await site.SignedIn();
        using var stranger = site.Stranger();
        await stranger.Submit("/sign-in", "sign-in", new() { ["Entry.Email"] = "nosuch@example.com", ["Entry.Password"] = "银行卡尾号 6222" });
        var opened = await browser.Submit("/cases/new", "new-case", new()
        {
            ["Entry.Name"] = "王小明", ["Entry.Email"] = "wang@example.com", ["Entry.Phone"] = "13800138000", ["Entry.Subject"] = "退款没到账", ["Entry.Text"] = "银行卡尾号 6222",
        });
        await browser.Submit(opened.Headers.Location!.ToString(), "compose", new() { ["Sent.Kind"] = "Reply", ["Sent.Html"] = "银行卡尾号 6222" });
        await browser.GetAsync("/search?q=" + Uri.EscapeDataString("秘密搜索词"));
        await browser.GetAsync("/customers?text=" + Uri.EscapeDataString("秘密搜索词"));
        await browser.GetAsync("/nowhere/" + Uri.EscapeDataString("王小明"));
        await browser.SendAsync(new HttpRequestMessage(new HttpMethod("WANG"), "/wang@example.com"));
        await stranger.PostAsync("/sign-in?to=" + Uri.EscapeDataString("秘密搜索词"), new FormUrlEncodedContent([]));
        var token = (await site.Get<CaseReader>().Find(await site.Administrator(), 1, null, default))!.Case.LinkToken;

        await Eventually.Holds(() => Task.FromResult(lines.Any(l => l.Contains("/cases/new", StringComparison.Ordinal) && l.Contains("POST", StringComparison.Ordinal))));
        Assert.True(lines.Count > 10);
        var leaks = lines.Where(line => Personal.Append(token).Any(secret =>
            line.Contains(secret, StringComparison.OrdinalIgnoreCase) || line.Contains(Uri.EscapeDataString(secret), StringComparison.OrdinalIgnoreCase))).ToList();
        Assert.True(leaks.Count == 0, string.Join('\n', leaks));
    }

    [Fact]
    public async Task A_failure_is_logged_with_the_number_that_the_person_is_shown()
    {
        var lines = new ConcurrentQueue<string>();
        await using var site = await Site.Start(adjust: builder => builder.Logging.AddProvider(new Catcher(lines)));
        using var browser = await site.SignedIn();
        await using (var db = await site.Get<Microsoft.EntityFrameworkCore.IDbContextFactory<SkeinDb>>().CreateDbContextAsync())
        {
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(db.Database, "ALTER TABLE customer RENAME TO customer_gone");
        }

        var answer = await browser.GetAsync("/customers");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("SqliteException", page);
        var failure = Assert.Single(lines, l => l.Contains("failed: error", StringComparison.Ordinal));
        var number = failure.Split("failed: error ")[1].Split(['\n', ' '])[0].Trim();
        Assert.Contains(WebUtility.HtmlEncode(number), page);
        Assert.Contains("no such table", failure);
    }

    private sealed class Catcher(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)}\n{exception}");

        public void Dispose() { }
    }
}
