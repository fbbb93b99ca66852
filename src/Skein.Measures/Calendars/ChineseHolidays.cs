using NodaTime;
using static Skein.Measures.Calendars.ArrangedDayKind;

namespace Skein.Measures.Calendars;

/// <summary>
/// Public holidays of mainland China as arranged by the State Council for 2024, 2025 and 2026 (yearly notices on gov.cn; statutory days by
/// the 全国年节及纪念日放假办法: 11 in 2024, 13 from 2025 on). Orientation, not legal advice; later years are added as they are announced.
/// </summary>
public static class ChineseHolidays
{
    /// <summary>All announced dates.</summary>
    public static HolidayArrangement Arrangement { get; } = new(
    [
        .. Holiday("元旦", "2024-01-01", "2024-01-01", ["01-01"]),
        .. Holiday("春节", "2024-02-10", "2024-02-17", ["02-10", "02-11", "02-12"], "02-04", "02-18"),
        .. Holiday("清明节", "2024-04-04", "2024-04-06", ["04-04"], "04-07"),
        .. Holiday("劳动节", "2024-05-01", "2024-05-05", ["05-01"], "04-28", "05-11"),
        .. Holiday("端午节", "2024-06-10", "2024-06-10", ["06-10"]),
        .. Holiday("中秋节", "2024-09-15", "2024-09-17", ["09-17"], "09-14"),
        .. Holiday("国庆节", "2024-10-01", "2024-10-07", ["10-01", "10-02", "10-03"], "09-29", "10-12"),

        .. Holiday("元旦", "2025-01-01", "2025-01-01", ["01-01"]),
        .. Holiday("春节", "2025-01-28", "2025-02-04", ["01-28", "01-29", "01-30", "01-31"], "01-26", "02-08"),
        .. Holiday("清明节", "2025-04-04", "2025-04-06", ["04-04"]),
        .. Holiday("劳动节", "2025-05-01", "2025-05-05", ["05-01", "05-02"], "04-27"),
        .. Holiday("端午节", "2025-05-31", "2025-06-02", ["05-31"]),
        .. Holiday("国庆节、中秋节", "2025-10-01", "2025-10-08", ["10-01", "10-02", "10-03", "10-06"], "09-28", "10-11"),

        .. Holiday("元旦", "2026-01-01", "2026-01-03", ["01-01"], "01-04"),
        .. Holiday("春节", "2026-02-15", "2026-02-23", ["02-16", "02-17", "02-18", "02-19"], "02-14", "02-28"),
        .. Holiday("清明节", "2026-04-04", "2026-04-06", ["04-05"]),
        .. Holiday("劳动节", "2026-05-01", "2026-05-05", ["05-01", "05-02"], "05-09"),
        .. Holiday("端午节", "2026-06-19", "2026-06-21", ["06-19"]),
        .. Holiday("中秋节", "2026-09-25", "2026-09-27", ["09-25"]),
        .. Holiday("国庆节", "2026-10-01", "2026-10-07", ["10-01", "10-02", "10-03"], "09-20", "10-10"),
    ]);

    static IEnumerable<ArrangedDay> Holiday(string name, string first, string last, string[] statutory, params string[] makeUp)
    {
        var year = first[..5];
        for (var date = Date(first); date <= Date(last); date = date.PlusDays(1))
            yield return new(date, statutory.Any(day => Date(year + day) == date) ? StatutoryHoliday : RestDay, name);
        foreach (var day in makeUp) yield return new(Date(year + day), MakeUpWorkday, name);
    }

    static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
