using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Skein.Access;

namespace Skein.Web.Tests.Api;

/// <summary>What the screens of people, settings and the inbox can do, done by a program.</summary>
public sealed class ParityTests
{
    [Fact]
    public async Task Many_cases_are_changed_at_once_and_what_could_not_be_is_named()
    {
        await using var site = await Site.Start();
        using var program = await site.Program();
        var (first, second) = (await program.OpenCase(), await program.OpenCase("第二个"));

        var done = await (await program.PostAsJsonAsync("cases/changes", new { cases = new[] { first, second, 999 }, status = "open", addTag = "双十一" })).Json();

        Assert.Equal(2, done.GetProperty("changed").GetInt32());
        var left = Assert.Single(done.GetProperty("left").EnumerateArray());
        Assert.Equal((999, "missing"), (left.GetProperty("id").GetInt64(), left.GetProperty("errors")[0].GetProperty("code").GetString()));
        Assert.Contains("双十一", (await program.GetJson($"cases/{second}")).GetProperty("tags").EnumerateArray().Select(t => t.GetString()));
        Assert.StartsWith("422", await (await program.PostAsJsonAsync("cases/changes", new { cases = new[] { first } })).Trouble());
    }

    [Fact]
    public async Task A_colleague_leaves_with_their_work_handed_over_and_returns()
    {
        await using var site = await Site.Start();
        var gao = await site.Hire("高翔", StandardRoles.Agent, "gao@example.com");
        using var program = await site.Program();
        var id = await program.OpenCase();
        await program.Send(HttpMethod.Put, $"cases/{id}/owner", new { teamId = 1, ownerId = gao.Id });

        Assert.Equal("409 employee.leave.needs-successor@successor", await (await program.PostAsJsonAsync($"people/{gao.Id}/departure", new { })).Trouble());
        var left = await program.PostAsJsonAsync($"people/{gao.Id}/departure", new { successorTeamId = 1, successorId = 1 });
        Assert.Equal(HttpStatusCode.NoContent, left.StatusCode);
        Assert.Equal("林静", (await program.GetJson($"cases/{id}")).GetProperty("owner").GetProperty("name").GetString());
        Assert.Equal("left", (await program.GetJson($"people/{gao.Id}")).GetProperty("state").GetString());

        Assert.Equal(HttpStatusCode.NoContent, (await program.DeleteAsync($"people/{gao.Id}/departure")).StatusCode);
        Assert.Equal("active", (await program.GetJson($"people/{gao.Id}")).GetProperty("state").GetString());
    }

    [Fact]
    public async Task Own_sessions_are_listed_and_ended()
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();
        using var program = await site.Program();

        var open = Assert.Single((await program.GetJson("people/me/sessions")).GetProperty("items").EnumerateArray());
        Assert.Equal(HttpStatusCode.NoContent, (await program.DeleteAsync($"people/me/sessions/{open.GetProperty("id")}")).StatusCode);

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/")).StatusCode);
        Assert.Equal("404 missing@", await (await program.DeleteAsync("people/me/sessions/999")).Trouble());
        Assert.Equal(HttpStatusCode.NoContent, (await program.DeleteAsync("people/me/sessions")).StatusCode);
    }

    [Fact]
    public async Task The_web_form_is_shaped_on_the_version_that_was_read()
    {
        await using var site = await Site.Start();
        using var program = await site.Program();

        var added = await program.PostAsJsonAsync("form/fields", Field("order", "订单号"));
        await program.PostAsJsonAsync("form/fields", Field("model", "型号"));
        await program.PostAsJsonAsync($"{added.Headers.Location}/moves", new { direction = "down" });
        Assert.Equal(["model", "order"], (await program.GetJson("form/fields")).GetProperty("items").EnumerateArray().Select(f => f.GetProperty("code").GetString()));

        Assert.Equal("428 api.needs-version@", await (await program.Send(HttpMethod.Put, "form", new { phone = "no" })).Trouble());
        var changed = await program.Send(HttpMethod.Put, "form", new { phone = "no" }, ("If-Match", "\"v0\""));
        Assert.Equal("no", (await changed.Json()).GetProperty("phone").GetString());
        Assert.StartsWith("412", await (await program.Send(HttpMethod.Put, "form", new { phone = "required" }, ("If-Match", "\"v9\""))).Trouble());
        Assert.Equal(HttpStatusCode.NoContent, (await program.DeleteAsync(added.Headers.Location)).StatusCode);

        using var stranger = site.Stranger();
        var page = WebUtility.HtmlDecode(await stranger.GetStringAsync("/help/new"));
        Assert.Contains("型号", page);
        Assert.DoesNotContain("订单号", page);
    }

    [Fact]
    public async Task Mail_is_set_up_tried_and_looked_after_and_its_password_is_never_told()
    {
        await using var site = await Site.Start();
        await using var smtp = new TestSmtp();
        using var program = await site.Program();
        Assert.Equal("404 missing@", await (await program.GetAsync("mail/server")).Trouble());

        var wanted = new { host = "127.0.0.1", port = smtp.Port, security = "none", password = "geheim", fromName = "雁南家居", fromAddress = "help@example.com" };
        var set = await program.Send(HttpMethod.Put, "mail/server", wanted, ("If-Match", "\"v0\""));
        Assert.Equal(HttpStatusCode.OK, set.StatusCode);
        Assert.DoesNotContain("geheim", await set.Content.ReadAsStringAsync());
        Assert.True((await (await program.PostAsJsonAsync("mail/trials", new { to = "me@example.com" })).Json()).GetProperty("isTaken").GetBoolean());
        Assert.Empty((await program.GetJson("mail?state=failed")).GetProperty("items").EnumerateArray());
        Assert.Equal("404 missing@", await (await program.PostAsync("mail/999/retry", null)).Trouble());
        Assert.Equal("422 not-a-choice@state", await (await program.GetAsync("mail?state=lost")).Trouble());
    }

    [Fact]
    public async Task Mailboxes_are_added_read_changed_and_removed_and_their_password_is_never_told()
    {
        await using var site = await Site.Start();
        using var program = await site.Program();
        var wanted = new { name = "售后", address = "kefu@example.com", isActive = false, host = "imap.example.com", password = "geheim", folders = new[] { "INBOX", "Junk" } };

        var added = await program.PostAsJsonAsync("mailboxes", wanted);
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        var id = (await added.Json()).GetProperty("id").GetInt64();
        var found = await program.GetJson($"mailboxes/{id}");
        Assert.DoesNotContain("geheim", found.GetRawText());
        Assert.Equal((993, "tls", 2, 0), (found.GetProperty("port").GetInt32(), found.GetProperty("security").GetString(), found.GetProperty("folders").GetArrayLength(), found.GetProperty("state").GetProperty("stored").GetInt32()));
        Assert.StartsWith("428", await (await program.Send(HttpMethod.Put, $"mailboxes/{id}", wanted)).Trouble());
        var changed = await program.Send(HttpMethod.Put, $"mailboxes/{id}", new { name = "客服", address = "kefu@example.com", isActive = false, host = "imap.example.com" }, ("If-Match", "*"));
        Assert.Equal("客服", (await changed.Json()).GetProperty("name").GetString());
        Assert.Equal("422 required@until", await (await program.PostAsJsonAsync($"mailboxes/{id}/backfill", new { from = "2026-03-01" })).Trouble());
        Assert.Equal(HttpStatusCode.NoContent, (await program.DeleteAsync($"mailboxes/{id}")).StatusCode);
        Assert.Empty((await program.GetJson("mailboxes")).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Logo_order_of_kinds_and_the_backup_plan_are_set()
    {
        await using var site = await Site.Start();
        using var program = await site.Program();
        var picture = new ByteArrayContent([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3]);
        var file = (await (await program.PostAsync("files?name=logo.png", picture)).Json()).GetProperty("id").GetInt64();

        Assert.True((await (await program.Send(HttpMethod.Put, "company/logo", new { fileId = file })).Json()).GetProperty("hasLogo").GetBoolean());
        Assert.StartsWith("422", await (await program.Send(HttpMethod.Put, "company/logo", new { fileId = 999 })).Trouble());
        Assert.False((await (await program.DeleteAsync("company/logo")).Json()).GetProperty("hasLogo").GetBoolean());

        var before = await Kinds(program);
        await program.PostAsJsonAsync($"kinds/{before[1]}/moves", new { direction = "up" });
        Assert.Equal([before[1], before[0], .. before.Skip(2)], await Kinds(program));

        var plan = await (await program.Send(HttpMethod.Put, "system/backup-plan", new { isOn = true, hour = 4, keep = 3 }, ("If-Match", "*"))).Json();
        Assert.Equal((4, 3), (plan.GetProperty("hour").GetInt32(), plan.GetProperty("keep").GetInt32()));
        Assert.Equal("SQLite", (await program.GetJson("system")).GetProperty("engine").GetString());
    }

    [Theory]
    [InlineData("GET", "form")]
    [InlineData("GET", "mail/server")]
    [InlineData("GET", "system")]
    [InlineData("DELETE", "company/logo")]
    [InlineData("DELETE", "people/1/departure")]
    [InlineData("POST", "kinds/1/moves")]
    public async Task Who_may_not_is_told_so(string method, string path)
    {
        await using var site = await Site.Start();
        var gao = await site.Hire("高翔", StandardRoles.Agent, "gao@example.com");
        using var program = site.With(await site.Token(await site.Administrator(), gao.Id, [.. gao.Grants.Keys]));

        Assert.StartsWith("403 api.forbidden", await (await program.Send(new HttpMethod(method), path, method == "POST" ? new { direction = "up" } : null)).Trouble());
    }

    private static object Field(string code, string label) => new { code, type = "text", label = new { hans = label, hant = label, english = code } };

    private static async Task<List<long>> Kinds(HttpClient program) =>
        [.. (await program.GetJson("kinds")).GetProperty("items").EnumerateArray().Select(k => k.GetProperty("id").GetInt64())];
}
