using System.Net;

namespace Skein.Channels.Email;

/// <summary>
/// Whose Authentication-Results are believed: those of the server that the mailbox is fetched from, or of the one an administrator
/// names. Any sender can write such a line himself; one of another server proves nothing.
/// </summary>
internal static class TrustedServers
{
    /// <summary>Exchange Online signs its lines with no name at all.</summary>
    public const string Exchange = "outlook.com";

    private static readonly string[] SharedEndings = ["com", "net", "org", "gov", "edu", "co", "ac"];

    /// <summary>A name, and with it all names below it; null when nothing is known.</summary>
    public static string? Of(string host, string? named)
    {
        if (named is { Length: > 0 }) return named;
        if (IPAddress.TryParse(host, out _)) return null;
        var own = DomainOf(host.ToLowerInvariant());
        return own switch
        {
            "gmail.com" or "googlemail.com" => "google.com",
            "office365.com" => Exchange,
            _ => own,
        };
    }

    public static bool Fits(string name, string trusted) =>
        name.Equals(trusted, StringComparison.OrdinalIgnoreCase)
        || name.EndsWith($".{trusted}", StringComparison.OrdinalIgnoreCase)
        || (name.Length == 0 && trusted == Exchange);

    private static string? DomainOf(string host) => host.Split('.') switch
    {
        [.., var name, var shared, { Length: 2 } country] when SharedEndings.Contains(shared) => $"{name}.{shared}.{country}",
        [.., var name, var top] => $"{name}.{top}",
        _ => null,
    };
}
