namespace Skein.Platform;

public static class EmailAddress
{
    public const int Longest = 254;

    /// <summary>The comparable form, or null when it cannot be an address on the internet.</summary>
    public static string? Normalize(string? value)
    {
        var trimmed = value?.Trim() ?? "";
        return trimmed.Length is > 0 and <= Longest && MimeKit.MailboxAddress.TryParse(trimmed, out var mailbox) && mailbox.Address == trimmed
            && mailbox.Domain.Contains('.', StringComparison.Ordinal)
            ? trimmed.ToLowerInvariant()
            : null;
    }

    /// <summary>As Identity stores it for look-ups.</summary>
    public static string Key(string value) => value.Trim().ToUpperInvariant();
}
