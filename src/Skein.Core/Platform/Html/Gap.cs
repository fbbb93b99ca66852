using System.Text.RegularExpressions;

namespace Skein.Platform.Html;

/// <summary>A place in a prepared text for which nothing was known: seen by whoever sends it, never by whoever gets it.</summary>
public static partial class Gap
{
    public static string Of(string what) => $"【？{what}】";

    /// <summary>The first gap, as it stands in the text; null when there is none.</summary>
    public static string? In(string plain) => Shape().Match(plain) is { Success: true } found ? found.Value : null;

    [GeneratedRegex("【？[^【】\n]{1,60}】")]
    private static partial Regex Shape();
}
