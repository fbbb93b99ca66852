using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Skein.Access;
using Skein.Platform;

namespace Skein.Web.Tests.Api;

/// <summary>A program of the company or of another, with its token.</summary>
internal static class Programs
{
    /// <summary>A program with a token of the administrator; without scopes, with all of them.</summary>
    public static async Task<HttpClient> Program(this Site site, params string[] scopes)
    {
        var lin = await site.Administrator();
        return site.With(await site.Token(lin, lin.Id, scopes.Length > 0 ? scopes : [.. lin.Grants.Keys]));
    }

    public static async Task<string> Token(this Site site, Actor actor, long account, params string[] scopes)
    {
        var issued = await site.Get<CreateToken>().Run(actor, new NewToken { Name = "网店", AccountId = account, Scopes = scopes }, default);
        return issued.Value.Secret;
    }

    public static HttpClient With(this Site site, string token)
    {
        var client = new HttpClient { BaseAddress = new Uri(site.Address, "/api/v1/") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        return client;
    }

    public static async Task<JsonElement> Json(this HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

    public static async Task<JsonElement> GetJson(this HttpClient client, string path) => await (await client.GetAsync(path)).Json();

    /// <summary>Status, and the code and field of every error.</summary>
    public static async Task<string> Trouble(this HttpResponseMessage answer)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var errors = (await answer.Json()).GetProperty("errors").EnumerateArray()
            .Select(e => $"{e.GetProperty("code")}@{e.GetProperty("field")}");
        return $"{(int)answer.StatusCode} {string.Join(' ', errors)}";
    }

    public static Task<HttpResponseMessage> Send(this HttpClient client, HttpMethod method, string path, object? body = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path) { Content = body is null ? null : body as HttpContent ?? JsonContent.Create(body) };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return client.SendAsync(request);
    }

    public static object Contact(string subject = "退款没有到账") => new
    {
        subject, message = "11 月 8 日申请的", name = "王小明", email = "wang@example.com", kind = "complaint",
    };

    public static async Task<long> OpenCase(this HttpClient program, string subject = "退款没有到账")
    {
        var opened = await program.PostAsJsonAsync("cases", Contact(subject));
        return (await opened.Json()).GetProperty("id").GetInt64();
    }
}
