using System.Globalization;
using NodaTime;

namespace Skein.Platform.Search;

/// <summary>2026-11-23, 2026/11/23, 2026.11.23, 20261123, 2026年11月23日; a month or a year alone means its first or last day.</summary>
internal static class FilterDates
{
    private static readonly char[] Separators = ['-', '/', '.', '年', '月', '日', '号'];

    public static LocalDate? Parse(string folded, bool last)
    {
        if (folded.Length == 8 && folded.All(char.IsAsciiDigit)) folded = $"{folded[..4]}-{folded[4..6]}-{folded[6..]}";
        var parts = folded.TrimEnd('年', '月', '日', '号').Split(Separators);
        var numbers = new int[parts.Length];
        for (var at = 0; at < parts.Length; at++)
        {
            var readable = int.TryParse(parts[at], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[at]);
            if (!readable || parts[at].Length > 4) return null;
        }
        return numbers switch
        {
            [var year] when IsYear(year) => last ? new(year, 12, 31) : new(year, 1, 1),
            [var year, var month] when IsYear(year) && IsMonth(month) =>
                last ? DateAdjusters.EndOfMonth(new(year, month, 1)) : new(year, month, 1),
            [var year, var month, var day] when IsYear(year) && IsMonth(month) && IsDay(year, month, day) => new(year, month, day),
            _ => null,
        };
    }

    private static bool IsYear(int year) => year is >= 1900 and <= 9999;

    private static bool IsMonth(int month) => month is >= 1 and <= 12;

    private static bool IsDay(int year, int month, int day) => day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);
}
