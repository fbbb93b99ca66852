using System.Globalization;

namespace Skein.Platform.Search;

/// <summary>Tokens as the text of a PostgreSQL tsvector, to be passed as a parameter and cast: <c>CAST(@tokens AS tsvector)</c>.</summary>
public static class TsVector
{
    public const int LastPosition = 16_383;

    /// <summary>PostgreSQL keeps no more positions of one lexeme.</summary>
    public const int MostPositions = 255;

    public static string Of(IEnumerable<string> tokens)
    {
        var positions = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var at = 0;
        foreach (var token in tokens)
        {
            at = Math.Min(at + 1, LastPosition);
            if (!positions.TryGetValue(token, out var places)) positions.Add(token, places = []);
            if (places.Count < MostPositions && (places.Count == 0 || places[^1] != at)) places.Add(at);
        }
        return string.Join(' ', positions.Select(token =>
            $"{Quote(token.Key)}:{string.Join(',', token.Value.Select(place => place.ToString(CultureInfo.InvariantCulture)))}"));
    }

    /// <summary>Quotes and backslashes are doubled; PostgreSQL cannot hold a NUL.</summary>
    internal static string Quote(string token) => $"'{token.Replace("\0", "").Replace("\\", "\\\\").Replace("'", "''")}'";
}
