namespace Skein.Measures.Planning;

/// <summary>The days-off problem: how many people, each working a number of days in a row and then off, cover a week again and again.</summary>
public static class DaysOff
{
    /// <summary>People starting their run of working days on each day of the cycle, fewest in all.</summary>
    /// <param name="required">People needed on each day of the cycle (7 for a week).</param>
    /// <param name="workDays">Days worked in a row, 5 or 6.</param>
    /// <param name="limits">Time and threads.</param>
    public static ShiftCover Of(IReadOnlyList<int> required, int workDays, SolverLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(required);
        if (workDays < 1 || workDays > required.Count) throw new ArgumentOutOfRangeException(nameof(workDays), workDays, "Must be at least 1 and at most the cycle.");
        return ShiftCover.Of(required, [.. Enumerable.Range(0, required.Count).Select(start =>
        {
            var works = new bool[required.Count];
            for (var i = 0; i < workDays; i++) works[(start + i) % required.Count] = true;
            return new ShiftKind($"from day {start}", works);
        })], limits: limits);
    }
}
