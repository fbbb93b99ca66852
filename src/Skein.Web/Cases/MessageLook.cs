using System.Text.RegularExpressions;

namespace Skein.Web.Cases;

internal static partial class MessageLook
{
    /// <summary>Text with nothing but paragraphs and line breaks, which needs no frame of its own.</summary>
    public static bool IsPlain(string html) => !Formatting().IsMatch(html);

    /// <summary>A letter with colours of its own, which needs the paper it was written for; without them it takes the reader's theme.</summary>
    public static bool BringsColours(string html) => Colours().IsMatch(html);

    [GeneratedRegex("\\s(?:style|color|bgcolor|background)=", RegexOptions.IgnoreCase)]
    private static partial Regex Colours();

    [GeneratedRegex("<(?!/?(?:p|div|br)>)")]
    private static partial Regex Formatting();
}
