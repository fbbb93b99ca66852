namespace Skein.Measures.Simulation;

/// <summary>How handling times or patiences are distributed.</summary>
public abstract record TimeDistribution
{
    private protected TimeDistribution() { }

    /// <summary>The mean in seconds.</summary>
    public abstract double MeanSeconds { get; }

    internal abstract double Draw(ref SeededRandom random);

    /// <summary>Exponential: what the Erlang formulas assume.</summary>
    public static TimeDistribution Exponential(double meanSeconds) => new ExponentialTime(Require.Positive(meanSeconds));

    /// <summary>Always the same.</summary>
    public static TimeDistribution Constant(double seconds) => new ConstantTime(Require.Positive(seconds));

    /// <summary>Lognormal: what handling times mostly are.</summary>
    /// <param name="meanSeconds">The mean (not the median).</param>
    /// <param name="variation">Standard deviation / mean.</param>
    public static TimeDistribution LogNormal(double meanSeconds, double variation) => new LogNormalTime(Require.Positive(meanSeconds), Require.Positive(variation));

    /// <summary>One of the values observed, each equally likely.</summary>
    public static TimeDistribution Observed(IReadOnlyList<double> seconds)
    {
        Require.AllFinite(seconds);
        foreach (var value in seconds) Require.NotNegative(value, nameof(seconds));
        return new ObservedTime([.. seconds]);
    }

    sealed record ExponentialTime(double Mean) : TimeDistribution
    {
        public override double MeanSeconds => Mean;

        internal override double Draw(ref SeededRandom random) => Mean * random.Exponential();
    }

    sealed record ConstantTime(double Seconds) : TimeDistribution
    {
        public override double MeanSeconds => Seconds;

        internal override double Draw(ref SeededRandom random) => Seconds;
    }

    sealed record LogNormalTime(double Mean, double Variation) : TimeDistribution
    {
        readonly double sigma = Math.Sqrt(Math.Log(1 + (Variation * Variation)));
        readonly double mu = Math.Log(Mean) - (Math.Log(1 + (Variation * Variation)) / 2);

        public override double MeanSeconds => Mean;

        internal override double Draw(ref SeededRandom random) => Math.Exp(mu + (sigma * random.Normal()));
    }

    sealed record ObservedTime(double[] Seconds) : TimeDistribution
    {
        public override double MeanSeconds => Seconds.Average();

        internal override double Draw(ref SeededRandom random) => Seconds[random.Below(Seconds.Length)];
    }
}
