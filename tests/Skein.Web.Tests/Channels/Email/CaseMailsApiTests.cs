using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NodaTime;
using Skein.Channels.Email;
using Skein.Mail;
using Skein.Web.Tests.Api;

namespace Skein.Web.Tests.Channels.Email;

public sealed class CaseMailsApiTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_program_takes_an_answer_back_sees_what_became_of_another_and_has_it_sent_elsewhere()
    {
        await using var site = await Site.Start();
        await using var smtp = new TestSmtp { Says = command => command.StartsWith("RCPT TO:<wang@", StringComparison.Ordinal) ? "550 5.1.1 no such user" : null };
        await site.Get<SetMailServer>().Run(await site.Administrator(), HouseMail.ServerAt(smtp.Port), default);
        using var program = await site.Program();
        var opened = await (await program.PostAsJsonAsync("letters", new { to = "wang@example.net", name = "王小明", subject = "您好", text = "稍后告诉您" })).Json();
        var id = opened.GetProperty("id").GetInt64();

        var wrong = await Reply(program, id, "写错了");
        Assert.Equal(HttpStatusCode.NoContent, (await program.PostAsync($"cases/{id}/messages/{wrong}/withdrawal", null)).StatusCode);
        Assert.DoesNotContain("写错了", await program.GetStringAsync($"cases/{id}/messages"));
        Assert.Equal("404 missing@", await (await program.PostAsync($"cases/{id}/messages/{wrong}/withdrawal", null)).Trouble());

        site.Get<AnswerPace>().Grace = Duration.Zero;
        var right = await Reply(program, id, "请寄回");
        var lost = default(JsonElement);
        await Eventually.Holds(async () => (lost = (await Mails(program, id, right)).LastOrDefault()) is { ValueKind: JsonValueKind.Object } && lost.GetProperty("state").GetString() == "failed", Patience);
        Assert.Equal("550 5.1.1 no such user", lost.GetProperty("lastAnswer").GetString());
        Assert.Equal("409 email.take-back.too-late@", await (await program.PostAsync($"cases/{id}/messages/{right}/withdrawal", null)).Trouble());

        var retry = $"cases/{id}/mails/{lost.GetProperty("id")}/retry";
        Assert.Equal("422 not-an-email@address", await (await program.PostAsJsonAsync(retry, new { to = "nobody" })).Trouble());
        Assert.Equal(HttpStatusCode.NoContent, (await program.PostAsJsonAsync(retry, new { to = "wang2@example.net" })).StatusCode);
        await Eventually.Holds(async () => (await Mails(program, id, right))[^1].GetProperty("state").GetString() == "sent", Patience);
        Assert.Equal("404 missing@", await (await program.GetAsync($"cases/{id + 1}/messages/{right}/mails")).Trouble());
        Assert.Equal("404 missing@", await (await program.PostAsJsonAsync($"cases/{id + 1}/mails/{lost.GetProperty("id")}/retry", new { })).Trouble());
    }

    private static async Task<long> Reply(HttpClient program, long id, string text) =>
        (await (await program.PostAsJsonAsync($"cases/{id}/replies", new { text })).Json()).GetProperty("id").GetInt64();

    private static async Task<JsonElement[]> Mails(HttpClient program, long id, long message) =>
        [.. (await program.GetJson($"cases/{id}/messages/{message}/mails")).GetProperty("items").EnumerateArray()];
}
