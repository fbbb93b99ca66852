using System.Collections.Immutable;
using NodaTime;

namespace Skein.Measures.Calendars;

/// <summary>The hours of an ordinary week: for each weekday any number of stretches, so lunch breaks are simply the gaps. Immutable.</summary>
public sealed class WeeklyHours
{
    readonly ImmutableArray<ImmutableArray<OpenHours>> days;

    WeeklyHours(ImmutableArray<ImmutableArray<OpenHours>> days) => this.days = days;

    /// <summary>A week that is never open; the start for building others.</summary>
    public static WeeklyHours Closed { get; } = new([.. Enumerable.Repeat(ImmutableArray<OpenHours>.Empty, 7)]);

    /// <summary>Open at every moment.</summary>
    public static WeeklyHours AroundTheClock { get; } = Closed.Between(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, OpenHours.WholeDay);

    /// <summary>The hours that begin on the given weekday, in order.</summary>
    public ImmutableArray<OpenHours> this[IsoDayOfWeek day] => days[Index(day)];

    /// <summary>True when no weekday has hours.</summary>
    public bool IsClosed => days.All(day => day.IsEmpty);

    /// <summary>The same week with the given weekday's hours replaced; no hours closes the day.</summary>
    /// <exception cref="ArgumentException">Two stretches of the day overlap.</exception>
    public WeeklyHours On(IsoDayOfWeek day, params IReadOnlyList<OpenHours> hours) =>
        new(days.SetItem(Index(day), Ordered(hours)));

    /// <summary>The same week with the hours of all weekdays from <paramref name="first"/> to <paramref name="last"/> replaced.</summary>
    /// <exception cref="ArgumentException">Two stretches overlap, or <paramref name="last"/> is before <paramref name="first"/>.</exception>
    public WeeklyHours Between(IsoDayOfWeek first, IsoDayOfWeek last, params IReadOnlyList<OpenHours> hours)
    {
        if (Index(last) < Index(first)) throw new ArgumentException("The last weekday is before the first.", nameof(last));
        var ordered = Ordered(hours);
        var changed = days;
        for (var i = Index(first); i <= Index(last); i++) changed = changed.SetItem(i, ordered);
        return new(changed);
    }

    internal static ImmutableArray<OpenHours> Ordered(IReadOnlyList<OpenHours> hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        ImmutableArray<OpenHours> ordered = [.. hours.OrderBy(h => h.Opens)];
        for (var i = 1; i < ordered.Length; i++)
            if (ordered[i - 1].EndsNextDay || ordered[i].Opens < ordered[i - 1].Closes)
                throw new ArgumentException($"{ordered[i - 1]} and {ordered[i]} overlap.", nameof(hours));
        return ordered;
    }

    static int Index(IsoDayOfWeek day) =>
        day is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday
            ? (int)day - 1
            : throw new ArgumentOutOfRangeException(nameof(day), day, "Not a day of the week.");
}
