using NodaTime;
using Skein.Measures.Calendars;
using static Skein.Measures.Tests.Calendars.Calendars;

namespace Skein.Measures.Tests.Calendars;

public class WorkingDayTests
{
    [Theory]
    [InlineData(2024, 251, 295)]
    [InlineData(2025, 248, 293)]
    [InlineData(2026, 248, 289)]
    public void Of_a_year(int year, int five, int six)
    {
        Assert.Equal(five, FiveDays.WorkingDays(new(year, 1, 1), new(year + 1, 1, 1)));
        Assert.Equal(six, SixDays.WorkingDays(new(year, 1, 1), new(year + 1, 1, 1)));
    }

    [Fact]
    public void Of_each_month_of_2026()
    {
        int[] five = [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23];
        int[] six = [25, 17, 26, 24, 22, 24, 27, 26, 25, 21, 25, 27];
        for (var month = 1; month <= 12; month++)
        {
            var first = new LocalDate(2026, month, 1);
            Assert.Equal(five[month - 1], FiveDays.WorkingDays(first, first.PlusMonths(1)));
            Assert.Equal(six[month - 1], SixDays.WorkingDays(first, first.PlusMonths(1)));
        }
    }

    [Theory]
    [InlineData("2026-01-03")]
    [InlineData("2026-02-21")]
    [InlineData("2026-04-04")]
    [InlineData("2026-05-02")]
    [InlineData("2026-06-20")]
    [InlineData("2026-09-26")]
    [InlineData("2026-10-03")]
    public void Saturdays_off_are_lost_to_a_six_day_week(string date) => Assert.False(SixDays.IsWorkingDay(Date(date)));

    [Theory]
    [InlineData(2024, 11, 8)]
    [InlineData(2025, 13, 5)]
    [InlineData(2026, 13, 6)]
    public void Each_year_has_its_statutory_holidays_and_make_up_days(int year, int statutory, int makeUp)
    {
        var days = ChineseHolidays.Arrangement.Days.Where(day => day.Date.Year == year).ToList();
        Assert.Equal(statutory, days.Count(day => day.Kind == ArrangedDayKind.StatutoryHoliday));
        Assert.Equal(makeUp, days.Count(day => day.Kind == ArrangedDayKind.MakeUpWorkday));
        Assert.All(days.Where(day => day.Kind == ArrangedDayKind.MakeUpWorkday),
            day => Assert.True(day.Date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday));
        Assert.True(ChineseHolidays.Arrangement.Covers(year));
    }

    [Fact]
    public void A_year_not_announced_yet_is_known_to_be_so() => Assert.False(ChineseHolidays.Arrangement.Covers(2027));

    [Theory]
    [InlineData("2026-09-30", 1, "2026-10-08")]
    [InlineData("2026-10-03", 0, "2026-10-08")]
    [InlineData("2026-10-08", 0, "2026-10-08")]
    [InlineData("2026-10-09", 1, "2026-10-10")]
    public void Counted_on(string from, int days, string to) => Assert.Equal(Date(to), SixDays.AddWorkingDays(Date(from), days));

    [Fact]
    public void Statutory_holidays_alone_may_be_followed()
    {
        var week = WeeklyHours.Closed.Between(IsoDayOfWeek.Monday, IsoDayOfWeek.Saturday, Morning, Afternoon);
        var calendar = new BusinessCalendar(Shanghai, week).Following(ChineseHolidays.Arrangement, ArrangementUse.StatutoryOnly);
        Assert.False(calendar.IsWorkingDay(Date("2026-02-19")));
        Assert.True(calendar.IsWorkingDay(Date("2026-02-20")));
        Assert.False(calendar.IsWorkingDay(Date("2026-09-20")));
    }

    [Theory]
    [InlineData("2026-03-01", false, "2026-03-08")]
    [InlineData("2024-02-28", false, "2024-03-06")]
    [InlineData("2026-02-10", false, "2026-02-20")]
    [InlineData("2026-02-10", true, "2026-02-24")]
    [InlineData("2026-09-25", false, "2026-10-04")]
    [InlineData("2026-09-25", true, "2026-10-08")]
    public void Seven_days_to_return_end_after_the_holiday(string signed, bool wholeArrangement, string last) =>
        Assert.Equal(Date(last), DayPeriod.LastDay(Date(signed), 7, date => ChineseHolidays.Arrangement[date] is { } day &&
            (day.Kind == ArrangedDayKind.StatutoryHoliday || (wholeArrangement && day.Kind == ArrangedDayKind.RestDay))));

    [Fact]
    public void Sundays_extend_a_period_where_that_is_the_reading()
    {
        Assert.Equal(Date("2026-03-09"), DayPeriod.LastDay(Date("2026-03-01"), 7, date => date.DayOfWeek == IsoDayOfWeek.Sunday));
        Assert.Equal(8, DayPeriod.DaysSince(Date("2026-03-01"), Date("2026-03-09")));
        Assert.Throws<InvalidOperationException>(() => DayPeriod.LastDay(Date("2026-03-01"), 7, _ => true));
    }
}
