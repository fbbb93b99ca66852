using NodaTime;

namespace Skein.Measures.Calendars;

/// <summary>Which of two equal instants a due time is when a target is used up exactly at the end of a stretch.</summary>
public enum DueBoundary
{
    /// <summary>The closing time (17:30): what people expect to read, and what a breach is measured against.</summary>
    Closing,

    /// <summary>The next opening (08:30 the day after), as the Ruby library biz and Zammad return it.</summary>
    NextOpening,
}

/// <summary>What a stretch of a service clock was.</summary>
public enum ClockState
{
    /// <summary>Open and not paused: time counts.</summary>
    Running,

    /// <summary>Outside the calendar's hours.</summary>
    Closed,

    /// <summary>Within hours but paused, for instance while waiting for the customer.</summary>
    Paused,
}

/// <summary>One line of the explanation of an elapsed time.</summary>
/// <param name="Start">From when.</param>
/// <param name="End">To when.</param>
/// <param name="State">What the clock did.</param>
public readonly record struct ClockSegment(Instant Start, Instant End, ClockState State)
{
    /// <summary>The length on the wall clock.</summary>
    public Duration Length => End - Start;
}

public sealed partial class BusinessCalendar
{
    /// <summary>
    /// The instant at which <paramref name="target"/> of open, unpaused time has passed since <paramref name="start"/>.
    /// A target of zero is due at the first running instant at or after the start.
    /// </summary>
    /// <param name="start">When the clock starts; it need not be open.</param>
    /// <param name="target">The time allowed.</param>
    /// <param name="pauses">When the clock stood still; in any order, may overlap, the last may have no end.</param>
    /// <param name="boundary">Which instant when the target ends exactly where running time ends.</param>
    /// <returns>Null when it is never reached: no open time follows, or a pause has no end.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="target"/> is negative.</exception>
    public Instant? Due(Instant start, Duration target, IEnumerable<Interval>? pauses = null, DueBoundary boundary = DueBoundary.Closing)
    {
        if (target < Duration.Zero) throw new ArgumentOutOfRangeException(nameof(target), target, "Must not be negative.");
        Require.Named(boundary);
        var left = target;
        Instant? usedUp = null;
        foreach (var running in RunningFrom(start, Merged(pauses)))
        {
            if (usedUp is not null || left == Duration.Zero) return running.Start;
            var length = running.Duration;
            if (left < length) return running.Start + left;
            left -= length;
            if (left > Duration.Zero) continue;
            if (boundary == DueBoundary.Closing) return running.End;
            usedUp = running.End;
        }
        return usedUp;
    }

    /// <summary>
    /// Open, unpaused time between two instants. Compare this with the target to tell a breach (elapsed &gt; target), never wall clocks.
    /// Negative when <paramref name="end"/> is before <paramref name="start"/>.
    /// </summary>
    /// <param name="start">When the clock started.</param>
    /// <param name="end">When it is read.</param>
    /// <param name="pauses">When it stood still; in any order, may overlap, the last may have no end.</param>
    public Duration Elapsed(Instant start, Instant end, IEnumerable<Interval>? pauses = null)
    {
        if (end < start) return -Elapsed(end, start, pauses);
        var sum = Duration.Zero;
        foreach (var running in RunningFrom(start, Merged(pauses)))
        {
            if (running.Start >= end) break;
            sum += (running.End > end ? end : running.End) - running.Start;
        }
        return sum;
    }

    /// <summary>The same time span told line by line: running, closed, paused, without gaps. The running lines add up to <see cref="Elapsed"/>.</summary>
    /// <exception cref="ArgumentException"><paramref name="end"/> is before <paramref name="start"/>.</exception>
    public IReadOnlyList<ClockSegment> Explain(Instant start, Instant end, IEnumerable<Interval>? pauses = null)
    {
        var merged = Merged(pauses);
        var told = new List<ClockSegment>();
        var at = start;
        foreach (var open in OpenBetween(start, end))
        {
            Tell(open.Start, ClockState.Closed);
            foreach (var running in Without(open, merged))
            {
                Tell(running.Start, ClockState.Paused);
                Tell(running.End, ClockState.Running);
            }
            Tell(open.End, ClockState.Paused);
        }
        Tell(end, ClockState.Closed);
        return told;

        void Tell(Instant until, ClockState state)
        {
            if (until <= at) return;
            if (told is [.., var last] && last.State == state) told[^1] = last with { End = until };
            else told.Add(new(at, until, state));
            at = until;
        }
    }

    IEnumerable<Interval> RunningFrom(Instant start, List<Interval> pauses)
    {
        foreach (var open in OpenFrom(start))
        {
            if (pauses is [.., { HasEnd: false } endless] && (!endless.HasStart || endless.Start <= open.Start)) yield break;
            foreach (var running in Without(open, pauses)) yield return running;
        }
    }

    static IEnumerable<Interval> Without(Interval open, List<Interval> pauses)
    {
        var at = open.Start;
        foreach (var pause in pauses)
        {
            if (pause.HasEnd && pause.End <= at) continue;
            var starts = pause.HasStart ? pause.Start : Instant.MinValue;
            if (starts >= open.End) break;
            if (starts > at) yield return new Interval(at, starts);
            if (!pause.HasEnd || pause.End >= open.End) yield break;
            at = pause.End;
        }
        yield return new Interval(at, open.End);
    }

    static List<Interval> Merged(IEnumerable<Interval>? pauses)
    {
        var merged = new List<Interval>();
        if (pauses is null) return merged;
        foreach (var pause in pauses.OrderBy(p => p.HasStart ? p.Start : Instant.MinValue))
        {
            if (pause is { HasStart: true, HasEnd: true } && pause.Duration == Duration.Zero) continue;
            if (merged is [.., var last] && (!last.HasEnd || !pause.HasStart || pause.Start <= last.End))
                merged[^1] = new Interval(StartOf(last), EndOfBoth(last, pause));
            else
                merged.Add(pause);
        }
        return merged;

        static Instant? StartOf(Interval interval) => interval.HasStart ? interval.Start : null;
        static Instant? EndOfBoth(Interval one, Interval other) =>
            one.HasEnd && other.HasEnd ? Instant.Max(one.End, other.End) : null;
    }
}
