namespace Skein.Measures.Staffing;

/// <summary>How several causes of absence add up.</summary>
public enum ShrinkageMethod
{
    /// <summary>1 − Σs: the shares are of the same paid time (10 % leave and 15 % breaks leave 75 %).</summary>
    Additive,

    /// <summary>Π(1−s): each share is of what the others leave (10 % and 15 % leave 76.5 %).</summary>
    Compounding,
}

/// <summary>Paid time that is not spent on contacts: leave, training, breaks.</summary>
public static class Shrinkage
{
    /// <summary>The overall share lost to several causes.</summary>
    /// <param name="method">Additive or compounding; say which you use.</param>
    /// <param name="shares">Each at least 0 and less than 1.</param>
    /// <exception cref="ArgumentException">Additive shares that leave nothing.</exception>
    public static double Combined(ShrinkageMethod method, params IReadOnlyList<double> shares)
    {
        Require.Named(method);
        ArgumentNullException.ThrowIfNull(shares);
        var left = 1.0;
        foreach (var share in shares)
            left = method == ShrinkageMethod.Additive ? left - Checked(share) : left * (1 - Checked(share));
        return left > 0 ? 1 - left : throw new ArgumentException("The shares leave no time at all.", nameof(shares));
    }

    /// <summary>Agents to schedule so that <paramref name="net"/> are there: ⌈net/(1−s)⌉, never net·(1+s).</summary>
    /// <param name="net">Agents needed on contacts.</param>
    /// <param name="shrinkage">Share lost, at least 0 and less than 1.</param>
    public static int Scheduled(int net, double shrinkage) => Rounding.Up(ScheduledExactly(net, shrinkage));

    /// <summary>The same before rounding, for adding up intervals or part-time shares.</summary>
    public static double ScheduledExactly(double net, double shrinkage) => Require.NotNegative(net) / (1 - Checked(shrinkage));

    static double Checked(double share) =>
        share >= 0 && share < 1 ? share : throw new ArgumentOutOfRangeException(nameof(share), share, "A share lost is at least 0 and less than 1.");
}
