namespace Skein.Platform;

internal static class Cut
{
    /// <summary>At most so many characters, never half of a surrogate pair.</summary>
    public static string At(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
