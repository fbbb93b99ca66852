using System.Text;

namespace Skein.Platform.Search;

/// <summary>
/// The beginnings of words and the single characters of Chinese, indexed as tokens of their own behind a marker. Looking up
/// "ref" as a prefix would read every row of every word that begins so; as a token it is read newest first and stopped.
/// </summary>
public static class Beginnings
{
    public const char Marker = '+';
    private const int Shortest = 2;
    private const int Longest = 10;

    public static IEnumerable<string> Of(IEnumerable<string> tokens) => tokens.SelectMany(In).Distinct();

    /// <summary>The phrase as it is best looked up: a short beginning by its own token.</summary>
    public static SearchPhrase Sought(SearchPhrase phrase) =>
        phrase is { LastIsPrefix: true, Tokens: [var beginning] } && In(beginning).Contains(Marker + beginning)
            ? new([Marker + beginning], LastIsPrefix: false)
            : phrase;

    private static IEnumerable<string> In(string token)
    {
        var first = Run.RuneAt(token, 0);
        if (Letters.IsPaired(first))
        {
            yield return Marker + token[..first.Utf16SequenceLength];
            yield break;
        }

        if (!Letters.IsWord(first) || token.Contains('@')) yield break;
        for (var length = Shortest; length <= Math.Min(token.Length, Longest); length++)
        {
            // Three characters with a digit among them are looked up as the fragment of a code.
            if (length > Shortest && token.AsSpan(0, length).ContainsAnyInRange('0', '9')) yield break;
            if (!char.IsHighSurrogate(token[length - 1])) yield return Marker + token[..length];
        }
    }
}
