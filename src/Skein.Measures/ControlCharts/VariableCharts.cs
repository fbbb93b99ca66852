namespace Skein.Measures.ControlCharts;

/// <summary>Charts of measured values, limits at 3σ with σ from the spread within subgroups.</summary>
/// <remarks>
/// Montgomery, Introduction to Statistical Quality Control, ch. 6; NIST/SEMATECH e-Handbook 6.3.2. Autocorrelated or very skewed data (response
/// times) need daily medians or logarithms first.
/// </remarks>
public static class VariableCharts
{
    /// <summary>
    /// I-MR: x̄ ± 3·MR̄/d2(2) and moving ranges 0…D4·MR̄. A moving range exists where two neighbours are in one phase and neither is excluded.
    /// </summary>
    /// <exception cref="ArgumentException">A phase without two neighbouring points.</exception>
    public static PairedCharts Individuals(IReadOnlyList<double> values, ChartOptions? options = null)
    {
        Require.AllFinite(values, 2);
        options ??= ChartOptions.Default;
        var constants = ControlConstants.For(2, options.Constants);
        var draft = new ChartDraft([.. values], options);
        var ranges = new List<ChartPoint>();
        var rangePhases = new List<ChartPhase>();
        var sigmas = new List<double>();
        foreach (var (first, last, used) in draft.Phases(2, "points"))
        {
            var pairs = Enumerable.Range(first + 1, last - first).Where(i => !draft.IsExcluded(i) && !draft.IsExcluded(i - 1)).ToList();
            if (pairs.Count == 0) throw new ArgumentException($"The phase starting at point {first} has no two neighbours to compare.", nameof(values));
            var mean = pairs.Average(i => Math.Abs(values[i] - values[i - 1]));
            var sigma = mean / constants.D2;
            draft.Phase(first, last, used.Average(i => values[i]), used.Count, _ => sigma);
            sigmas.Add(sigma);
            var sigmaOfRange = sigma * constants.D3Range;
            foreach (var i in pairs)
            {
                var range = Math.Abs(values[i] - values[i - 1]);
                ranges.Add(new(i, range, 0, mean, mean + (3 * sigmaOfRange), sigmaOfRange > 0 ? (range - mean) / sigmaOfRange : 0, null));
            }
            rangePhases.Add(new(first, last, mean, pairs.Count, pairs.Count < options.TrialBelow));
        }
        var signals = ranges.Where(r => r.Sigmas > 3 + 1e-9).Select(r => new ChartSignal(r.Index, ChartRule.BeyondThreeSigma)).ToList();
        return new(draft.Chart(), new(ranges, rangePhases, signals), sigmas);
    }

    /// <summary>
    /// X̄-R: σ̂ = mean of Rᵢ/d2(nᵢ) (R̄/d2 for equal sizes), means at x̿ ± 3σ̂/√nᵢ, ranges at d2σ̂ ± 3d3σ̂. For subgroups up to about ten.
    /// </summary>
    /// <exception cref="ArgumentException">A subgroup of fewer than two values.</exception>
    public static PairedCharts MeansAndRanges(IReadOnlyList<IReadOnlyList<double>> subgroups, ChartOptions? options = null) =>
        Means(subgroups, options, values => values.Max() - values.Min(), c => c.D2, c => c.D3Range);

    /// <summary>X̄-s: σ̂ = mean of sᵢ/c4(nᵢ) (s̄/c4 for equal sizes), means at x̿ ± 3σ̂/√nᵢ, deviations at c4σ̂ ± 3σ̂√(1−c4²).</summary>
    /// <exception cref="ArgumentException">A subgroup of fewer than two values.</exception>
    public static PairedCharts MeansAndDeviations(IReadOnlyList<IReadOnlyList<double>> subgroups, ChartOptions? options = null) =>
        Means(subgroups, options, Moments.Deviation, c => c.C4, c => Math.Sqrt(1 - (c.C4 * c.C4)));

    static PairedCharts Means(
        IReadOnlyList<IReadOnlyList<double>> subgroups, ChartOptions? options,
        Func<IReadOnlyList<double>, double> spread, Func<ControlConstants, double> meanOfSpread, Func<ControlConstants, double> deviationOfSpread)
    {
        Require.Some(subgroups);
        options ??= ChartOptions.Default;
        foreach (var subgroup in subgroups) Require.AllFinite(subgroup, 2, nameof(subgroups));
        ControlConstants[] constants = [.. subgroups.Select(s => ControlConstants.For(s.Count, options.Constants))];
        double[] spreads = [.. subgroups.Select(spread)];
        double[] means = [.. subgroups.Select(s => s.Average())];
        var location = new ChartDraft(means, options);
        var spreadChart = new ChartDraft(spreads, options with { Rules = RuleSet.LimitsOnly });
        var sigmas = new List<double>();
        foreach (var (first, last, used) in location.Phases(1, "subgroups"))
        {
            var sigma = used.Average(i => spreads[i] / meanOfSpread(constants[i]));
            var centre = used.Sum(i => means[i] * subgroups[i].Count) / used.Sum(i => (double)subgroups[i].Count);
            sigmas.Add(sigma);
            location.Phase(first, last, centre, used.Count, i => sigma / Math.Sqrt(subgroups[i].Count));
            spreadChart.Phase(first, last, used.Average(i => sigma * meanOfSpread(constants[i])), used.Count, i => sigma * deviationOfSpread(constants[i]));
            for (var i = first; i <= last; i++) spreadChart.Centre[i] = sigma * meanOfSpread(constants[i]);
        }
        return new(location.Chart(), spreadChart.Chart(0), sigmas);
    }
}
