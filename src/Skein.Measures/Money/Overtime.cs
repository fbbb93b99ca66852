using NodaTime;
using Skein.Measures.Calendars;

namespace Skein.Measures.Money;

/// <summary>What a date is for pay.</summary>
public enum PayDay
{
    /// <summary>A working day, make-up days included: only hours beyond the normal day are overtime.</summary>
    Working,

    /// <summary>A rest day: all hours are overtime unless there is time off in lieu.</summary>
    Rest,

    /// <summary>A statutory holiday: all hours are overtime at the highest rate; time off in lieu does not replace it.</summary>
    StatutoryHoliday,
}

/// <summary>The figures of overtime law; the defaults are those of mainland China (Labour Law Arts. 36–44; 人社部发〔2025〕2号), for orientation.</summary>
public sealed record OvertimeRules
{
    /// <summary>Paid days of a month.</summary>
    public decimal DaysPerMonth { get; init => field = Require.Positive(value, nameof(DaysPerMonth)); } = 21.75m;

    /// <summary>Normal hours of a day.</summary>
    public decimal HoursPerDay { get; init => field = Require.Positive(value, nameof(HoursPerDay)); } = 8;

    /// <summary>Normal hours of a week.</summary>
    public decimal HoursPerWeek { get; init => field = Require.Positive(value, nameof(HoursPerWeek)); } = 40;

    /// <summary>Multiple for hours beyond the normal day.</summary>
    public decimal WorkingDayMultiple { get; init => field = Require.NotNegative(value, nameof(WorkingDayMultiple)); } = 1.5m;

    /// <summary>Multiple for rest days.</summary>
    public decimal RestDayMultiple { get; init => field = Require.NotNegative(value, nameof(RestDayMultiple)); } = 2;

    /// <summary>Multiple for statutory holidays.</summary>
    public decimal HolidayMultiple { get; init => field = Require.NotNegative(value, nameof(HolidayMultiple)); } = 3;

    /// <summary>Most overtime hours of a day.</summary>
    public decimal MostPerDay { get; init => field = Require.NotNegative(value, nameof(MostPerDay)); } = 3;

    /// <summary>Most overtime hours of a month.</summary>
    public decimal MostPerMonth { get; init => field = Require.NotNegative(value, nameof(MostPerMonth)); } = 36;
}

/// <summary>Overtime by the kinds of dates. Amounts are rounded once, at the end.</summary>
public static class Overtime
{
    /// <summary>What a date is: the arrangement decides where it says something, the weekly rest days elsewhere.</summary>
    /// <param name="date">The date.</param>
    /// <param name="arrangement">Holidays and make-up days; ask it whether it covers the year.</param>
    /// <param name="restDays">Weekly rest days, such as Saturday and Sunday.</param>
    public static PayDay KindOf(LocalDate date, HolidayArrangement arrangement, params IReadOnlyCollection<IsoDayOfWeek> restDays)
    {
        ArgumentNullException.ThrowIfNull(arrangement);
        ArgumentNullException.ThrowIfNull(restDays);
        return arrangement[date]?.Kind switch
        {
            ArrangedDayKind.StatutoryHoliday => PayDay.StatutoryHoliday,
            ArrangedDayKind.RestDay => PayDay.Rest,
            ArrangedDayKind.MakeUpWorkday => PayDay.Working,
            null => restDays.Contains(date.DayOfWeek) ? PayDay.Rest : PayDay.Working,
        };
    }

    /// <summary>Multiple of the hourly rate for overtime on such a day.</summary>
    public static decimal Multiple(PayDay day, OvertimeRules? rules = null)
    {
        rules ??= new();
        return Require.Named(day) switch
        {
            PayDay.Working => rules.WorkingDayMultiple,
            PayDay.Rest => rules.RestDayMultiple,
            PayDay.StatutoryHoliday => rules.HolidayMultiple,
        };
    }

    /// <summary>Overtime pay: monthly wage/days/hours·hours·multiple, rounded half away from zero at the end only (never the hourly rate).</summary>
    /// <param name="monthlyWage">The wage overtime is computed from.</param>
    /// <param name="hours">Overtime hours.</param>
    /// <param name="day">The kind of day.</param>
    /// <param name="rules">The law's figures.</param>
    public static decimal Pay(decimal monthlyWage, decimal hours, PayDay day, OvertimeRules? rules = null)
    {
        rules ??= new();
        return Split.Round(Require.NotNegative(monthlyWage) * Require.NotNegative(hours) * Multiple(day, rules) / (rules.DaysPerMonth * rules.HoursPerDay));
    }

    /// <summary>Overtime hours of worked ones: those beyond the normal day on a working day, all of them on other days.</summary>
    public static decimal Hours(decimal worked, PayDay day, OvertimeRules? rules = null) =>
        Require.Named(day) == PayDay.Working ? Math.Max(0, Require.NotNegative(worked) - (rules ?? new()).HoursPerDay) : Require.NotNegative(worked);

    /// <summary>Hours of a planned week beyond the normal one: what a six-day week of 45 hours owes in overtime or rest.</summary>
    public static decimal WeeklyExcess(decimal plannedHours, OvertimeRules? rules = null) =>
        Math.Max(0, Require.NotNegative(plannedHours) - (rules ?? new()).HoursPerWeek);

    /// <summary>By how much a month's overtime exceeds the limit; 0 when it does not.</summary>
    public static decimal MonthlyExcess(decimal overtimeHours, OvertimeRules? rules = null) =>
        Math.Max(0, Require.NotNegative(overtimeHours) - (rules ?? new()).MostPerMonth);

    /// <summary>By how much a day's overtime exceeds the limit; 0 when it does not.</summary>
    public static decimal DailyExcess(decimal overtimeHours, OvertimeRules? rules = null) =>
        Math.Max(0, Require.NotNegative(overtimeHours) - (rules ?? new()).MostPerDay);
}
