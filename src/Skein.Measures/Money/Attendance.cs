using NodaTime;

namespace Skein.Measures.Money;

/// <summary>A planned stretch of work in local time; a night shift simply ends on the next date.</summary>
/// <param name="Start">Planned start.</param>
/// <param name="End">Planned end, after the start.</param>
public readonly record struct WorkStretch(LocalDateTime Start, LocalDateTime End);

/// <summary>What the day was.</summary>
public enum AttendanceState
{
    /// <summary>Nothing was planned (rest day, holiday).</summary>
    NotPlanned,

    /// <summary>Present, perhaps late or early.</summary>
    Present,

    /// <summary>Away with leave or on an approved visit.</summary>
    Excused,

    /// <summary>Planned, not excused, no punch at all.</summary>
    Absent,

    /// <summary>A punch in or out is missing.</summary>
    Incomplete,
}

/// <summary>How lateness is counted.</summary>
public sealed record AttendanceRules
{
    /// <summary>Minutes that are forgiven. Who is later than that is late by all minutes, or by those beyond it.</summary>
    public int GraceMinutes { get; init => field = Require.AtLeast(value, 0, nameof(GraceMinutes)); }

    /// <summary>Whether lateness beyond the grace counts only the minutes beyond it.</summary>
    public bool DeductGrace { get; init; }

    /// <summary>Whether people also punch out and in at breaks (four punches a day).</summary>
    public bool PunchAtBreaks { get; init; }
}

/// <summary>The result of a day.</summary>
/// <param name="State">What the day was.</param>
/// <param name="LateMinutes">Whole minutes late, rounded down: 08:30:59 is on time for 08:30.</param>
/// <param name="EarlyMinutes">Whole minutes left early, rounded up: 17:29:59 is 1 minute early for 17:30.</param>
public readonly record struct AttendanceResult(AttendanceState State, int LateMinutes, int EarlyMinutes);

/// <summary>Lateness and absence from punches.</summary>
public static class Attendance
{
    /// <summary>
    /// Judges the punches of one day. Without punching at breaks the first is the arrival and the last the departure; with it each planned stretch has
    /// its own: the punch nearest to its start and the one nearest to its end, divided at the middle of the stretch.
    /// </summary>
    /// <param name="planned">Planned stretches in order; none on a rest day or holiday.</param>
    /// <param name="punches">Punches that belong to the day (<see cref="BelongsTo"/>), in any order.</param>
    /// <param name="rules">Grace and punching.</param>
    /// <param name="excused">Leave or an approved visit.</param>
    public static AttendanceResult Judge(IReadOnlyList<WorkStretch> planned, IReadOnlyList<LocalDateTime> punches, AttendanceRules? rules = null, bool excused = false)
    {
        ArgumentNullException.ThrowIfNull(planned);
        ArgumentNullException.ThrowIfNull(punches);
        rules ??= new();
        for (var i = 0; i < planned.Count; i++)
            if (planned[i].End <= planned[i].Start || (i > 0 && planned[i].Start < planned[i - 1].End))
                throw new ArgumentException("Planned stretches must be in order and not overlap.", nameof(planned));
        if (planned.Count == 0) return new(AttendanceState.NotPlanned, 0, 0);
        if (excused) return new(AttendanceState.Excused, 0, 0);
        if (punches.Count == 0) return new(AttendanceState.Absent, 0, 0);

        LocalDateTime[] sorted = [.. punches.Distinct().Order()];
        WorkStretch[] stretches = rules.PunchAtBreaks ? [.. planned] : [new(planned[0].Start, planned[^1].End)];
        int late = 0, early = 0;
        var missing = false;
        for (var i = 0; i < stretches.Length; i++)
        {
            var (start, end) = (stretches[i].Start, stretches[i].End);
            var from = i == 0 ? LocalDateTime.MinIsoValue : Middle(stretches[i - 1].End, start);
            var to = i + 1 == stretches.Length ? LocalDateTime.MaxIsoValue : Middle(end, stretches[i + 1].Start);
            LocalDateTime[] own = [.. sorted.Where(p => p >= from && p < to)];
            if (own.Length < 2)
            {
                missing = true;
                if (own.Length == 0) continue;
            }
            var arrivalOnly = own.Length == 1 && own[0] < Middle(start, end);
            if (own.Length > 1 || arrivalOnly) late += Late(start, own[0], rules);
            if (own.Length > 1 || !arrivalOnly) early += Early(end, own[^1]);
        }
        return new(missing ? AttendanceState.Incomplete : AttendanceState.Present, late, early);
    }

    /// <summary>
    /// The index of the shift a punch belongs to: the one whose span from start to end is nearest (0 within it), the earlier one when two are equally
    /// near; null when none is within the window. A punch at 00:10 thus belongs to last night's shift, not to today's.
    /// </summary>
    /// <param name="punch">The punch.</param>
    /// <param name="shifts">Shifts as whole spans.</param>
    /// <param name="window">How far outside a shift a punch may be.</param>
    public static int? BelongsTo(LocalDateTime punch, IReadOnlyList<WorkStretch> shifts, Duration window)
    {
        ArgumentNullException.ThrowIfNull(shifts);
        int? best = null;
        var least = window;
        for (var i = 0; i < shifts.Count; i++)
        {
            var away = punch < shifts[i].Start ? Between(punch, shifts[i].Start) : punch > shifts[i].End ? Between(shifts[i].End, punch) : Duration.Zero;
            if (away < least || (away == least && best is null)) (best, least) = (i, away);
        }
        return best;
    }

    static int Late(LocalDateTime planned, LocalDateTime actual, AttendanceRules rules)
    {
        var minutes = actual <= planned ? 0 : (int)Math.Floor(Between(planned, actual).TotalMinutes);
        return minutes <= rules.GraceMinutes ? 0 : rules.DeductGrace ? minutes - rules.GraceMinutes : minutes;
    }

    static int Early(LocalDateTime planned, LocalDateTime actual) =>
        actual >= planned ? 0 : (int)Math.Ceiling(Between(actual, planned).TotalMinutes);

    static LocalDateTime Middle(LocalDateTime from, LocalDateTime to) => from.PlusSeconds((long)(Between(from, to).TotalSeconds / 2));

    static Duration Between(LocalDateTime from, LocalDateTime to) => to.InUtc().ToInstant() - from.InUtc().ToInstant();
}
