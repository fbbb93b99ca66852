using System.Text.RegularExpressions;

namespace Skein.Web.Cases;

internal static partial class MessageLook
{
    /// <summary>Text with nothing but paragraphs and line breaks, which needs no frame of its own.</summary>
    public static bool IsPlain(string html) => !Formatting().IsMatch(html);

    [GeneratedRegex("<(?!/?(?:p|div|br)>)")]
    private static partial Regex Formatting();
}
