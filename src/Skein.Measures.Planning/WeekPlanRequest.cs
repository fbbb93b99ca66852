namespace Skein.Measures.Planning;

/// <summary>A shift of a week plan.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Start">Interval of the day it starts in.</param>
/// <param name="Length">Intervals from start to end, breaks included; may run past midnight.</param>
/// <param name="Unpopular">Whether it is shared out fairly (nights, late shifts).</param>
/// <param name="Breaks">Intervals after the start in which nobody on it works: unpaid and uncovered.</param>
public sealed record PlannedShift(string Name, int Start, int Length, bool Unpopular = false, params IReadOnlyList<int> Breaks)
{
    /// <summary>Intervals worked.</summary>
    public int Worked => Length - Breaks.Count;
}

/// <summary>A person to plan.</summary>
public sealed record Person
{
    /// <summary>The person's name.</summary>
    public required string Name { get; init; }

    /// <summary>Most intervals worked in the plan.</summary>
    public int MostIntervals { get; init; } = int.MaxValue;

    /// <summary>Fewest intervals worked in the plan.</summary>
    public int LeastIntervals { get; init; }

    /// <summary>Days the person cannot work.</summary>
    public IReadOnlySet<int> DaysAway { get; init; } = new HashSet<int>();

    /// <summary>Indices of the shifts the person can work; null for all.</summary>
    public IReadOnlySet<int>? Shifts { get; init; }

    /// <summary>How much the person minds a shift on a day, 0 and up; what is not named costs 0.</summary>
    public IReadOnlyDictionary<(int Day, int Shift), int> Dislikes { get; init; } = new Dictionary<(int, int), int>();
}

/// <summary>What matters how much.</summary>
public sealed record PlanWeights
{
    /// <summary>One person missing in one interval.</summary>
    public int Missing { get; init; } = 1000;

    /// <summary>One interval worked: keeps people from being planned without need.</summary>
    public int Worked { get; init; } = 10;

    /// <summary>One point of dislike.</summary>
    public int Dislike { get; init; } = 1;

    /// <summary>One more unpopular shift of the one with most than of the one with fewest.</summary>
    public int Unfairness { get; init; } = 20;
}

/// <summary>A week (or any number of days) to plan.</summary>
public sealed record WeekPlanRequest
{
    /// <summary>People needed: day by day, interval by interval.</summary>
    public required IReadOnlyList<IReadOnlyList<int>> Required { get; init; }

    /// <summary>The shifts.</summary>
    public required IReadOnlyList<PlannedShift> Shifts { get; init; }

    /// <summary>The people.</summary>
    public required IReadOnlyList<Person> People { get; init; }

    /// <summary>Fewest intervals of rest between two shifts of a person.</summary>
    public int LeastRest { get; init; }

    /// <summary>Fewest days without a shift.</summary>
    public int LeastDaysOff { get; init; } = 1;

    /// <summary>Most days in a row with a shift.</summary>
    public int MostDaysInARow { get; init; } = 6;

    /// <summary>What matters how much.</summary>
    public PlanWeights Weights { get; init; } = new();

    internal int Days => Required.Count;

    internal int Intervals => Required[0].Count;

    /// <summary>Whether a shift on the day after another leaves too little rest.</summary>
    internal bool IsTooSoon(int shift, int nextDay) =>
        Intervals + Shifts[nextDay].Start - (Shifts[shift].Start + Shifts[shift].Length) < LeastRest;

    /// <summary>The shifts, of the day and of the day before, that work in an interval.</summary>
    internal IEnumerable<(int Day, int Shift)> Present(int day, int interval)
    {
        for (var before = 0; before <= Math.Min(1, day); before++)
            for (var s = 0; s < Shifts.Count; s++)
            {
                var offset = interval + (before * Intervals) - Shifts[s].Start;
                if (offset >= 0 && offset < Shifts[s].Length && !Shifts[s].Breaks.Contains(offset)) yield return (day - before, s);
            }
    }

    internal void Check()
    {
        if (Required is not { Count: > 0 } || Required[0].Count == 0) throw new ArgumentException("Nothing is required.");
        foreach (var day in Required)
        {
            if (day.Count != Intervals) throw new ArgumentException("All days need the same number of intervals.");
            foreach (var need in day) ArgumentOutOfRangeException.ThrowIfNegative(need, nameof(Required));
        }
        foreach (var shift in Shifts)
        {
            if (shift.Start < 0 || shift.Start >= Intervals || shift.Length < 1 || shift.Length > Intervals)
                throw new ArgumentException($"{shift.Name} does not lie in a day.");
            if (shift.Breaks.Distinct().Count() != shift.Breaks.Count || shift.Breaks.Any(b => b < 0 || b >= shift.Length))
                throw new ArgumentException($"{shift.Name} has a break outside itself.");
        }
        foreach (var person in People)
        {
            if (person.LeastIntervals > person.MostIntervals) throw new ArgumentException($"{person.Name} has to work more than may be.");
            foreach (var ((day, shift), dislike) in person.Dislikes)
                if (day < 0 || day >= Days || shift < 0 || shift >= Shifts.Count || dislike < 0) throw new ArgumentException($"{person.Name} dislikes what does not exist.");
        }
        ArgumentOutOfRangeException.ThrowIfNegative(LeastRest, nameof(LeastRest));
        if (LeastDaysOff < 0 || LeastDaysOff > Days) throw new ArgumentException("There are not so many days.");
        if (MostDaysInARow < 1) throw new ArgumentException("People must be allowed to work a day.");
    }
}
