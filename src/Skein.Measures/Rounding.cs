namespace Skein.Measures;

internal static class Rounding
{
    /// <summary>The next whole number, except that noise of a division (8.000000001) does not cost one more.</summary>
    public static int Up(double value)
    {
        var up = Math.Ceiling(value - (1e-9 * Math.Max(1, Math.Abs(value))));
        return up <= int.MaxValue ? (int)up : throw new OverflowException("More than 2,147,483,647.");
    }
}
