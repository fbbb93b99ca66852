using PhoneNumbers;
using Skein.Platform;

namespace Skein.Customers;

/// <summary>How contact values are read and compared.</summary>
public static class ContactValues
{
    private const string HomeRegion = "CN";

    /// <summary>The comparable form, or null when the value cannot be of that kind.</summary>
    public static string? Normalize(ContactKind kind, string value)
    {
        var trimmed = value.Trim();
        if (trimmed.Length is 0 or > 500) return null;
        return kind switch
        {
            ContactKind.Email => EmailAddress.Normalize(trimmed),
            ContactKind.Phone => Phone(trimmed),
            ContactKind.Address or ContactKind.WeChat or ContactKind.WeCom or ContactKind.Other => trimmed.ToLowerInvariant(),
        };
    }

    public static string? UniqueKey(ContactKind kind, string normalized) =>
        kind is ContactKind.Email or ContactKind.WeChat or ContactKind.WeCom ? $"{kind}:{normalized}" : null;

    /// <summary>The first three and last two characters: enough to recognise a number, not to call it.</summary>
    public static string Masked(string value) => value.Length <= 7 ? "•••" : $"{value[..3]}••••{value[^2..]}";

    private static string? Phone(string value)
    {
        var numbers = PhoneNumberUtil.GetInstance();
        try
        {
            var parsed = numbers.Parse(value, HomeRegion);
            if (numbers.IsPossibleNumber(parsed)) return numbers.Format(parsed, PhoneNumberFormat.E164);
        }
        catch (NumberParseException)
        {
            // Extensions and internal numbers are not in any numbering plan; their digits still compare.
        }

        var digits = string.Concat(value.Where(char.IsAsciiDigit));
        return digits.Length is >= 3 and <= 20 ? digits : null;
    }
}
