using System.Globalization;
using System.Text.RegularExpressions;
using Skein.Platform;
using Skein.Platform.Search;

namespace Skein.Cases;

/// <summary>Lengths of time as people write them, in either script: 8 小时, 1 天 4 小時, 90 min, 2h30m. In whole minutes.</summary>
public static partial class HumanDuration
{
    public const int Longest = 366 * 24 * 60;

    /// <summary>Null when it cannot be read, is nothing, or is longer than a year.</summary>
    public static int? Parse(string? written)
    {
        var text = TextFolding.Fold(Clean.Line(written));
        if (text.Length is 0 or > 60 || !Whole().IsMatch(text)) return null;

        var minutes = 0m;
        foreach (Match part in Part().Matches(text))
        {
            var number = decimal.Parse(part.Groups[1].Value, CultureInfo.InvariantCulture);
            minutes += number * Unit(part.Groups[2].Value);
        }

        return minutes is >= 1 and <= Longest ? (int)Math.Round(minutes) : null;
    }

    public static string Format(int minutes, Language language)
    {
        var (day, hour, minute) = language switch
        {
            Language.Hans => ("天", "小时", "分钟"),
            Language.Hant => ("天", "小時", "分鐘"),
            Language.English => ("d", "h", "min"),
        };
        (int Count, string Unit)[] parts = [(minutes / 1440, day), (minutes % 1440 / 60, hour), (minutes % 60, minute)];
        return string.Join(' ', parts.Where(p => p.Count > 0).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Count} {p.Unit}")));
    }

    private static int Unit(string unit) => unit switch
    {
        "天" or "日" => 1440,
        "时" or "小时" or "钟头" => 60,
        ['d', ..] => 1440,
        ['h', ..] => 60,
        ['w', ..] or "周" => 7 * 1440,
        _ => 1,
    };

    private const string Units = "天|日|周|小时|时|钟头|分钟|分|weeks?|w|days?|d|hours?|hrs?|h|minutes?|mins?|m";

    [GeneratedRegex($@"^(?:\d{{1,6}}(?:\.\d{{1,2}})?\s*个?(?:{Units})\s*)+$")]
    private static partial Regex Whole();

    [GeneratedRegex($@"(\d{{1,6}}(?:\.\d{{1,2}})?)\s*个?({Units})")]
    private static partial Regex Part();
}
