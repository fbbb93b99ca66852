namespace Skein.Channels.Email.Reading;

/// <summary>Finds the mail inside a mail that passes it on.</summary>
internal static class Forwards
{
    public static ForwardedMail? Of(ReadMail mail) => Attached(mail);

    // An answer can carry a mail too; only one that comes with next to no words of its own passes it on.
    private static ForwardedMail? Attached(ReadMail mail) => mail.Parts.Where(p => p.Message is not null).ToList() is [var part]
        && part.Message is { From: not null } inner && (Subjects.IsForward(mail.Subject) || mail.InReplyTo is null)
        ? new ForwardedMail(inner.From, inner.Subject, inner.Body.Plain, inner.Body.Html) { Part = part, Note = mail.Body.Plain }
        : null;
}
