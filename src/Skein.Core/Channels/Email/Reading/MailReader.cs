using System.Runtime.ExceptionServices;
using MimeKit;

namespace Skein.Channels.Email.Reading;

/// <summary>
/// Bytes in, understanding out: no clock, no network, no database. Whatever the bytes are, a <see cref="ReadMail"/> comes back;
/// only the stream itself and a cancellation can throw.
/// </summary>
public static class MailReader
{
    public static ReadMail Read(byte[] raw, MailLimits? limits = null, string? trustedServer = null) =>
        Read(new MemoryStream(raw, writable: false), limits, trustedServer);

    /// <param name="raw">Seekable; it must stay open as long as contents of parts are read.</param>
    /// <param name="trustedServer">How our receiving server names itself in Authentication-Results, or the domain it is in; null takes the topmost line's word.</param>
    public static ReadMail Read(Stream raw, MailLimits? limits = null, string? trustedServer = null, CancellationToken stop = default)
    {
        var reading = new Reading(new WatchedStream(raw), limits ?? MailLimits.Default, trustedServer, stop);
        var (message, parse) = MailParse.Run(reading);
        var mail = Read(message, parse, reading);
        if (reading.Raw.Failure is { } failure) ExceptionDispatchInfo.Throw(failure);
        return mail;
    }

    internal static ReadMail Read(MimeMessage message, MailParse? parse, Reading reading)
    {
        var head = new MailHead(message.Headers, reading);
        var mail = head.Read();
        var walk = new MailWalk(parse, reading);
        reading.Try("body", 0, () => walk.Run(message.Body));
        var text = reading.Try("text", BodyText.None, () => new BodyText(walk.Segments, Subjects.IsForward(mail.Subject), reading));

        mail = mail with { Body = text.Body, Parts = walk.Parts(text), Invitation = walk.Invitation, Contacts = walk.Contacts, Seal = Seals.InText(walk.Seal, text.Body.Plain) };
        mail = mail with
        {
            Report = reading.Try("delivery report", null, () => DeliveryReports.Of(mail, head, walk, reading)),
            Receipt = reading.Try("read receipt", null, () => ReadReceipts.Of(walk)),
            Spam = SpamSigns.Of(head),
            Proof = reading.Try("sender proof", SenderProof.None, () => SenderProofs.Of(head, reading.TrustedServer)),
        };
        mail = mail with { Robot = RobotSigns.Of(head, mail), Forwarded = reading.Try("forward", null, () => Forwards.Of(mail, text)) };
        return mail with { Oddities = reading.Oddities };
    }
}
