using System.Globalization;
using System.Text.RegularExpressions;
using Skein.Platform;

namespace Skein.Channels.Email.Reading;

/// <summary>
/// What filters in front of us wrote into the head. A sender can forge these lines too, but gains nothing: a forged "no" counts
/// for nothing here.
/// </summary>
internal static partial class SpamSigns
{
    public static SpamVerdict Of(MailHead head)
    {
        var score = Score(head);
        var line = Lines(head).FirstOrDefault(l => l.IsSpam);
        return line.Because is null ? new SpamVerdict(false, score, "") : new SpamVerdict(true, score, Cut.At(line.Because, 200));
    }

    private static IEnumerable<(bool IsSpam, string? Because)> Lines(MailHead head)
    {
        foreach (var name in new[] { "X-Spam-Flag", "X-Spam", "X-Spam-Status", "X-Barracuda-Spam-Status", "X-QQ-SPAM", "X-DSPAM-Result", "X-Bogosity", "X-CM-Spam", "X-Ironport-Anti-Spam-Result" })
            foreach (var value in head.All(name))
                yield return (Yes().IsMatch(value), $"{name}: {value}");
        foreach (var value in head.All("X-MS-Exchange-Organization-SCL"))
            yield return (int.TryParse(value, out var scl) && scl >= 5, $"SCL: {value}");
        foreach (var value in head.All("X-Forefront-Antispam-Report"))
            yield return (ExchangeReport().Match(value) is { Success: true } said && (said.Groups[1].Value.Length == 0 || int.Parse(said.Groups[1].Value, CultureInfo.InvariantCulture) >= 5), $"X-Forefront-Antispam-Report: {value}");
        foreach (var value in head.All("X-Rspamd-Action"))
            yield return (RspamdAction().IsMatch(value), $"X-Rspamd-Action: {value}");
        foreach (var value in head.All("X-Proofpoint-Spam-Details"))
            yield return (value.Contains("rule=spam", StringComparison.OrdinalIgnoreCase), $"X-Proofpoint-Spam-Details: {value}");
    }

    private static double? Score(MailHead head)
    {
        foreach (var name in new[] { "X-Spam-Score", "X-Spam-Status", "X-Spamd-Result", "X-Rspamd-Score", "X-MS-Exchange-Organization-SCL" })
            if (head.Value(name) is { } value && Number().Match(value) is { Success: true } found
                && double.TryParse(found.Groups[1].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var score) && Math.Abs(score) < 10_000)
                return score;
        return null;
    }

    [GeneratedRegex(@"^\s*(?:yes|true|1\b|spam)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Yes();

    [GeneratedRegex(@"(?:^|;)\s*SCL:([0-9])\s*;|SFV:SP[MK]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ExchangeReport();

    [GeneratedRegex(@"^\s*(?:reject|add header|rewrite subject)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RspamdAction();

    [GeneratedRegex(@"(?:^\s*|score=|\[)(-?\d{1,4}(?:\.\d{1,4})?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
