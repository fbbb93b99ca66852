using System.Net;
using System.Text.Json;
using NodaTime;
using Skein.Mail;
using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>What a provider handed out.</summary>
internal sealed record Tokens(string Access, string? Refresh, Duration Life);

/// <summary>The provider said no. <see cref="IsFinal"/>: it will say no again until the owner consents anew.</summary>
internal sealed class TokenRefusedException(string error, string said) : Exception(said)
{
    public bool IsFinal => error is "invalid_grant" or "interaction_required" or "consent_required";
}

/// <summary>Talks to providers' token servers.</summary>
public sealed class TokenDesk(MailSecrets secrets, MailPace pace) : IDisposable
{
    private const int LongestAnswer = 100_000;
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(15) })
    {
        Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = LongestAnswer,
    };

    public void Dispose() => client.Dispose();

    internal Task<Tokens> Exchange(ConsentProvider provider, ConsentApp app, string code, string verifier, string back, CancellationToken stop) => Ask(provider, app, new()
    {
        ["grant_type"] = "authorization_code", ["code"] = code, ["code_verifier"] = verifier, ["redirect_uri"] = back,
    }, stop);

    internal Task<Tokens> Refresh(ConsentProvider provider, ConsentApp app, string refresh, CancellationToken stop) => Ask(provider, app, new()
    {
        ["grant_type"] = "refresh_token", ["refresh_token"] = refresh,
    }, stop);

    private async Task<Tokens> Ask(ConsentProvider provider, ConsentApp app, Dictionary<string, string> form, CancellationToken stop)
    {
        (form["client_id"], form["client_secret"]) = (app.ClientId, secrets.Reveal(app.ProtectedSecret));
        try
        {
            return await pace.Within(async limit =>
            {
                using var content = new FormUrlEncodedContent(form);
                using var answer = await client.PostAsync(new Uri(provider.TokenAt), content, limit);
                return Read(answer.StatusCode, await answer.Content.ReadAsStringAsync(limit));
            }, stop);
        }
        catch (HttpRequestException failure)
        {
            throw new MailTroubleException(MailTrouble.NoTokenServer, failure.Message);
        }
    }

    private static Tokens Read(HttpStatusCode status, string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var said = json.RootElement;
            if (status == HttpStatusCode.OK && Text(said, "access_token") is { Length: > 0 } access)
            {
                var life = said.TryGetProperty("expires_in", out var seconds) && seconds.TryGetInt32(out var s) ? s : 3600;
                return new Tokens(access, Text(said, "refresh_token"), Duration.FromSeconds(Math.Clamp(life, 60, 86_400)));
            }

            if (Text(said, "error") is { Length: > 0 } error)
            {
                throw new TokenRefusedException(error, Clean.Line($"{error}: {Text(said, "error_description")}".TrimEnd(':', ' ')));
            }
        }
        catch (JsonException) { }

        throw new MailTroubleException(MailTrouble.NoTokenServer, $"HTTP {(int)status}");
    }

    private static string? Text(JsonElement said, string name) =>
        said.ValueKind == JsonValueKind.Object && said.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
