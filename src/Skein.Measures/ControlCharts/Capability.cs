namespace Skein.Measures.ControlCharts;

/// <summary>How a process fits its specification. Meaningful only for a process in control and roughly normal data.</summary>
/// <param name="Cp">(upper − lower)/6σ within subgroups; null with one limit or without spread.</param>
/// <param name="Cpk">Distance of the mean to the nearer limit in 3σ within subgroups; null without spread.</param>
/// <param name="Pp">Like Cp with the overall standard deviation.</param>
/// <param name="Ppk">Like Cpk with the overall standard deviation.</param>
/// <remarks>Montgomery, ch. 8; names as in the AIAG manuals.</remarks>
public sealed record Capability(double? Cp, double? Cpk, double? Pp, double? Ppk)
{
    /// <summary>Capability from a mean and both standard deviations.</summary>
    /// <param name="mean">Process mean.</param>
    /// <param name="sigmaWithin">σ̂ within subgroups (from a chart of spread).</param>
    /// <param name="sigmaOverall">Standard deviation of all values.</param>
    /// <param name="lower">Lower specification limit, or null.</param>
    /// <param name="upper">Upper specification limit, or null.</param>
    /// <exception cref="ArgumentException">No limit, or the lower not below the upper.</exception>
    public static Capability Of(double mean, double sigmaWithin, double sigmaOverall, double? lower, double? upper)
    {
        Require.Finite(mean);
        Require.NotNegative(sigmaWithin);
        Require.NotNegative(sigmaOverall);
        if (lower is { } l) Require.Finite(l, nameof(lower));
        if (upper is { } u) Require.Finite(u, nameof(upper));
        if (lower is null && upper is null) throw new ArgumentException("Needs a lower or an upper limit.", nameof(lower));
        if (lower >= upper) throw new ArgumentException("The lower limit must be below the upper.", nameof(lower));
        return new(Wide(sigmaWithin), Near(sigmaWithin), Wide(sigmaOverall), Near(sigmaOverall));

        double? Wide(double sigma) => sigma > 1e-12 * Math.Abs(mean) ? (upper - lower) / (6 * sigma) : null;
        double? Near(double sigma) => sigma > 1e-12 * Math.Abs(mean)
            ? Math.Min((upper - mean) / (3 * sigma) ?? double.MaxValue, (mean - lower) / (3 * sigma) ?? double.MaxValue)
            : null;
    }

    /// <summary>Capability of single values in time order: σ within from moving ranges, overall from the sample standard deviation.</summary>
    public static Capability OfIndividuals(IReadOnlyList<double> values, double? lower, double? upper, ConstantsKind constants = ConstantsKind.Exact)
    {
        var charts = VariableCharts.Individuals(values, new() { Constants = constants });
        return Of(values.Average(), charts.Sigma[0], Moments.Deviation(values), lower, upper);
    }

    /// <summary>Capability of subgroups: σ within from ranges.</summary>
    public static Capability OfSubgroups(
        IReadOnlyList<IReadOnlyList<double>> subgroups, double? lower, double? upper, ConstantsKind constants = ConstantsKind.Exact)
    {
        var charts = VariableCharts.MeansAndRanges(subgroups, new() { Constants = constants });
        double[] all = [.. subgroups.SelectMany(s => s)];
        return Of(all.Average(), charts.Sigma[0], Moments.Deviation(all), lower, upper);
    }
}
