using NodaTime;
using Skein.Measures.Calendars;
using static Skein.Measures.Tests.Calendars.Calendars;

namespace Skein.Measures.Tests.Calendars;

public class ElapsedTests
{
    [Theory]
    [InlineData("2026-03-08 09:00", "2026-03-08 18:00", 0)]
    [InlineData("2026-03-04 11:00", "2026-03-04 13:30", 60)]
    [InlineData("2026-03-09 00:00", "2026-03-16 00:00", 2700)]
    [InlineData("2026-02-14 00:00", "2026-03-01 00:00", 2700)]
    [InlineData("2026-01-01 00:00", "2027-01-01 00:00", 130050)]
    public void Of_a_six_day_week(string from, string to, int minutes)
    {
        Assert.Equal(Duration.FromMinutes(minutes), SixDays.Elapsed(At(from), At(to)));
        Assert.Equal(Duration.FromMinutes(-minutes), SixDays.Elapsed(At(to), At(from)));
    }

    [Fact]
    public void Of_a_year_of_five_day_weeks() =>
        Assert.Equal(Duration.FromMinutes(111600), FiveDays.Elapsed(At("2026-01-01 00:00"), At("2027-01-01 00:00")));

    [Theory]
    [InlineData("2026-03-08", 1380)]
    [InlineData("2026-11-01", 1500)]
    public void Days_on_which_clocks_change_have_23_or_25_hours(string day, int minutes)
    {
        const string zone = "America/New_York";
        var calendar = BusinessCalendar.AroundTheClock(DateTimeZoneProviders.Tzdb[zone]);
        var next = Date(day).PlusDays(1).ToString("uuuu-MM-dd", null);
        Assert.Equal(Duration.FromMinutes(minutes), calendar.Elapsed(At(day + " 00:00", zone), At(next + " 00:00", zone)));
    }

    [Theory]
    [InlineData("2026-03-08", "02:15-04:00", 60)] // 02:15 does not exist: opens when the gap ends
    [InlineData("2026-03-08", "01:00-02:15", 60)]
    [InlineData("2026-03-08", "02:10-02:50", 0)]
    [InlineData("2026-11-01", "01:30-03:00", 150)] // opens at the first 01:30
    [InlineData("2026-11-01", "00:00-01:30", 150)] // closes at the second 01:30
    [InlineData("2026-11-01", "01:15-01:45", 90)]
    public void Hours_inside_a_clock_change_are_defined(string day, string hours, int minutes)
    {
        var zone = DateTimeZoneProviders.Tzdb["America/New_York"];
        var calendar = new BusinessCalendar(zone, WeeklyHours.Closed, [new CalendarDay(Date(day), [OpenHours.Parse(hours)])]);
        var start = Date(day).AtStartOfDayInZone(zone).ToInstant();
        Assert.Equal(Duration.FromMinutes(minutes), calendar.Elapsed(start, start + Duration.FromDays(2)));
    }

    [Fact]
    public void A_date_that_a_zone_skips_has_no_hours()
    {
        var zone = DateTimeZoneProviders.Tzdb["Pacific/Apia"];
        var calendar = BusinessCalendar.AroundTheClock(zone);
        var start = Date("2011-12-28").AtStartOfDayInZone(zone).ToInstant();
        var end = Date("2012-01-02").AtStartOfDayInZone(zone).ToInstant();
        Assert.Equal(Duration.FromDays(4), calendar.Elapsed(start, end));
        Assert.Equal(end, calendar.Due(start, Duration.FromDays(4)));
    }

    [Fact]
    public void The_explanation_adds_up_line_by_line()
    {
        Interval[] pauses = [new(At("2026-03-09 10:00"), At("2026-03-09 12:00")), new(At("2026-03-09 16:00"), At("2026-03-10 09:00"))];
        var told = SixDays.Explain(At("2026-03-09 08:00"), At("2026-03-10 10:00"), pauses);
        Assert.Equal(
            [
                "08:00 Closed", "08:30 Running", "10:00 Paused", "11:30 Closed", "13:00 Running", "16:00 Paused", "17:30 Closed",
                "08:30 Paused", "09:00 Running",
            ],
            told.Select(line => $"{line.Start.InZone(Shanghai).TimeOfDay.ToString("HH:mm", null)} {line.State}"));
        var running = told.Where(line => line.State == ClockState.Running).Aggregate(Duration.Zero, (sum, line) => sum + line.Length);
        Assert.Equal(SixDays.Elapsed(At("2026-03-09 08:00"), At("2026-03-10 10:00"), pauses), running);
    }
}
