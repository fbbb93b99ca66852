using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Skein.Web.Tests.Api;

public sealed class CasesApiTests
{
    [Fact]
    public async Task A_contact_becomes_a_case_is_taken_answered_noted_resolved_closed_and_reopened()
    {
        await using var site = await Site.Start();
        using var program = await site.Program();

        var opened = await program.PostAsJsonAsync("contacts", Programs.Contact());
        var at = opened.Headers.Location!.ToString();
        await program.PostAsync($"{at}/claim", null);
        await program.PostAsJsonAsync($"{at}/replies", new { html = "<p>已<b>催办</b></p><script>alert(1)</script>", then = "waitingForOthers" });
        await program.PostAsJsonAsync($"{at}/notes", new { text = "财务在查" });
        await program.DeleteAsync($"{at}/hold");
        await program.PostAsJsonAsync($"{at}/resolution", new { text = "已到账" });
        await program.PostAsync($"{at}/closure", null);
        var reopened = await program.DeleteAsync($"{at}/resolution");

        var found = await reopened.Json();
        Assert.Equal(HttpStatusCode.Created, opened.StatusCode);
        Assert.Equal(("open", "complaint", "林静", "webForm", "已到账"), (Text(found, "status"), Text(found, "kind"), Text(found.GetProperty("owner"), "name"), Text(found, "channel"), Text(found, "resolution")));
        var messages = (await program.GetJson($"{at}/messages")).GetProperty("items").EnumerateArray().Select(m => $"{Text(m, "kind")}: {Text(m, "text")}");
        Assert.Equal(["customer: 11 月 8 日申请的", "reply: 已催办", "note: 财务在查"], messages);
        var history = (await program.GetJson($"{at}/history")).GetProperty("items").EnumerateArray().Select(m => Text(m, "event"));
        Assert.Equal(["case.reopened", "case.closed", "case.resolved", "case.continued", "case.noted", "case.answered", "case.assigned", "case.opened"], history);
    }

    [Fact]
    public async Task Lists_page_by_key_to_the_end_and_show_every_case_once()
    {
        await using var site = await Site.Start();
        using var program = await site.Program();
        for (var i = 0; i < 5; i++) await program.OpenCase($"第 {i} 个");

        var seen = new List<long>();
        for (string? next = "cases?view=open&kind=complaint&size=2"; next is not null;)
        {
            var page = await program.GetJson(next);
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(c => c.GetProperty("id").GetInt64()));
            next = page.GetProperty("next").GetString();
        }

        Assert.Equal([5, 4, 3, 2, 1], seen);
        Assert.Equal(5, (await program.GetJson("cases/count?view=unassigned")).GetProperty("count").GetInt32());
        foreach (var path in (string[])["cases?kind=bogus", "cases/count?kind=bogus"]) Assert.Equal("422 not-a-choice@kind", await (await program.GetAsync(path)).Trouble());
    }

    [Fact]
    public async Task Details_change_only_on_the_version_that_was_read()
    {
        await using var site = await Site.Start();
        using var program = await site.Program();
        var id = await program.OpenCase();
        var tag = (await program.GetAsync($"cases/{id}")).Headers.ETag!.ToString();

        var blind = await program.Send(HttpMethod.Patch, $"cases/{id}", new { priority = "high" });
        var first = await program.Send(HttpMethod.Patch, $"cases/{id}", new { priority = "high", tags = new[] { "退款" } }, ("If-Match", tag));
        var late = await program.Send(HttpMethod.Patch, $"cases/{id}", new { priority = "low" }, ("If-Match", tag));
        var foreign = await program.Send(HttpMethod.Patch, $"cases/{id}", new { priority = "low" }, ("If-Match", "\"abc\""));

        Assert.Equal("428 api.needs-version@", await blind.Trouble());
        Assert.Equal(("high", "退款没有到账"), (Text(await first.Json(), "priority"), Text(await first.Json(), "subject")));
        Assert.Equal("412 changed-meanwhile@", await late.Trouble());
        Assert.Contains("nothing was done", Text(await late.Json(), "title"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.PreconditionFailed, foreign.StatusCode);
    }

    [Fact]
    public async Task Who_has_the_newest_version_is_not_sent_it_again()
    {
        await using var site = await Site.Start();
        using var program = await site.Program();
        var id = await program.OpenCase();
        var tag = (await program.GetAsync($"cases/{id}")).Headers.ETag!.ToString();

        var again = await program.Send(HttpMethod.Get, $"cases/{id}", null, ("If-None-Match", tag));

        Assert.Equal((HttpStatusCode.NotModified, ""), (again.StatusCode, await again.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task A_deleted_case_is_restored_and_a_missing_one_is_404()
    {
        await using var site = await Site.Start();
        using var program = await site.Program();
        var id = await program.OpenCase();

        Assert.Equal(HttpStatusCode.NoContent, (await program.DeleteAsync($"cases/{id}")).StatusCode);
        Assert.Equal("409 case.is-deleted@", await (await program.PostAsJsonAsync($"cases/{id}/resolution", new { text = "好了" })).Trouble());
        Assert.Equal(JsonValueKind.Null, (await (await program.PostAsync($"cases/{id}/restoration", null)).Json()).GetProperty("deletedAt").ValueKind);
        Assert.Equal("404 missing@", await (await program.GetAsync("cases/999999")).Trouble());
    }

    [Fact]
    public async Task A_file_goes_up_hangs_on_a_message_and_comes_down_again()
    {
        await using var site = await Site.Start();
        using var program = await site.Program();
        var id = await program.OpenCase();

        var kept = await (await program.PostAsync("files?name=收据.txt", new StringContent("五百元"))).Json();
        await program.PostAsJsonAsync($"cases/{id}/notes", new { text = "收据", files = new[] { kept.GetProperty("id").GetInt64() } });

        var message = (await program.GetJson($"cases/{id}/messages")).GetProperty("items")[1];
        var download = await program.GetAsync(Text(message.GetProperty("files")[0], "url"));
        Assert.Equal("五百元", await download.Content.ReadAsStringAsync());
        Assert.Equal(("attachment", "收据.txt"), (download.Content.Headers.ContentDisposition!.DispositionType, download.Content.Headers.ContentDisposition.FileNameStar));
    }

    [Fact]
    public async Task Customers_are_registered_rewritten_masked_and_revealed()
    {
        await using var site = await Site.Start();
        using var program = await site.Program();

        var opened = await program.PostAsJsonAsync("customers", new
        {
            kind = "person", name = "赵敏", language = "zh-Hant", tags = new[] { "老客户" }, contacts = new[] { new { kind = "phone", value = "13800138000" } },
        });
        var at = opened.Headers.Location!.ToString();
        var tag = (await program.GetAsync(at)).Headers.ETag!.ToString();
        var edited = await program.Send(HttpMethod.Put, at, new { name = "趙敏", language = "zh-Hant", tier = "VIP" }, ("If-Match", tag));
        var revealed = await (await program.PostAsync($"{at}/reveal", null)).Json();

        var masked = await edited.Json();
        Assert.Equal(("趙敏", "VIP", "zh-Hant", true), (Text(masked, "name"), Text(masked, "tier"), Text(masked, "language"), masked.GetProperty("isMasked").GetBoolean()));
        Assert.Equal("138••••00", Text(masked.GetProperty("contacts")[0], "value"));
        Assert.Equal("13800138000", Text(revealed.GetProperty("contacts")[0], "value"));
    }

    [Fact]
    public async Task Chinese_stays_legible_and_times_are_utc()
    {
        await using var site = await Site.Start();
        using var program = await site.Program();
        var id = await program.OpenCase();

        var raw = await program.GetStringAsync($"cases/{id}");

        Assert.Contains("\"subject\":\"退款没有到账\"", raw);
        Assert.Matches("\"createdAt\":\"[0-9T:.-]+Z\"", raw);
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
