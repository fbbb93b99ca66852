namespace Skein.Platform.Search;

/// <summary>An e-mail address in a folded text, indexed whole and by its domains: @mail.example.com, @example.com.</summary>
internal readonly record struct Address(string Text, int Start)
{
    public const int Longest = 128;
    private const int DomainsIndexed = 4;

    public int End => Start + Text.Length;

    public string Domain => Text[(Text.IndexOf('@') + 1)..];

    public IEnumerable<string> Tokens()
    {
        if (Text[0] != '@') yield return Text;
        var left = DomainsIndexed;
        for (var domain = Domain; left-- > 0 && domain.Contains('.'); domain = domain[(domain.IndexOf('.') + 1)..])
            yield return "@" + domain;
    }

    /// <summary>With a bare domain allowed, "@example.com" counts too.</summary>
    public static IEnumerable<Address> In(string folded, bool bareDomain = false)
    {
        for (var at = folded.IndexOf('@'); at >= 0; at = at + 1 < folded.Length ? folded.IndexOf('@', at + 1) : -1)
        {
            var start = at;
            while (start > 0 && at - start < Longest && IsLocal(folded[start - 1])) start--;
            while (start < at && folded[start] is '.' or '-' or '+' or '%') start++;
            var end = at + 1;
            while (end < folded.Length && end - at <= Longest && IsDomain(folded[end])) end++;
            while (end > at + 1 && folded[end - 1] is '.' or '-') end--;

            var domain = folded.AsSpan(at + 1, end - at - 1);
            var complete = domain.Contains('.') && domain[0] != '.' && !domain.Contains("..", StringComparison.Ordinal);
            if (complete && (start < at || bareDomain) && end - start <= Longest) yield return new(folded[start..end], start);
        }
    }

    private static bool IsLocal(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '%' or '+' or '-';

    private static bool IsDomain(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-';
}
