using NodaTime;
using NodaTime.TimeZones;

namespace Skein.Measures.Calendars;

public sealed partial class BusinessCalendar
{
    static readonly LocalDate LastDate = new(9990, 12, 31);
    static readonly LocalDate FirstDate = new(-9990, 1, 1);

    static readonly Duration LongestPiece = Duration.FromDays(7);

    static readonly ZoneLocalMappingResolver Opening =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    static readonly ZoneLocalMappingResolver Closing =
        Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>
    /// The open stretches from an instant on, in order; the first begins at <paramref name="from"/> when that is open. Stretches are apart
    /// from each other, but one longer than a week (around the clock) is told in pieces that touch.
    /// The sequence is lazy and, for an ordinary week with hours, practically endless: stop it yourself.
    /// </summary>
    public IEnumerable<Interval> OpenFrom(Instant from)
    {
        Instant start = default, end = default, told = from;
        var pending = false;
        var date = Date(from);
        // A stretch lasts until the end of the next day at most; a zone may skip a whole date (Samoa, 2011-12-30).
        date = date > FirstDate ? date.PlusDays(-3) : date;
        var last = Week.IsClosed ? lastOpenException ?? LocalDate.MinIsoValue : LastDate;
        for (; date <= last; date = date.PlusDays(1))
        {
            foreach (var hours in HoursOn(date))
            {
                var opens = hours.StartOn(date).InZone(Zone, Opening).ToInstant();
                var closes = hours.EndFrom(date).InZone(Zone, Closing).ToInstant();
                if (pending && opens <= end && end - start < LongestPiece)
                {
                    if (closes > end) end = closes;
                    continue;
                }
                if (pending)
                {
                    yield return new Interval(start, end);
                    (told, pending) = (end, false);
                }
                if (opens < told) opens = told;
                if (closes <= opens) continue;
                (start, end, pending) = (opens, closes, true);
            }
        }
        if (pending) yield return new Interval(start, end);
    }

    /// <summary>The open stretches between two instants, clipped to them.</summary>
    /// <exception cref="ArgumentException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    public IEnumerable<Interval> OpenBetween(Instant from, Instant to)
    {
        if (to < from) throw new ArgumentException("The end is before the start.", nameof(to));
        return OpenFrom(from).TakeWhile(open => open.Start < to).Select(open => open.End > to ? new Interval(open.Start, to) : open);
    }

    /// <summary>Whether an instant is open; the closing instant itself is not.</summary>
    public bool IsOpen(Instant at) => NextOpening(at) == at;

    /// <summary>The first open instant at or after the given one; null when the calendar never opens again.</summary>
    public Instant? NextOpening(Instant at)
    {
        foreach (var open in OpenFrom(at)) return open.Start;
        return null;
    }

    LocalDate Date(Instant at)
    {
        var date = at.InZone(Zone).Date;
        return date < FirstDate ? FirstDate : date;
    }
}
