using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Journal;
using Skein.Organization;
using Skein.Platform;
using Skein.Web.Audit;

namespace Skein.Web.Tests.Audit;

public sealed class AuditPageTests
{
    [Fact]
    public async Task It_says_who_did_what_to_whom_and_what_it_was_before()
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();
        await browser.Submit("/profile", "profile", new() { ["Entry.Name"] = "林静静", ["Entry.Language"] = nameof(Language.Hans), ["Entry.TimeZone"] = "Asia/Shanghai" });

        var html = WebUtility.HtmlDecode(await browser.GetStringAsync("/audit?event=employee.profile-edited"));

        Assert.Contains("修改了个人资料", html);
        Assert.Contains("<del>林静</del>", html);
        Assert.Contains("<ins>林静静</ins>", html);
        Assert.Contains("href=\"/people/1\"", html);
    }

    [Fact]
    public async Task Exports_are_complete_and_defuse_formulas()
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();
        await using (var db = await site.Get<IDbContextFactory<SkeinDb>>().CreateDbContextAsync())
        {
            db.Set<JournalEntry>().Add(new JournalEntry { At = db.Now, Event = "case.edited", SubjectKind = "case", SubjectId = 7, ActorKind = ActorKind.Customer, ActorId = 1, ActorName = "=HYPERLINK(\"http://evil\")", After = "{\"subject\":\"退货\"}", Origin = "＝1＋1" });
            await db.Save(default);
        }

        var csv = await (await browser.SubmitTo("/audit?kind=case", "/audit/export", new() { ["format"] = "csv" })).Content.ReadAsByteArrayAsync();
        var json = await (await browser.SubmitTo("/audit?kind=case", "/audit/export", new() { ["format"] = "jsonl" })).Content.ReadAsStringAsync();

        Assert.Equal(Encoding.UTF8.GetPreamble(), csv[..3]);
        Assert.Contains("\"'=HYPERLINK(\"\"http://evil\"\")\"", Encoding.UTF8.GetString(csv));
        Assert.Contains("\"'＝1＋1\"", Encoding.UTF8.GetString(csv));
        Assert.Equal("退货", JsonDocument.Parse(Assert.Single(json.Split('\n', StringSplitOptions.RemoveEmptyEntries))).RootElement.GetProperty("after").GetProperty("subject").GetString());
        Assert.Contains("导出了审计日志", WebUtility.HtmlDecode(await browser.GetStringAsync("/audit?event=audit.exported")));
    }

    [Fact]
    public async Task Nobody_without_the_right_reaches_it()
    {
        await using var site = await Site.Start();
        await site.Hire("陈晨", StandardRoles.Agent);
        using var browser = await site.SignedIn("agent@example.com");

        foreach (var path in (string[])["/audit", "/audit/sign-ins"])
        {
            var answer = await browser.GetAsync(path);
            Assert.True(answer.StatusCode is HttpStatusCode.Forbidden || answer.Headers.Location?.OriginalString.Contains("403", StringComparison.Ordinal) == true, $"{path}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task The_sign_ins_of_everybody_are_listed()
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();

        var html = WebUtility.HtmlDecode(await browser.GetStringAsync("/audit/sign-ins?result=SignedIn"));

        Assert.Contains(House.AdministratorEmail, html);
        Assert.Contains("登录成功", html);
    }

    [Fact]
    public void Every_kind_of_subject_has_a_name() =>
        Assert.All(Subjects.Kinds, kind => Assert.True(Subjects.IsKnown(kind), kind));
}
