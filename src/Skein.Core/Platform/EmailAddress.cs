namespace Skein.Platform;

public static class EmailAddress
{
    /// <summary>The comparable form, or null when it cannot be an address on the internet.</summary>
    public static string? Normalize(string? value)
    {
        var trimmed = value?.Trim() ?? "";
        return trimmed.Length is > 0 and <= 254 && MimeKit.MailboxAddress.TryParse(trimmed, out var mailbox) && mailbox.Address == trimmed
            && mailbox.Domain.Contains('.', StringComparison.Ordinal)
            ? trimmed.ToLowerInvariant()
            : null;
    }
}
