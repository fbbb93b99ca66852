namespace Skein.Measures.Performance;

/// <summary>How the actual figure of an indicator becomes points. Exact decimals: the same on every platform.</summary>
public abstract record ScoringRule
{
    private protected ScoringRule() { }

    /// <summary>The points of an actual figure.</summary>
    public abstract decimal Score(decimal actual);

    /// <summary>
    /// Linear from 0 points at the floor to 100 at the target, capped: clamp((a − floor)/(target − floor), 0, cap)·100. With the floor above the
    /// target lower is better.
    /// </summary>
    /// <param name="floor">The figure that earns nothing.</param>
    /// <param name="target">The figure that earns 100.</param>
    /// <param name="capPoints">Most points, at least 100.</param>
    /// <exception cref="ArgumentException">Target and floor are equal: a configuration error.</exception>
    public static ScoringRule Linear(decimal floor, decimal target, decimal capPoints = 100) => new LinearRule(floor, target, capPoints);

    /// <summary>Steps: the points of the highest band whose lower end the figure reaches (inclusive); below all bands <paramref name="below"/>.</summary>
    /// <param name="below">Points below the first band.</param>
    /// <param name="bands">Lower end and points of each band, lower ends rising.</param>
    public static ScoringRule Bands(decimal below, params IReadOnlyList<(decimal From, decimal Points)> bands) => new BandRule(below, bands);

    /// <summary>Start with points and lose some for every incident, not below the least.</summary>
    public static ScoringRule Deduction(decimal startPoints, decimal perIncident, decimal leastPoints = 0) => new DeductionRule(startPoints, perIncident, leastPoints);

    /// <summary>All or nothing: 100 when the figure is within the limits, else 0.</summary>
    public static ScoringRule Within(decimal? atLeast, decimal? atMost) => new WithinRule(atLeast, atMost);

    sealed record LinearRule : ScoringRule
    {
        readonly decimal floor, target, cap;

        public LinearRule(decimal floor, decimal target, decimal cap)
        {
            if (floor == target) throw new ArgumentException("Target and floor must differ.", nameof(target));
            if (cap < 100) throw new ArgumentOutOfRangeException(nameof(cap), cap, "The cap is at least 100.");
            (this.floor, this.target, this.cap) = (floor, target, cap);
        }

        public override decimal Score(decimal actual) => Math.Clamp((actual - floor) * 100 / (target - floor), 0, cap);
    }

    sealed record BandRule : ScoringRule
    {
        readonly decimal below;
        readonly (decimal From, decimal Points)[] bands;

        public BandRule(decimal below, IReadOnlyList<(decimal From, decimal Points)> bands)
        {
            Require.Some(bands);
            for (var i = 1; i < bands.Count; i++)
                if (bands[i].From <= bands[i - 1].From) throw new ArgumentException("The lower ends of bands must rise.", nameof(bands));
            (this.below, this.bands) = (below, [.. bands]);
        }

        public override decimal Score(decimal actual)
        {
            var points = below;
            foreach (var band in bands) if (actual >= band.From) points = band.Points;
            return points;
        }
    }

    sealed record DeductionRule(decimal Start, decimal PerIncident, decimal Least) : ScoringRule
    {
        public override decimal Score(decimal actual) => Math.Max(Least, Start - (Require.NotNegative(actual) * PerIncident));
    }

    sealed record WithinRule : ScoringRule
    {
        readonly decimal? atLeast, atMost;

        public WithinRule(decimal? atLeast, decimal? atMost)
        {
            if (atLeast is null && atMost is null) throw new ArgumentException("Needs at least one limit.", nameof(atLeast));
            if (atLeast > atMost) throw new ArgumentException("The lower limit is above the upper.", nameof(atLeast));
            (this.atLeast, this.atMost) = (atLeast, atMost);
        }

        public override decimal Score(decimal actual) => actual < atLeast || actual > atMost ? 0 : 100;
    }
}
