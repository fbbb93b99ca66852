using NodaTime;
using NodaTime.Text;
using Skein.Measures.Calendars;

namespace Skein.Measures.Tests.Calendars;

static class Calendars
{
    public static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    public static readonly OpenHours Morning = OpenHours.Parse("08:30-11:30");
    public static readonly OpenHours Afternoon = OpenHours.Parse("13:00-17:30");

    public static readonly BusinessCalendar SixDays = new BusinessCalendar(
            Shanghai, WeeklyHours.Closed.Between(IsoDayOfWeek.Monday, IsoDayOfWeek.Saturday, Morning, Afternoon))
        .Following(ChineseHolidays.Arrangement, ArrangementUse.Whole, Morning, Afternoon);

    static readonly BusinessCalendar FiveDaysPlain =
        new(Shanghai, WeeklyHours.Closed.Between(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, Morning, Afternoon));

    public static readonly BusinessCalendar FiveDays =
        FiveDaysPlain.Following(ChineseHolidays.Arrangement, ArrangementUse.Whole, Morning, Afternoon);

    public static readonly BusinessCalendar FiveDaysWithoutMakeUp =
        FiveDaysPlain.Following(ChineseHolidays.Arrangement, ArrangementUse.DaysOffOnly);

    public static readonly BusinessCalendar Nights =
        new(Shanghai, WeeklyHours.Closed.Between(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, OpenHours.Parse("22:00-06:00")));

    public static Instant At(string local, string zone = "Asia/Shanghai") =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(local).Value
            .InZoneStrictly(DateTimeZoneProviders.Tzdb[zone]).ToInstant();

    public static LocalDate Date(string date) => LocalDatePattern.Iso.Parse(date).Value;
}
