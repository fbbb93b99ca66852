namespace Skein.Measures.Staffing;

/// <summary>
/// The loss system M/M/n/n: a contact that finds all lines busy is lost.
/// B(0) = 1, B(k) = A·B(k−1) / (k + A·B(k−1)), which is stable for any load and any number of lines (factorials overflow beyond 170).
/// </summary>
/// <remarks>A. K. Erlang 1917; recursion as in any text on teletraffic. Relative error about n·10⁻¹⁶.</remarks>
public static class ErlangB
{
    /// <summary>Share of contacts that find all lines busy.</summary>
    /// <param name="erlangs">Offered load A.</param>
    /// <param name="lines">Number of lines n; 0 blocks everything.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative or not finite.</exception>
    public static double Blocking(double erlangs, int lines)
    {
        Require.NotNegative(erlangs);
        Require.AtLeast(lines, 0);
        return Unchecked(erlangs, lines);
    }

    /// <summary>The smallest number of lines that blocks no more than the given share.</summary>
    /// <param name="erlangs">Offered load A.</param>
    /// <param name="maxBlocking">Greatest share lost, between 0 (exclusive) and 1.</param>
    public static int LinesRequired(double erlangs, double maxBlocking)
    {
        Require.NotNegative(erlangs);
        Require.Positive(maxBlocking);
        Require.Within(maxBlocking, 0, 1);
        var lines = 0;
        for (var blocking = 1.0; blocking > maxBlocking;) blocking = Next(erlangs, ++lines, blocking);
        return lines;
    }

    internal static double Unchecked(double erlangs, int lines)
    {
        var blocking = 1.0;
        for (var k = 1; k <= lines; k++) blocking = Next(erlangs, k, blocking);
        return blocking;
    }

    internal static double Next(double erlangs, int line, double blocking) => erlangs * blocking / (line + (erlangs * blocking));
}
