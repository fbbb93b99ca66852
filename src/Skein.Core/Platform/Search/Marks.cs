namespace Skein.Platform.Search;

/// <summary>
/// Tokens that no text can contain, for what a row is rather than what it says: a status, a team, a whole telephone number.
/// They let filters and permissions be answered by the index itself.
/// </summary>
public static class Marks
{
    /// <summary>No token of a text begins so.</summary>
    public const char Marker = '%';

    public static string Of(string what, long id) => $"{Marker}{what}.{id}";

    public static string Of(string what, string value) => $"{Marker}{what}.{Safe(value)}";

    /// <summary>Both engines must take it for one token.</summary>
    private static string Safe(string value) =>
        string.Concat(TextFolding.Fold(value).Select(c => c < 0x80 && !char.IsAsciiLetterOrDigit(c) ? '_' : c));
}
