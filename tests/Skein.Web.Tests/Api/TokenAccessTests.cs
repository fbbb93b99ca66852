using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Access;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Web.Tests.Api;

public sealed class TokenAccessTests
{
    [Fact]
    public async Task Without_a_token_or_with_a_foreign_one_the_answer_is_401_and_says_how()
    {
        await using var site = await Site.Start();

        var none = await new HttpClient().GetAsync(new Uri(site.Address, "/api/v1/cases"));
        var foreign = await site.With("skein_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").GetAsync("cases");

        Assert.Equal("401 api.no-token@", await none.Trouble());
        Assert.Equal("401 api.bad-token@", await foreign.Trouble());
        Assert.Equal("Bearer", none.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Fact]
    public async Task A_revoked_and_an_expired_token_are_401()
    {
        await using var site = await Site.Start();
        var lin = await site.Administrator();
        var revoked = await site.Get<CreateToken>().Run(lin, new NewToken { Name = "旧", AccountId = 1, Scopes = ["cases.read"] }, default);
        await site.Get<RevokeToken>().Run(lin, revoked.Value.Id, default);
        var soon = SystemClock.Instance.GetCurrentInstant() + Duration.FromMilliseconds(400);
        var expired = await site.Get<CreateToken>().Run(lin, new NewToken { Name = "短", AccountId = 1, Scopes = ["cases.read"], ExpiresAt = soon }, default);

        Assert.Equal("401 api.bad-token@", await (await site.With(revoked.Value.Secret).GetAsync("cases")).Trouble());
        await Eventually.Holds(async () => (await site.With(expired.Value.Secret).GetAsync("cases")).StatusCode == HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task What_is_not_in_the_scopes_is_403_and_names_the_permission()
    {
        await using var site = await Site.Start();
        using var program = await site.Program("cases.open");

        var answer = await program.GetAsync("cases");

        Assert.Equal("403 api.forbidden@", await answer.Trouble());
        Assert.Contains("cases.read", (await answer.Json()).GetProperty("title").GetString());
    }

    [Fact]
    public async Task A_query_parameter_that_is_not_known_is_refused_and_the_known_ones_are_named()
    {
        await using var site = await Site.Start();
        using var program = await site.Program();

        var mistyped = await program.GetAsync("cases?limit=5");
        var none = await program.GetAsync("cases/1?expand=all");

        Assert.Equal("400 api.unknown-parameter@limit", await mistyped.Trouble());
        Assert.Contains("size", (await mistyped.Json()).GetProperty("title").GetString());
        Assert.Equal("400 api.no-parameters@expand", await none.Trouble());
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("cases?size=5&view=open")).StatusCode);
    }

    [Fact]
    public async Task Whose_role_asks_for_a_second_factor_they_lack_has_no_use_of_their_tokens()
    {
        await using var site = await Site.Start();
        using var program = await site.Program();
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("cases")).StatusCode);
        await using (var db = await site.Get<IDbContextFactory<SkeinDb>>().CreateDbContextAsync())
        {
            var role = await db.Set<Role>().SingleAsync(r => r.Code == StandardRoles.Administrator);
            role.NeedsSecondFactor = true;
            db.Record(await site.Administrator(), RoleEvents.Changed, role);
            await db.Save(default);
        }

        Assert.Equal("403 token.needs-second-factor@", await (await program.GetAsync("cases")).Trouble());
    }

    [Fact]
    public async Task A_browser_that_is_signed_in_is_a_stranger_to_the_api()
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/v1/cases")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.PostAsJsonAsync("/api/v1/cases", Programs.Contact())).StatusCode);
    }

    [Fact]
    public async Task The_journal_says_which_token_it_was()
    {
        await using var site = await Site.Start();
        using var program = await site.Program("cases.open");

        await program.OpenCase();

        await using var db = await site.Get<IDbContextFactory<SkeinDb>>().CreateDbContextAsync();
        var entry = db.Journal.Single(e => e.Event == "case.opened");
        Assert.Equal(("网店", 1L), (entry.Origin, entry.ActorId));
    }

    [Fact]
    public async Task A_token_that_asks_too_often_is_told_when_to_come_back_and_others_are_not_hindered()
    {
        await using var site = await Site.Start(adjust: b => b.Configuration["Api:RequestsPerMinute"] = "3");
        using var eager = await site.Program("cases.read");
        using var calm = await site.Program("cases.read");
        HttpResponseMessage answer;
        do answer = await eager.GetAsync("cases");
        while (answer.Headers.GetValues("RateLimit-Remaining").Single() != "0");

        var refused = await eager.GetAsync("cases");

        Assert.Equal("429 api.too-often@", await refused.Trouble());
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 61);
        Assert.Equal("3", refused.Headers.GetValues("RateLimit-Limit").Single());
        Assert.Equal(HttpStatusCode.OK, (await calm.GetAsync("cases")).StatusCode);
    }

    [Fact]
    public async Task A_token_issues_others_no_wider_than_itself()
    {
        await using var site = await Site.Start();
        using var program = await site.Program("access.tokens", "cases.read");

        var wider = await program.PostAsJsonAsync("tokens", new { name = "宽", scopes = new[] { "cases.delete" } });
        var fitting = await program.PostAsJsonAsync("tokens", new { name = "合适", scopes = new[] { "cases.read" } });

        Assert.Equal("422 token.too-wide@scopes", await wider.Trouble());
        Assert.Equal(HttpStatusCode.OK, (await site.With((await fitting.Json()).GetProperty("secret").GetString()!).GetAsync("cases")).StatusCode);
        Assert.DoesNotContain("secret", await program.GetStringAsync("tokens"));
    }
}
