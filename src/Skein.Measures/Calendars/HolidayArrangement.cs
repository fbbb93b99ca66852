using NodaTime;

namespace Skein.Measures.Calendars;

/// <summary>What an authority arranged for a date.</summary>
public enum ArrangedDayKind
{
    /// <summary>A holiday by statute: work on it is paid at the holiday rate.</summary>
    StatutoryHoliday,

    /// <summary>A day off by the arrangement, not a statutory holiday itself (a shifted or joined rest day).</summary>
    RestDay,

    /// <summary>A working day on what would be a day off (调休上班).</summary>
    MakeUpWorkday,
}

/// <summary>One date of a holiday arrangement.</summary>
/// <param name="Date">The date.</param>
/// <param name="Kind">What was arranged.</param>
/// <param name="Name">The holiday it belongs to.</param>
public readonly record struct ArrangedDay(LocalDate Date, ArrangedDayKind Kind, string Name);

/// <summary>How much of an arrangement a calendar takes over. A private six-day company decides this for itself.</summary>
public enum ArrangementUse
{
    /// <summary>Days off and make-up working days, as announced.</summary>
    Whole,

    /// <summary>Days off are taken, make-up working days are not worked.</summary>
    DaysOffOnly,

    /// <summary>Only the statutory holidays are off; shifted rest days and make-up days are ignored.</summary>
    StatutoryOnly,
}

/// <summary>A set of arranged dates, such as a year's public-holiday notice. Years it does not cover are not announced, not free of holidays.</summary>
public sealed class HolidayArrangement
{
    readonly SortedDictionary<LocalDate, ArrangedDay> days = [];

    /// <summary>An arrangement of the given dates.</summary>
    /// <exception cref="ArgumentException">A date is given twice.</exception>
    public HolidayArrangement(IEnumerable<ArrangedDay> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        foreach (var day in days)
            if (!this.days.TryAdd(day.Date, day)) throw new ArgumentException($"{day.Date:uuuu-MM-dd} is given twice.", nameof(days));
        Years = [.. this.days.Keys.Select(date => date.Year).Distinct()];
    }

    /// <summary>All dates in order.</summary>
    public IEnumerable<ArrangedDay> Days => days.Values;

    /// <summary>The years with at least one date, in order.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>Whether the year is covered. An uncovered year has to be asked for, not computed with.</summary>
    public bool Covers(int year) => Years.Contains(year);

    /// <summary>What was arranged for a date; null for an ordinary day.</summary>
    public ArrangedDay? this[LocalDate date] => days.TryGetValue(date, out var day) ? day : null;
}

public sealed partial class BusinessCalendar
{
    /// <summary>
    /// The same calendar following a holiday arrangement. Days off close; a make-up day that the week has hours for keeps them, else it gets
    /// <paramref name="makeUpHours"/>. Dates the calendar already states for itself are left as they are.
    /// </summary>
    /// <param name="arrangement">The dates.</param>
    /// <param name="use">How much of it is followed.</param>
    /// <param name="makeUpHours">The hours of a make-up day; needed when <paramref name="use"/> is <see cref="ArrangementUse.Whole"/>.</param>
    public BusinessCalendar Following(HolidayArrangement arrangement, ArrangementUse use, params IReadOnlyList<OpenHours> makeUpHours)
    {
        ArgumentNullException.ThrowIfNull(arrangement);
        Require.Named(use);
        if (use == ArrangementUse.Whole) Require.Some(makeUpHours);
        return With(arrangement.Days.Where(day => !days.ContainsKey(day.Date)).Select(Day).OfType<CalendarDay>());

        CalendarDay? Day(ArrangedDay day) => day.Kind switch
        {
            ArrangedDayKind.StatutoryHoliday => CalendarDay.Closed(day.Date, day.Name),
            ArrangedDayKind.RestDay => use == ArrangementUse.StatutoryOnly ? null : CalendarDay.Closed(day.Date, day.Name),
            ArrangedDayKind.MakeUpWorkday when use == ArrangementUse.Whole && Week[day.Date.DayOfWeek].IsEmpty =>
                new CalendarDay(day.Date, makeUpHours, day.Name),
            ArrangedDayKind.MakeUpWorkday => null,
        };
    }
}
