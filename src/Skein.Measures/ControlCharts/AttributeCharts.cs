namespace Skein.Measures.ControlCharts;

/// <summary>A subgroup of counted things.</summary>
/// <param name="Count">Defective units (p, np) or defects (c, u).</param>
/// <param name="Size">Units looked at: a whole number for p and np, any area of opportunity for u.</param>
public readonly record struct Counted(long Count, double Size);

/// <summary>
/// Charts of counts, limits at 3σ with Shewhart's σ. Run rules presuppose similar subgroup sizes: with very unequal ones trust the limits only.
/// </summary>
/// <remarks>Montgomery, Introduction to Statistical Quality Control, ch. 7; NIST/SEMATECH e-Handbook 6.3.3.</remarks>
public static class AttributeCharts
{
    /// <summary>p chart: share defective; p̄ ± 3√(p̄(1−p̄)/nᵢ), within 0…1.</summary>
    /// <exception cref="ArgumentException">A subgroup of size 0 (leave it out), or with more defectives than units.</exception>
    public static ControlChart P(IReadOnlyList<Counted> subgroups, ChartOptions? options = null)
    {
        var draft = Shares(subgroups, options);
        foreach (var (first, last, used) in draft.Phases(1, "points"))
        {
            var mean = Mean(subgroups, used);
            draft.Phase(first, last, mean, used.Count, i => Math.Sqrt(mean * (1 - mean) / subgroups[i].Size));
        }
        return draft.Chart(0, 1);
    }

    /// <summary>np chart: number defective of subgroups of one size; np̄ ± 3√(np̄(1−p̄)), within 0…n.</summary>
    /// <param name="defectives">Defective units of each subgroup.</param>
    /// <param name="subgroupSize">Units in each subgroup.</param>
    /// <param name="options">Rules, phases, exclusions.</param>
    public static ControlChart NP(IReadOnlyList<long> defectives, int subgroupSize, ChartOptions? options = null)
    {
        Require.Some(defectives);
        Require.AtLeast(subgroupSize, 1);
        foreach (var count in defectives)
            if (count < 0 || count > subgroupSize)
                throw new ArgumentOutOfRangeException(nameof(defectives), count, "Must be between 0 and the subgroup size.");
        var draft = new ChartDraft([.. defectives.Select(count => (double)count)], options);
        foreach (var (first, last, used) in draft.Phases(1, "points"))
        {
            var mean = used.Sum(i => (double)defectives[i]) / used.Count;
            draft.Phase(first, last, mean, used.Count, _ => Math.Sqrt(mean * (1 - (mean / subgroupSize))));
        }
        return draft.Chart(0, subgroupSize);
    }

    /// <summary>c chart: defects of equal areas of opportunity; c̄ ± 3√c̄, not below 0.</summary>
    public static ControlChart C(IReadOnlyList<long> defects, ChartOptions? options = null)
    {
        Require.Some(defects);
        return U([.. defects.Select(count => new Counted(count, 1))], options);
    }

    /// <summary>u chart: defects per unit; ū ± 3√(ū/nᵢ), not below 0.</summary>
    /// <exception cref="ArgumentException">A subgroup of size 0: leave it out.</exception>
    public static ControlChart U(IReadOnlyList<Counted> subgroups, ChartOptions? options = null)
    {
        var draft = new ChartDraft(Ratios(subgroups), options);
        foreach (var (first, last, used) in draft.Phases(1, "points"))
        {
            var mean = Mean(subgroups, used);
            draft.Phase(first, last, mean, used.Count, i => Math.Sqrt(mean / subgroups[i].Size));
        }
        return draft.Chart(0);
    }

    /// <summary>
    /// Laney p′ chart for large subgroups, where a p chart flags nearly every point because the true share moves from day to day:
    /// p̄ ± 3·σ(pᵢ)·σz with σz = mean moving range of the standardised points / d2.
    /// </summary>
    /// <remarks>D. B. Laney, Improved Control Charts for Attributes, Quality Engineering 14(4), 2002.</remarks>
    public static ControlChart LaneyP(IReadOnlyList<Counted> subgroups, ChartOptions? options = null)
    {
        var draft = Shares(subgroups, options);
        foreach (var (first, last, used) in draft.Phases(2, "points"))
        {
            var mean = Mean(subgroups, used);
            Laney(draft, subgroups, first, last, used, mean, options, i => Math.Sqrt(mean * (1 - mean) / subgroups[i].Size));
        }
        return draft.Chart(0, 1);
    }

    /// <summary>Laney u′ chart: the same for defects per unit.</summary>
    /// <remarks>D. B. Laney, Quality Engineering 14(4), 2002.</remarks>
    public static ControlChart LaneyU(IReadOnlyList<Counted> subgroups, ChartOptions? options = null)
    {
        var draft = new ChartDraft(Ratios(subgroups), options);
        foreach (var (first, last, used) in draft.Phases(2, "points"))
        {
            var mean = Mean(subgroups, used);
            Laney(draft, subgroups, first, last, used, mean, options, i => Math.Sqrt(mean / subgroups[i].Size));
        }
        return draft.Chart(0);
    }

    static void Laney(
        ChartDraft draft, IReadOnlyList<Counted> subgroups, int first, int last, List<int> used, double mean, ChartOptions? options, Func<int, double> sigma)
    {
        double ranges = 0;
        var count = 0;
        for (var i = first + 1; i <= last; i++)
        {
            if (draft.IsExcluded(i) || draft.IsExcluded(i - 1)) continue;
            ranges += Math.Abs(Z(i) - Z(i - 1));
            count++;
        }
        if (count == 0) throw new ArgumentException($"The phase starting at point {first} has no two neighbours to compare.", nameof(subgroups));
        var inflation = ranges / count / ControlConstants.For(2, (options ?? ChartOptions.Default).Constants).D2;
        draft.Phase(first, last, mean, used.Count, i => sigma(i) * inflation);

        double Z(int i) => sigma(i) == 0 ? 0 : ((subgroups[i].Count / subgroups[i].Size) - mean) / sigma(i);
    }

    static ChartDraft Shares(IReadOnlyList<Counted> subgroups, ChartOptions? options)
    {
        var ratios = Ratios(subgroups);
        for (var i = 0; i < ratios.Length; i++)
            if (ratios[i] > 1) throw new ArgumentException($"Subgroup {i} has more defectives than units.", nameof(subgroups));
        return new(ratios, options);
    }

    static double[] Ratios(IReadOnlyList<Counted> subgroups)
    {
        Require.Some(subgroups);
        var ratios = new double[subgroups.Count];
        for (var i = 0; i < ratios.Length; i++)
        {
            var (count, size) = subgroups[i];
            if (count < 0) throw new ArgumentOutOfRangeException(nameof(subgroups), count, $"Subgroup {i} has a negative count.");
            if (!(size > 0) || !double.IsFinite(size))
                throw new ArgumentException($"Subgroup {i} has the size {size}; a subgroup in which nothing was looked at has to be left out.", nameof(subgroups));
            ratios[i] = count / size;
        }
        return ratios;
    }

    static double Mean(IReadOnlyList<Counted> subgroups, List<int> used) =>
        used.Sum(i => (double)subgroups[i].Count) / used.Sum(i => subgroups[i].Size);
}
