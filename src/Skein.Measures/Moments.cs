namespace Skein.Measures;

internal static class Moments
{
    /// <summary>Sample variance (n − 1), two passes; null for fewer than two values.</summary>
    public static double? Variance(IReadOnlyList<double> values)
    {
        if (values.Count < 2) return null;
        var mean = values.Average();
        double squares = 0, rest = 0;
        foreach (var value in values)
        {
            squares += (value - mean) * (value - mean);
            rest += value - mean;
        }
        return (squares - (rest * rest / values.Count)) / (values.Count - 1);
    }

    public static double Deviation(IReadOnlyList<double> values) => Math.Sqrt(Math.Max(0, Variance(values) ?? 0));
}
