using NodaTime;
using Skein.Measures.Calendars;
using static Skein.Measures.Tests.Calendars.Calendars;

namespace Skein.Measures.Tests.Calendars;

public class DueTests
{
    [Theory]
    [InlineData("2026-03-04 11:45", 60, "2026-03-04 14:00")]
    [InlineData("2026-03-04 11:00", 60, "2026-03-04 13:30")]
    [InlineData("2026-03-07 17:00", 60, "2026-03-09 09:00")]
    [InlineData("2026-03-06 17:30", 30, "2026-03-07 09:00")]
    [InlineData("2026-03-04 08:30", 180, "2026-03-04 11:30")]
    [InlineData("2026-03-04 13:00", 270, "2026-03-04 17:30")]
    [InlineData("2026-09-19 17:00", 60, "2026-09-20 09:00")]
    [InlineData("2026-10-09 17:00", 60, "2026-10-10 09:00")]
    [InlineData("2025-09-27 17:00", 60, "2025-09-28 09:00")]
    [InlineData("2025-09-30 16:30", 240, "2025-10-09 11:30")]
    [InlineData("2026-03-27 17:00", 60, "2026-03-28 09:00")]
    [InlineData("2026-03-04 06:00", 30, "2026-03-04 09:00")]
    [InlineData("2026-03-04 12:00", 0, "2026-03-04 13:00")]
    [InlineData("2026-03-04 11:30", 0, "2026-03-04 13:00")]
    [InlineData("2026-03-04 09:15", 0, "2026-03-04 09:15")]
    public void Six_day_week_with_lunch_breaks_holidays_and_make_up_days(string start, int minutes, string due) =>
        Assert.Equal(At(due), SixDays.Due(At(start), Duration.FromMinutes(minutes)));

    [Theory]
    [InlineData("2026-03-04 08:30", 180, "2026-03-04 13:00")]
    [InlineData("2026-03-04 13:00", 270, "2026-03-05 08:30")]
    [InlineData("2025-09-30 16:30", 240, "2025-10-09 13:00")]
    [InlineData("2026-03-04 11:00", 60, "2026-03-04 13:30")]
    public void Or_the_next_opening_when_that_is_the_convention(string start, int minutes, string due) =>
        Assert.Equal(At(due), SixDays.Due(At(start), Duration.FromMinutes(minutes), boundary: DueBoundary.NextOpening));

    [Fact]
    public void Five_day_weeks_work_the_make_up_day_or_not()
    {
        Assert.Equal(At("2026-10-10 09:00"), FiveDays.Due(At("2026-10-09 17:00"), Duration.FromHours(1)));
        Assert.Equal(At("2026-10-12 09:00"), FiveDaysWithoutMakeUp.Due(At("2026-10-09 17:00"), Duration.FromHours(1)));
    }

    [Theory]
    [InlineData("2026-03-10 10:00", "2026-03-09 10:00", "2026-03-11 09:30")]
    [InlineData("2026-03-09 12:40", "2026-03-09 12:00", "2026-03-10 09:30")]
    public void Pauses_cost_open_time_only(string until, string from, string due)
    {
        Interval[] pauses = [new(At(from), At(until))];
        Assert.Equal(At(due), SixDays.Due(At("2026-03-09 09:00"), Duration.FromHours(8), pauses));
    }

    [Fact]
    public void A_paused_ticket_has_used_what_it_had_used()
    {
        Interval[] pauses = [new(At("2026-03-09 10:00"), At("2026-03-10 10:00"))];
        Assert.Equal(Duration.FromMinutes(120), SixDays.Elapsed(At("2026-03-09 09:00"), At("2026-03-10 11:00"), pauses));
    }

    [Fact]
    public void Reply_during_lunch_after_a_target_used_up_at_closing_is_in_time() =>
        Assert.Equal(Duration.FromHours(3), SixDays.Elapsed(At("2026-03-04 08:30"), At("2026-03-04 12:00")));

    [Theory]
    [InlineData("2026-03-04 23:30", 480, "2026-03-05 23:30")]
    [InlineData("2026-03-05 05:00", 120, "2026-03-05 23:00")]
    public void Night_shifts_cross_midnight(string start, int minutes, string due) =>
        Assert.Equal(At(due), Nights.Due(At(start), Duration.FromMinutes(minutes)));

    [Theory]
    [InlineData("2024-01-19 16:00", 2, "2024-01-22 10:00")]
    [InlineData("2024-01-17 07:00", 2, "2024-01-17 11:00")]
    [InlineData("2024-01-15 16:00", 10, "2024-01-17 10:00")]
    public void As_another_helpdesk_publishes_it(string start, int hours, string due)
    {
        var week = WeeklyHours.Closed.Between(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, OpenHours.Parse("09:00-17:00"));
        Assert.Equal(At(due, "UTC"), new BusinessCalendar(DateTimeZone.Utc, week).Due(At(start, "UTC"), Duration.FromHours(hours)));
    }

    [Fact]
    public void A_whole_open_day_ends_at_midnight()
    {
        var calendar = new BusinessCalendar(DateTimeZone.Utc, WeeklyHours.Closed.On(IsoDayOfWeek.Saturday, OpenHours.WholeDay));
        Assert.Equal(At("2024-01-21 00:00", "UTC"), calendar.Due(At("2024-01-20 00:00", "UTC"), Duration.FromHours(24)));
    }

    [Fact]
    public void Pausable_clock_around_the_clock()
    {
        var calendar = BusinessCalendar.AroundTheClock(DateTimeZone.Utc);
        var created = At("2024-01-15 08:00", "UTC");
        Interval[] pauses = [new(created + Duration.FromMinutes(90), created + Duration.FromMinutes(120))];
        Assert.Equal(Duration.FromMinutes(90), calendar.Elapsed(created, created + Duration.FromMinutes(120), pauses));
        Assert.Equal(Duration.FromMinutes(60), calendar.Elapsed(created + Duration.FromMinutes(30), created + Duration.FromMinutes(120), pauses));
        Assert.Equal(created + Duration.FromMinutes(135), calendar.Due(created + Duration.FromMinutes(75), Duration.FromMinutes(30), pauses));
    }

    [Theory]
    [InlineData(2, "2026-03-09 09:30")]
    [InlineData(4, "2026-03-09 11:30")]
    [InlineData(6, "2026-03-09 15:00")]
    public void Tiers_of_a_ticket_made_late_on_Saturday(int hours, string due) =>
        Assert.Equal(At(due), SixDays.Due(At("2026-03-07 16:30"), Duration.FromHours(hours)));

    [Fact]
    public void Never_is_said_not_looped_for()
    {
        var closed = new BusinessCalendar(Shanghai, WeeklyHours.Closed);
        Assert.Null(closed.Due(At("2026-03-04 08:30"), Duration.FromMinutes(1)));
        Assert.Null(closed.NextOpening(At("2026-03-04 08:30")));
        Assert.Null(closed.AddWorkingDays(Date("2026-03-04"), 1));

        var once = closed.With([new CalendarDay(Date("2026-03-06"), [Morning])]);
        Assert.Equal(At("2026-03-06 10:30"), once.Due(At("2026-03-04 08:30"), Duration.FromHours(2)));
        Assert.Equal(At("2026-03-06 11:30"), once.Due(At("2026-03-04 08:30"), Duration.FromHours(3), boundary: DueBoundary.NextOpening));
        Assert.Null(once.Due(At("2026-03-04 08:30"), Duration.FromHours(4)));
        Assert.Null(SixDays.Due(At("2026-03-04 08:30"), Duration.FromHours(2), [new Interval(At("2026-03-04 09:00"), null)]));
        Assert.Equal(At("2026-03-04 08:50"), SixDays.Due(At("2026-03-04 08:30"), Duration.FromMinutes(20), [new Interval(At("2026-03-04 09:00"), null)]));
        Assert.Null(SixDays.Due(At("2026-03-04 08:30"), Duration.FromMinutes(20), [new Interval(null, null)]));
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SixDays.Due(At("2026-03-04 08:30"), Duration.FromMinutes(-1)));
        Assert.Throws<ArgumentException>(() => WeeklyHours.Closed.On(IsoDayOfWeek.Monday, Morning, OpenHours.Parse("11:00-12:00")));
        Assert.Throws<ArgumentException>(() => WeeklyHours.Closed.On(IsoDayOfWeek.Monday, OpenHours.Parse("09:00-01:00"), OpenHours.Parse("22:00-23:00")));
        Assert.Throws<ArgumentException>(() => new BusinessCalendar(Shanghai, WeeklyHours.Closed, [CalendarDay.Closed(Date("2026-01-01")), CalendarDay.Closed(Date("2026-01-01"))]));
        Assert.Throws<FormatException>(() => OpenHours.Parse("8h-12h"));
        Assert.Throws<ArgumentException>(() => SixDays.Explain(At("2026-03-05 08:30"), At("2026-03-04 08:30")));
    }
}
