namespace Skein.Measures.ControlCharts;

/// <summary>A chart being computed: phases and exclusions are worked out here once for all kinds of chart.</summary>
internal sealed class ChartDraft
{
    readonly double[] values;
    readonly ChartOptions options;
    readonly List<ChartPhase> phases = [];

    public ChartDraft(double[] values, ChartOptions? options)
    {
        this.values = values;
        this.options = options ?? ChartOptions.Default;
        Centre = new double[values.Length];
        Sigma = new double[values.Length];
        foreach (var index in this.options.Exclusions.Keys.Concat(this.options.PhaseStarts))
            if (index < 0 || index >= values.Length)
                throw new ArgumentException($"There is no point {index} to exclude or to start a phase at.", nameof(options));
    }

    public double[] Centre { get; }

    public double[] Sigma { get; }

    public bool IsExcluded(int index) => options.Exclusions.ContainsKey(index);

    /// <summary>The phases with the points their limits are computed from.</summary>
    public IEnumerable<(int First, int Last, List<int> Used)> Phases(int atLeast, string ofWhat)
    {
        int[] starts = [.. options.PhaseStarts.Append(0).Distinct().Order()];
        for (var i = 0; i < starts.Length; i++)
        {
            var last = i + 1 < starts.Length ? starts[i + 1] - 1 : values.Length - 1;
            var used = new List<int>();
            for (var index = starts[i]; index <= last; index++) if (!IsExcluded(index)) used.Add(index);
            if (used.Count < atLeast)
                throw new ArgumentException($"The phase starting at point {starts[i]} has {used.Count} {ofWhat} to compute limits from; it needs {atLeast}.");
            yield return (starts[i], last, used);
        }
    }

    public void Phase(int first, int last, double centre, int used, Func<int, double> sigma)
    {
        phases.Add(new(first, last, centre, used, used < options.TrialBelow));
        for (var i = first; i <= last; i++) (Centre[i], Sigma[i]) = (centre, sigma(i));
    }

    public ControlChart Chart(double floor = double.NegativeInfinity, double ceiling = double.PositiveInfinity)
    {
        var points = new ChartPoint[values.Length];
        var z = new double[values.Length];
        for (var i = 0; i < points.Length; i++)
        {
            z[i] = Standardised(values[i], Centre[i], Sigma[i]);
            points[i] = new(i, values[i], Math.Max(floor, Centre[i] - (3 * Sigma[i])), Centre[i], Math.Min(ceiling, Centre[i] + (3 * Sigma[i])),
                double.IsFinite(z[i]) ? z[i] : Math.Sign(z[i]) * double.MaxValue, options.Exclusions.GetValueOrDefault(i));
        }

        var signals = new List<ChartSignal>();
        foreach (var phase in phases)
            for (var from = phase.First; from <= phase.Last;)
            {
                var to = from;
                while (to <= phase.Last && !IsExcluded(to)) to++;
                options.Rules.Find(z.AsSpan(from, to - from), from, signals);
                from = to + 1;
            }
        return new(points, phases, signals);
    }

    static double Standardised(double value, double centre, double sigma) =>
        Math.Abs(value - centre) <= 1e-12 * Math.Max(Math.Abs(value), Math.Abs(centre)) ? 0 : sigma > 0 ? (value - centre) / sigma : value > centre ? double.PositiveInfinity : double.NegativeInfinity;
}
