namespace Skein.Channels.Email.Reading;

/// <summary>Finds the mail inside a mail that passes it on: attached, or printed in the text.</summary>
internal static class Forwards
{
    private const int LongestPreface = 8;

    public static ForwardedMail? Of(ReadMail mail, BodyText text) =>
        mail.Report is not null || mail.Receipt is not null ? null : Attached(mail) ?? Printed(mail, text);

    // An answer can carry a mail too; only one that answers nothing passes it on.
    private static ForwardedMail? Attached(ReadMail mail) => mail.Parts.Where(p => p.Message is not null).ToList() is [var part]
        && part.Message is { From: not null } inner && mail.Body.Plain.Length < 5_000 && (Subjects.IsForward(mail.Subject) || mail.InReplyTo is null)
        ? new ForwardedMail(inner.From, inner.Subject, inner.Body.Plain, inner.Body.Html) { Part = part, Note = mail.Body.Plain }
        : null;

    private static ForwardedMail? Printed(ReadMail mail, BodyText text)
    {
        var lines = text.Lines;
        if ((QuoteFold.ForwardAt(lines) ?? (Subjects.IsForward(mail.Subject) ? QuoteFold.FirstMark(lines) : null)) is not { } at) return null;
        for (var i = at; i < lines.Count && i <= at + LongestPreface; i++)
        {
            if (QuoteMarks.Head(lines, i) is not { } head) continue;
            var (html, plain) = text.Keep(line => line >= i + head.Lines);
            if (html is null && lines[i].IsQuoted) plain = Unquoted(plain);
            return new ForwardedMail(head.From, head.Subject, plain, html) { Note = text.Keep(line => line < at).Plain.Trim('_', '-', ' ', '\n', '\t') };
        }

        return null;
    }

    private static string Unquoted(string plain) =>
        string.Join('\n', plain.Split('\n').Select(l => l.StartsWith("> ", StringComparison.Ordinal) ? l[2..] : l.StartsWith('>') ? l[1..] : l)).Trim();
}
