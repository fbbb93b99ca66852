using Google.OrTools.Sat;

namespace Skein.Measures.Planning;

/// <summary>How much is known about a plan.</summary>
public enum PlanStatus
{
    /// <summary>No plan is better.</summary>
    Optimal,

    /// <summary>The plan keeps all rules; whether a better one exists was not settled in the time given.</summary>
    FeasibleNotProven,

    /// <summary>No plan keeps all rules.</summary>
    Infeasible,

    /// <summary>Nothing was found and nothing was ruled out in the time given.</summary>
    Unknown,
}

/// <summary>How long and how the solver may work.</summary>
public sealed record SolverLimits
{
    /// <summary>Longest time.</summary>
    public TimeSpan Time { get; init => field = value > TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(Time), value, "Must be positive."); } = TimeSpan.FromSeconds(20);

    /// <summary>Threads.</summary>
    public int Workers { get; init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(Workers), value, "Must be positive."); } = 2;

    /// <summary>Relative distance to the best possible plan at which the search may stop; 0 for proof.</summary>
    public double Gap { get; init => field = value is >= 0 and < 1 ? value : throw new ArgumentOutOfRangeException(nameof(Gap), value, "Must be at least 0 and less than 1."); }

    internal CpSolver Solver() => new()
    {
        StringParameters = FormattableString.Invariant(
            $"max_time_in_seconds:{Time.TotalSeconds} num_workers:{Workers} random_seed:1 relative_gap_limit:{Gap}"),
    };

    internal static PlanStatus Known(CpSolverStatus status) => status switch
    {
        CpSolverStatus.Optimal => PlanStatus.Optimal,
        CpSolverStatus.Feasible => PlanStatus.FeasibleNotProven,
        CpSolverStatus.Infeasible => PlanStatus.Infeasible,
        _ => PlanStatus.Unknown,
    };
}
