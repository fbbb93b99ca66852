using System.Collections.Immutable;
using NodaTime;

namespace Skein.Measures.Calendars;

/// <summary>
/// Open hours in one time zone: an ordinary week, overridden on single dates. Immutable; all arithmetic is on instants, to the nanosecond.
/// <para>
/// Where clocks change: an opening time that is skipped opens when the gap ends, one that occurs twice opens at the first; a closing
/// time that occurs twice closes at the second. Stretches that touch or overlap across midnight count once.
/// </para>
/// </summary>
public sealed partial class BusinessCalendar
{
    readonly ImmutableSortedDictionary<LocalDate, CalendarDay> days;
    readonly LocalDate? lastOpenException;

    /// <summary>A calendar of a zone, an ordinary week and the dates that differ.</summary>
    /// <param name="zone">The zone the hours are meant in; keep its id, never an offset.</param>
    /// <param name="week">The ordinary week.</param>
    /// <param name="days">Dates that differ from it, at most one entry a date.</param>
    /// <exception cref="ArgumentException">A date is given twice.</exception>
    public BusinessCalendar(DateTimeZone zone, WeeklyHours week, IEnumerable<CalendarDay>? days = null)
    {
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentNullException.ThrowIfNull(week);
        Zone = zone;
        Week = week;
        var sorted = ImmutableSortedDictionary.CreateBuilder<LocalDate, CalendarDay>();
        foreach (var day in days ?? [])
        {
            if (!sorted.TryAdd(day.Date, day)) throw new ArgumentException($"{day.Date:uuuu-MM-dd} is given twice.", nameof(days));
            if (!day.Hours.IsEmpty && !(lastOpenException >= day.Date)) lastOpenException = day.Date;
        }
        this.days = sorted.ToImmutable();
    }

    /// <summary>The zone the hours are meant in.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The ordinary week.</summary>
    public WeeklyHours Week { get; }

    /// <summary>The dates that differ from the ordinary week, in order.</summary>
    public IEnumerable<CalendarDay> Days => days.Values;

    /// <summary>Open at every moment, in the given zone.</summary>
    public static BusinessCalendar AroundTheClock(DateTimeZone zone) => new(zone, WeeklyHours.AroundTheClock);

    /// <summary>The hours that begin on a date.</summary>
    public ImmutableArray<OpenHours> HoursOn(LocalDate date) =>
        days.TryGetValue(date, out var day) ? day.Hours : Week[date.DayOfWeek];

    /// <summary>The same calendar with these dates added; a date it has already is replaced.</summary>
    public BusinessCalendar With(IEnumerable<CalendarDay> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var merged = days.ToBuilder();
        foreach (var change in changes) merged[change.Date] = change;
        return new(Zone, Week, merged.Values);
    }
}
