namespace Skein.Channels.Email.Reading;

internal static class TextLines
{
    public static List<QuoteLine> Of(string plain) => [.. plain.Split('\n').Select(Line)];

    // QQ writes the entity into its plain text.
    private static QuoteLine Line(string line) => new(line.Replace("&nbsp;", " ", StringComparison.Ordinal), line.AsSpan().TrimStart() is ['>', ..]);
}
