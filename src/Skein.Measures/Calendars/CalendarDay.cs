using System.Collections.Immutable;
using NodaTime;

namespace Skein.Measures.Calendars;

/// <summary>A date whose hours differ from the ordinary week: a holiday (no hours), a make-up working day, a short day.</summary>
public sealed record CalendarDay
{
    /// <summary>A date with hours of its own.</summary>
    /// <param name="date">The date in the calendar's zone.</param>
    /// <param name="hours">All hours beginning that day; none means closed.</param>
    /// <param name="name">What the day is called, for people.</param>
    /// <exception cref="ArgumentException">Two stretches overlap.</exception>
    public CalendarDay(LocalDate date, IReadOnlyList<OpenHours> hours, string? name = null)
    {
        Date = date;
        Hours = WeeklyHours.Ordered(hours);
        Name = name;
    }

    /// <summary>The date in the calendar's zone.</summary>
    public LocalDate Date { get; }

    /// <summary>All hours beginning that day, in order; empty when closed.</summary>
    public ImmutableArray<OpenHours> Hours { get; }

    /// <summary>What the day is called.</summary>
    public string? Name { get; }

    /// <summary>A closed date.</summary>
    public static CalendarDay Closed(LocalDate date, string? name = null) => new(date, [], name);
}
