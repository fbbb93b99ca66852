using Skein.Platform;

namespace Skein.Channels.Email.Reading;

/// <summary>Lines of the calendar and visiting-card grammars (RFC 5545, RFC 6350): folded, with parameters, escaped.</summary>
internal static class ContentLines
{
    private const int Most = 5_000;

    public static IEnumerable<(string Name, IReadOnlyDictionary<string, string> Parameters, string Value)> In(string text)
    {
        var unfolded = text.ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal).Replace("\n\t", "", StringComparison.Ordinal);
        foreach (var line in unfolded.Split('\n').Take(Most))
        {
            var colon = Colon(line);
            if (colon <= 0) continue;
            var words = line[..colon].Split(';');
            var name = words[0][(words[0].LastIndexOf('.') + 1)..].ToUpperInvariant();
            yield return (name, Parameters(words), line[(colon + 1)..]);
        }
    }

    public static string Text(string value) => Cut.At(Platform.Clean.Line(value.Replace("\\n", " ", StringComparison.OrdinalIgnoreCase)
        .Replace("\\,", ",", StringComparison.Ordinal).Replace("\\;", ";", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal)), 500);

    private static Dictionary<string, string> Parameters(string[] words)
    {
        var parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in words.Skip(1))
        {
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0) parameters[word[..equals]] = word[(equals + 1)..].Trim('"');
        }

        return parameters;
    }

    private static int Colon(string line)
    {
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"') isQuoted = !isQuoted;
            else if (line[i] == ':' && !isQuoted) return i;
        }

        return -1;
    }
}
