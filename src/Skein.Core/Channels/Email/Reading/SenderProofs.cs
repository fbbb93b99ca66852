using System.Text;
using MimeKit.Cryptography;
using Skein.Platform;

namespace Skein.Channels.Email.Reading;

internal static class SenderProofs
{
    public static SenderProof Of(MailHead head, string? trustedServer)
    {
        var results = Topmost(head, trustedServer);
        if (results.Count == 0) return SenderProof.None;
        return new SenderProof(Id(results[0]) is { Length: > 0 } id ? Cut.At(id, 200) : null, trustedServer is not null, Of(results, "spf"), Of(results, "dkim"), Of(results, "dmarc"));
    }

    // The lines of one server stand together, with no Received between them; what a sender wrote stands further down.
    private static List<AuthenticationResults> Topmost(MailHead head, string? trustedServer)
    {
        var found = new List<AuthenticationResults>();
        foreach (var (name, value) in head.Lines())
        {
            if (found.Count > 0 && name.Equals("Received", StringComparison.OrdinalIgnoreCase)) break;
            if (!name.Equals("Authentication-Results", StringComparison.OrdinalIgnoreCase)) continue;
            if (!AuthenticationResults.TryParse(Encoding.UTF8.GetBytes(value), out var line)) continue;
            var isOurs = found.Count == 0
                ? trustedServer is null || TrustedServers.Fits(Id(line), trustedServer)
                : Id(line).Equals(Id(found[0]), StringComparison.OrdinalIgnoreCase);
            if (isOurs) found.Add(line);
            else if (found.Count > 0) break;
        }

        return found;
    }

    private static string Id(AuthenticationResults line) =>
        line.AuthenticationServiceIdentifier ?? line.Results.Select(r => r.Office365AuthenticationServiceIdentifier).FirstOrDefault(r => r is not null) ?? "";

    // A mail can be signed many times; one signature that holds is enough.
    private static string? Of(List<AuthenticationResults> lines, string method)
    {
        var said = lines.SelectMany(l => l.Results).Where(r => r.Method.Equals(method, StringComparison.OrdinalIgnoreCase)).Select(r => r.Result.ToLowerInvariant()).ToList();
        var result = method == "dkim" && said.Contains("pass") ? "pass" : said.FirstOrDefault();
        return result is null ? null : Cut.At(result, 20);
    }
}
