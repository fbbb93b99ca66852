using MimeKit;
using Skein.Platform;

namespace Skein.Channels.Email.Reading;

/// <summary>What became of a mail of ours: by RFC 3464, or by what servers write that know nothing of it.</summary>
internal static class DeliveryReports
{
    private const int Most = 200;

    public static DeliveryReport? Of(ReadMail mail, MailHead head, MailWalk walk, Reading reading)
    {
        var recipients = walk.DeliveryStatus is { } status ? Standard(status) : [];
        if (recipients.Count == 0) recipients = BounceTexts.Recipients(mail, head);
        if (recipients.Count == 0) return null;

        var returned = mail.Parts.Select(p => p.Message).OfType<ReadMail>().FirstOrDefault()
            ?? (walk.ReturnedHead is { } lines ? new MailHead(lines, new Reading(reading.Raw, reading.Limits, null, reading.Stop)).Read() : null);
        return new DeliveryReport(recipients, returned?.MessageId ?? BounceTexts.OriginalMessageId(mail), returned?.Subject ?? BounceTexts.OriginalSubject(mail))
        {
            OriginalMark = returned?.Loop ?? LoopMark.None,
        };
    }

    private static List<ReportedRecipient> Standard(MessageDeliveryStatus status) =>
        [.. status.StatusGroups.Take(Most).Select(Recipient).OfType<ReportedRecipient>()];

    private static ReportedRecipient? Recipient(HeaderList group)
    {
        if (group["Action"] is not { } action) return null;
        var address = LooseAddresses.In(Typed(group["Final-Recipient"]) + " " + Typed(group["Original-Recipient"])).FirstOrDefault()?.Address ?? "";
        var said = Cut.At(Clean.Line(Typed(group["Diagnostic-Code"])), 500);
        var code = StatusCodes.In(group["Status"] ?? "") is { Length: > 0 } given && given is not ("5.0.0" or "4.0.0") ? given
            : StatusCodes.In(said) is { Length: > 0 } inWords ? inWords : StatusCodes.In(group["Status"] ?? "");
        return new ReportedRecipient(address, StatusCodes.Fate(action, code), code, said);
    }

    private static string Typed(string? value) => value is null ? "" : value[(value.IndexOf(';', StringComparison.Ordinal) + 1)..].Trim();
}
