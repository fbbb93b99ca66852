using NodaTime;

namespace Skein.Measures.Calendars;

/// <summary>Periods counted in calendar days, as statutes count them (the opening day is not counted; 民法典 Arts. 201 and 203).</summary>
public static class DayPeriod
{
    /// <summary>
    /// The last day of a period: <paramref name="opening"/> + <paramref name="days"/>, moved to the next day for which
    /// <paramref name="extendsOver"/> is false. The period runs to the end of that day. It never ends earlier than plain counting says.
    /// </summary>
    /// <param name="opening">The day of the event (receipt, sale); counting starts the day after.</param>
    /// <param name="days">The length in calendar days.</param>
    /// <param name="extendsOver">
    /// Days a period must not end on. Whether weekly rest days count, and whether a whole holiday arrangement or only the statutory days do, is a
    /// question for a lawyer, so it is asked here; null extends over nothing.
    /// </param>
    /// <exception cref="InvalidOperationException"><paramref name="extendsOver"/> holds for a whole year.</exception>
    public static LocalDate LastDay(LocalDate opening, int days, Func<LocalDate, bool>? extendsOver = null)
    {
        Require.AtLeast(days, 0);
        var last = opening.PlusDays(days);
        if (extendsOver is null) return last;
        for (var tries = 0; tries < 366; tries++, last = last.PlusDays(1))
            if (!extendsOver(last)) return last;
        throw new InvalidOperationException("A period cannot be extended over a whole year.");
    }

    /// <summary>Days from an event to a date, the event's day not counted: 1 on the day after.</summary>
    public static int DaysSince(LocalDate opening, LocalDate date) => Period.DaysBetween(opening, date);
}
