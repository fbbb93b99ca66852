using Skein.Channels.Email;
using Skein.Channels.Email.Reading;
using Skein.Platform;
using Skein.Web.Components;

namespace Skein.Web.Channels.Email;

/// <summary>What a mail's marks look like: only what deserves a glance gets a badge.</summary>
internal static class MailSigns
{
    public static IEnumerable<(Tone Tone, string Icon, string Word)> Of(MailSays says)
    {
        if (says.Proof is { IsTrusted: true, Dmarc: "fail" }) yield return (Tone.Bad, "triangle-alert", LetterTexts.Forged);
        if (says.Robot is { } robot) yield return (Tone.Neutral, "info", Word(robot));
        if (says.Seal.IsEncrypted) yield return (Tone.Wait, "lock", LetterTexts.Encrypted.With(Standard(says.Seal)));
        if (says.Seal is { IsSigned: true, Check: SealCheck.Fits }) yield return (Tone.Good, "shield", LetterTexts.Signed.With(Standard(says.Seal)));
        if (says.Seal is { IsSigned: true, Check: SealCheck.DoesNotFit }) yield return (Tone.Bad, "triangle-alert", LetterTexts.Altered.With(Standard(says.Seal)));
        if (says.Seal is { IsSigned: true, Check: SealCheck.NotTried }) yield return (Tone.Neutral, "shield", LetterTexts.Unchecked.With(Standard(says.Seal)));
    }

    /// <summary>SPF, DKIM and DMARC on one line, with who says so.</summary>
    public static string Proof(SenderProof proof)
    {
        string[] results = [.. new[] { ("SPF", proof.Spf), ("DKIM", proof.Dkim), ("DMARC", proof.Dmarc) }.Where(r => r.Item2 is not null).Select(r => $"{r.Item1} {Word(r.Item2!)}")];
        if (results.Length == 0) return "";
        var who = proof.IsTrusted ? proof.Server is { } server ? LetterTexts.CheckedBy.With(server) : "" : LetterTexts.OnlyClaimed.ToString();
        return string.Join(" · ", [.. results, .. who.Length > 0 ? [who] : Array.Empty<string>()]);
    }

    public static Text Asks(string method) => method.ToUpperInvariant() switch
    {
        "CANCEL" => LetterTexts.MeetingOff,
        "REPLY" => LetterTexts.MeetingAnswer,
        _ => LetterTexts.Meeting,
    };

    private static string Standard(MailSeal seal) => seal.Kind == SealKind.Pgp ? "PGP" : "S/MIME";

    private static Text Word(RobotKind robot) => robot switch
    {
        RobotKind.AutoReply => LetterTexts.AutoReply,
        RobotKind.OutOfOffice => LetterTexts.OutOfOffice,
        RobotKind.Notice => LetterTexts.AutoNotice,
        RobotKind.List => LetterTexts.ListMail,
        RobotKind.Bulk => LetterTexts.BulkMail,
        RobotKind.Daemon => LetterTexts.Daemon,
    };

    private static string Word(string result) => result switch
    {
        "pass" => LetterTexts.Passes,
        "fail" => LetterTexts.Fails,
        "softfail" => LetterTexts.FailsSoftly,
        "none" or "neutral" => LetterTexts.SaysNothing,
        _ => LetterTexts.Broken,
    };
}
