using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Platform;

namespace Skein.Web.Tests.Api;

public sealed class IdempotencyTests
{
    private const string Header = "Idempotency-Key";

    [Fact]
    public async Task A_create_repeated_after_a_lost_answer_is_answered_alike_and_done_once()
    {
        await using var site = await Site.Start();
        using var program = await site.Program();

        var first = await program.Send(HttpMethod.Post, "cases", Programs.Contact(), (Header, "form-1"));
        var again = await program.Send(HttpMethod.Post, "cases", Programs.Contact(), (Header, "form-1"));

        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Equal((HttpStatusCode.Created, first.Headers.Location, "true"), (again.StatusCode, again.Headers.Location, again.Headers.GetValues("Idempotency-Replayed").Single()));
        Assert.Equal(1, await Count(site));
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused_and_with_another_token_is_another_key()
    {
        await using var site = await Site.Start();
        using var program = await site.Program();
        using var other = await site.Program();
        await program.Send(HttpMethod.Post, "cases", Programs.Contact(), (Header, "form-1"));

        var different = await program.Send(HttpMethod.Post, "cases", Programs.Contact("别的事"), (Header, "form-1"));
        await other.Send(HttpMethod.Post, "cases", Programs.Contact(), (Header, "form-1"));

        Assert.Equal("422 api.key-reused@", await different.Trouble());
        Assert.Equal(2, await Count(site));
    }

    [Fact]
    public async Task A_refused_create_can_be_put_right_under_the_same_key()
    {
        await using var site = await Site.Start();
        using var program = await site.Program();

        var refused = await program.Send(HttpMethod.Post, "cases", new { message = "没有主题" }, (Header, "form-1"));
        var right = await program.Send(HttpMethod.Post, "cases", Programs.Contact(), (Header, "form-1"));

        Assert.Equal((422, HttpStatusCode.Created), ((int)refused.StatusCode, right.StatusCode));
    }

    /// <summary>What a node leaves behind that dies after its commit and before its answer: a key in work that nobody works on.</summary>
    [Theory]
    [InlineData("customers", """{"name":"王小明","contacts":[]}""")]
    [InlineData("departments", """{"name":"售后部"}""")]
    [InlineData("teams", """{"name":"客服二组","departmentId":1}""")]
    [InlineData("positions", """{"name":"投诉专员","departmentId":1}""")]
    [InlineData("kinds", """{"nameHans":"回收","nameHant":"回收","nameEnglish":"Take-back"}""")]
    [InlineData("roles", """{"name":"夜班","grants":{"cases.read":"team"}}""")]
    [InlineData("form/fields", """{"code":"order","type":"text","label":{"hans":"订单号"}}""")]
    [InlineData("cases", """{"subject":"退款","message":"到账了吗","name":"王小明","email":"wang@example.com"}""")]
    [InlineData("contacts", """{"subject":"退款","message":"到账了吗","name":"王小明","email":"wang@example.com"}""")]
    public async Task A_create_whose_node_died_before_the_answer_is_found_and_not_done_again(string path, string body)
    {
        await using var site = await Site.Start();
        using var program = await site.Program();
        var first = await program.Send(HttpMethod.Post, path, Json(body), (Header, "form-1"));
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        await using var db = await site.Get<IDbContextFactory<SkeinDb>>().CreateDbContextAsync();
        var ago = db.Now - NodaTime.Duration.FromMinutes(3);
        await db.Set<Skein.Access.KeptAnswer>().ExecuteUpdateAsync(set => set
            .SetProperty(a => a.Status, (int?)null).SetProperty(a => a.Body, (string?)null).SetProperty(a => a.At, ago));
        var entries = await db.Set<Skein.Journal.JournalEntry>().CountAsync();

        var again = await program.Send(HttpMethod.Post, path, Json(body), (Header, "form-1"));

        Assert.Equal((HttpStatusCode.Created, first.Headers.Location), (again.StatusCode, again.Headers.Location));
        Assert.Equal((await first.Json()).GetProperty("id").GetInt64(), (await again.Json()).GetProperty("id").GetInt64());
        Assert.Equal(entries, await db.Set<Skein.Journal.JournalEntry>().CountAsync());
    }

    [Theory]
    [InlineData("tokens", """{"name":"网店","scopes":["cases.open"]}""")]
    [InlineData("people", """{"name":"周岚","email":"zhou@example.com","roleIds":[1]}""")]
    [InlineData("webhooks", """{"url":"https://shop.example.com/hook"}""")]
    public async Task What_is_answered_with_a_secret_is_made_once_and_the_secret_is_told_once_and_kept_nowhere(string path, string body)
    {
        await using var site = await Site.Start();
        using var program = await site.Program();

        var first = await program.Send(HttpMethod.Post, path, Json(body), (Header, "secret-1"));
        var again = await program.Send(HttpMethod.Post, path, Json(body), (Header, "secret-1"));
        await using var db = await site.Get<IDbContextFactory<SkeinDb>>().CreateDbContextAsync();
        var ago = db.Now - NodaTime.Duration.FromMinutes(3);
        await db.Set<Skein.Access.KeptAnswer>().ExecuteUpdateAsync(set => set
            .SetProperty(a => a.Status, (int?)null).SetProperty(a => a.Body, (string?)null).SetProperty(a => a.At, ago));
        var afterDeath = await program.Send(HttpMethod.Post, path, Json(body), (Header, "secret-1"));

        var id = first.Headers.Location!.ToString().Split('/')[^1];
        Assert.Equal((HttpStatusCode.Created, $"{{\"id\":{id}}}", first.Headers.Location), (again.StatusCode, await again.Content.ReadAsStringAsync(), again.Headers.Location));
        Assert.Equal((HttpStatusCode.Created, $"{{\"id\":{id}}}", first.Headers.Location), (afterDeath.StatusCode, await afterDeath.Content.ReadAsStringAsync(), afterDeath.Headers.Location));
        Assert.Contains("secret", await first.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }

    private static StringContent Json(string body) => new(body, System.Text.Encoding.UTF8, "application/json");

    [Fact]
    public async Task Ten_at_the_same_moment_are_one()
    {
        await using var site = await Site.Start();
        using var program = await site.Program();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => program.Send(HttpMethod.Post, "cases", Programs.Contact(), (Header, "form-1"))));

        Assert.All(answers, a => Assert.Contains(a.StatusCode, (HttpStatusCode[])[HttpStatusCode.Created, HttpStatusCode.Conflict]));
        Assert.Contains(answers, a => a.StatusCode == HttpStatusCode.Created);
        Assert.Equal(1, await Count(site));
    }

    [Fact]
    public async Task A_key_that_is_no_key_is_refused()
    {
        await using var site = await Site.Start();
        using var program = await site.Program();

        var answer = await program.Send(HttpMethod.Post, "cases", Programs.Contact(), (Header, new string('x', 201)));

        Assert.Equal("400 api.bad-key@", await answer.Trouble());
    }

    private static async Task<int> Count(Site site)
    {
        await using var db = await site.Get<IDbContextFactory<SkeinDb>>().CreateDbContextAsync();
        return await db.Cases.CountAsync();
    }
}
