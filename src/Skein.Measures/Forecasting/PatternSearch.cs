namespace Skein.Measures.Forecasting;

/// <summary>
/// The least value over numbers between 0 and 1: a grid of starts and a pattern search from the best of them. Deterministic, bounded, no derivatives.
/// </summary>
internal static class PatternSearch
{
    static readonly double[] Grid = [0.02, 0.1, 0.3, 0.6, 0.9];

    public static double[] Least(int numbers, Func<double[], double> error)
    {
        var best = new double[numbers];
        var least = double.PositiveInfinity;
        var tried = new double[numbers];
        for (var start = 0; start < Math.Pow(Grid.Length, numbers); start++)
        {
            for (int i = numbers - 1, left = start; i >= 0; i--, left /= Grid.Length) tried[i] = Grid[left % Grid.Length];
            Keep(error(tried));
        }

        for (var step = 0.1; step > 1e-5; step /= 2)
            for (var improved = true; improved;)
            {
                improved = false;
                for (var direction = 0; direction < 2 * numbers; direction++)
                {
                    best.CopyTo(tried, 0);
                    tried[direction / 2] = Math.Clamp(tried[direction / 2] + (direction % 2 == 0 ? step : -step), 0, 1);
                    var value = error(tried);
                    if (!(value < least * (1 - 1e-12))) continue;
                    Keep(value);
                    improved = true;
                }
            }
        return best;

        void Keep(double value)
        {
            if (!(value < least)) return;
            least = value;
            tried.CopyTo(best, 0);
        }
    }
}
