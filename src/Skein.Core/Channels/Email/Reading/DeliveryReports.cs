using MimeKit;
using Skein.Platform;

namespace Skein.Channels.Email.Reading;

/// <summary>RFC 3464, and what servers write that know nothing of it.</summary>
internal static class DeliveryReports
{
    private const int Most = 200;

    public static DeliveryReport? Of(ReadMail mail, MailWalk walk, Reading reading)
    {
        var recipients = walk.DeliveryStatus is { } status ? Standard(status) : [];
        return recipients.Count == 0 ? null : new DeliveryReport(recipients, null, "");
    }

    private static List<ReportedRecipient> Standard(MessageDeliveryStatus status) =>
        [.. status.StatusGroups.Take(Most).Select(Recipient).OfType<ReportedRecipient>()];

    private static ReportedRecipient? Recipient(HeaderList group)
    {
        if (group["Action"] is not { } action) return null;
        var address = LooseAddresses.In(Typed(group["Final-Recipient"]) + " " + Typed(group["Original-Recipient"])).FirstOrDefault()?.Address ?? "";
        var code = StatusCodes.In(group["Status"] ?? "");
        var said = Cut.At(Clean.Line(Typed(group["Diagnostic-Code"])), 500);
        return new ReportedRecipient(address, StatusCodes.Fate(action, code), code, said);
    }

    private static string Typed(string? value) => value is null ? "" : value[(value.IndexOf(';', StringComparison.Ordinal) + 1)..].Trim();
}
