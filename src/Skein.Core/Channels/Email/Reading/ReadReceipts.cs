namespace Skein.Channels.Email.Reading;

internal static class ReadReceipts
{
    public static ReadReceipt? Of(MailWalk walk)
    {
        if (walk.Disposition?.Fields is not { } fields || fields["Disposition"] is not { } disposition) return null;
        var recipient = fields["Final-Recipient"] ?? fields["Original-Recipient"] ?? "";
        return new ReadReceipt(
            MessageIds.One(fields["Original-Message-ID"]),
            LooseAddresses.In(recipient[(recipient.IndexOf(';', StringComparison.Ordinal) + 1)..]).FirstOrDefault()?.Address ?? "",
            disposition.Contains("displayed", StringComparison.OrdinalIgnoreCase));
    }
}
