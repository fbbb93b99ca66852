using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Skein.Testing;

/// <summary>
/// A provider on the loopback that hands out tokens (RFC 6749 with PKCE), and tells a mail server whose they are. Its consent page says
/// yes by itself: <see cref="Consent"/>.
/// </summary>
public sealed class TokenServer : IAsyncDisposable
{
    public const string ClientId = "skein", Secret = "s3cret";
    private readonly HttpListener listener = new();
    private readonly Task serving;
    private readonly Dictionary<string, string> challenges = [];
    private readonly HashSet<string> alive = [];
    private int made;

    public TokenServer()
    {
        Port = FreePort.Next();
        listener.Prefixes.Add($"http://127.0.0.1:{Port}/");
        listener.Start();
        serving = Task.Run(Serve);
    }

    public int Port { get; }

    public string Owner { get; set; } = "help@example.com";

    public TimeSpan Life { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The owner took the consent back.</summary>
    public bool IsRevoked { get; set; }

    public bool IsBroken { get; set; }

    public int Renewals { get; private set; }

    /// <summary>Every token handed out so far ends now.</summary>
    public void EndTokens() => alive.Clear();

    /// <summary>The owner agrees to what this address asks for.</summary>
    public (string Code, string State) Consent(string address)
    {
        var asked = new Uri(address).Query.TrimStart('?').Split('&').Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => Uri.UnescapeDataString(p[1]));
        if (asked["client_id"] != ClientId || asked["code_challenge_method"] != "S256") throw new InvalidOperationException(address);
        var code = $"code-{++made}";
        challenges[code] = asked["code_challenge"];
        return (code, asked["state"]);
    }

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        listener.Close();
    }

    private async Task Serve()
    {
        while (listener.IsListening)
        {
            var context = await listener.GetContextAsync();
            using var reader = new StreamReader(context.Request.InputStream);
            var (status, body) = Answer(context.Request.Url!, await reader.ReadToEndAsync());
            var bytes = JsonSerializer.SerializeToUtf8Bytes(body);
            (context.Response.StatusCode, context.Response.ContentType, context.Response.ContentLength64) = (status, "application/json", bytes.Length);
            await context.Response.OutputStream.WriteAsync(bytes);
            context.Response.Close();
        }
    }

    private (int, object) Answer(Uri asked, string body)
    {
        if (IsBroken) return (503, "down");
        if (asked.AbsolutePath == "/tokeninfo")
        {
            var token = Uri.UnescapeDataString(asked.Query.Split('=', 2)[1]);
            return alive.Contains(token) ? (200, new { active = "true", email = Owner, username = Owner }) : (400, new { error = "invalid_token" });
        }

        var form = body.Split('&').Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => WebUtility.UrlDecode(p[1]));
        if (form["client_id"] != ClientId || form["client_secret"] != Secret) return (401, new { error = "invalid_client", error_description = "Wrong secret" });
        if (form["grant_type"] == "refresh_token")
        {
            if (IsRevoked) return (400, new { error = "invalid_grant", error_description = "Token has been expired or revoked." });
            Renewals++;
            return (200, new { access_token = New(), expires_in = (int)Life.TotalSeconds, token_type = "Bearer" });
        }

        var challenge = Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"]))).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        if (!challenges.Remove(form["code"], out var expected) || expected != challenge) return (400, new { error = "invalid_grant", error_description = "Bad code" });
        return (200, new { access_token = New(), refresh_token = $"refresh-{++made}", expires_in = (int)Life.TotalSeconds, token_type = "Bearer" });
    }

    private string New()
    {
        var token = $"access-{++made}";
        alive.Add(token);
        return token;
    }
}
