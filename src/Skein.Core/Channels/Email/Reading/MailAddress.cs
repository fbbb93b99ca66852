using Skein.Platform;

namespace Skein.Channels.Email.Reading;

/// <summary>Who stands in a line of a mail's head. Two are equal when their addresses are, whatever the names say.</summary>
public sealed record MailAddress(string Name, string Address)
{
    public const int LongestName = 200;

    public string Key => Address.ToLowerInvariant();

    public string Display => Name.Length == 0 || Name == Address ? Address : $"{Name} <{Address}>";

    public string Domain => Address[(Address.LastIndexOf('@') + 1)..].ToLowerInvariant();

    /// <summary>What stands after a plus in front of the @: a reply token, a filter of the owner's.</summary>
    public string? Tag => Plus() is var plus and >= 0 ? Address[(plus + 1)..Address.LastIndexOf('@')] : null;

    public string WithoutTag => Plus() is var plus and >= 0 ? Address[..plus] + Address[Address.LastIndexOf('@')..] : Address;

    public bool Equals(MailAddress? other) => other is not null && Key == other.Key;

    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    internal static MailAddress? From(string? name, string? address)
    {
        var cleaned = Clean.Line(address).Trim('<', '>', ' ', '\'', '"');
        if (cleaned.Length is 0 or > EmailAddress.Longest || cleaned.IndexOf('@', StringComparison.Ordinal) <= 0 || cleaned.EndsWith('@')) return null;
        var shown = Clean.Line(name).Trim('"', '\'', ' ');
        return new MailAddress(shown.Length > LongestName ? Cut.At(shown, LongestName) : shown, cleaned);
    }

    private int Plus()
    {
        var at = Address.LastIndexOf('@');
        var plus = Address.IndexOf('+', StringComparison.Ordinal);
        return plus > 0 && plus < at ? plus : -1;
    }
}
