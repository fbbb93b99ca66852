using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Skein.Measures.Comparisons;

internal static class Distributions
{
    /// <summary>z with P(|Z| ≤ z) = confidence.</summary>
    public static double TwoSidedZ(double confidence) => Normal.InvCDF(0, 1, (1 + Require.StrictlyWithin(confidence, 0, 1)) / 2);

    public static double TwoSidedP(double z) => Math.Min(1, SpecialFunctions.Erfc(Math.Abs(z) / Math.Sqrt(2)));

    public static double ChiSquareP(double statistic, int freedom) =>
        statistic <= 0 ? 1 : Math.Clamp(SpecialFunctions.GammaUpperRegularized(freedom / 2.0, statistic / 2), 0, 1);

    public static double TwoSidedT(double t, double freedom) =>
        double.IsInfinity(t) ? 0 : Math.Clamp(SpecialFunctions.BetaRegularized(freedom / 2, 0.5, freedom / (freedom + (t * t))), 0, 1);

    public static double LogChoose(long n, long k) =>
        SpecialFunctions.GammaLn(n + 1.0) - SpecialFunctions.GammaLn(k + 1.0) - SpecialFunctions.GammaLn(n - k + 1.0);

    /// <summary>Two-sided exact p: the probabilities of all outcomes no likelier than the observed one, summed (as R does, with its tolerance).</summary>
    public static double ExactTwoSided(long from, long to, long observed, Func<long, double> logProbability)
    {
        var limit = logProbability(observed) + 1e-7;
        var sum = 0.0;
        for (var k = from; k <= to; k++)
        {
            var log = logProbability(k);
            if (log <= limit) sum += Math.Exp(log);
        }
        return Math.Min(1, sum);
    }
}
