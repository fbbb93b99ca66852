namespace Skein.Platform;

/// <summary>What counts as an e-mail address, and the form two spellings of one are compared in.</summary>
public static class EmailAddress
{
    public const int Longest = 254;

    public static bool IsValid(string value) =>
        value.Length is > 0 and <= Longest && MimeKit.MailboxAddress.TryParse(value, out var mailbox) && mailbox.Address == value
        && mailbox.Domain.Contains('.', StringComparison.Ordinal);

    /// <summary>As Identity stores it for look-ups.</summary>
    public static string Key(string value) => value.Trim().ToUpperInvariant();
}
