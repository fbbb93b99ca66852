namespace Skein.Measures;

/// <summary>SplitMix64 (Steele, Lea, Flood 2014): the same numbers from the same seed on every platform and version.</summary>
internal struct SeededRandom(long seed)
{
    ulong state = (ulong)seed;

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A whole number from 0 to below the limit, each equally likely.</summary>
    public long Below(long limit)
    {
        var range = (ulong)limit;
        var unfair = (ulong.MaxValue % range + 1) % range;
        ulong drawn;
        do drawn = Next(); while (drawn > ulong.MaxValue - unfair);
        return (long)(drawn % range);
    }

    /// <summary>From 0 (included) to 1 (not included), 53 bits.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Exponentially distributed with mean 1.</summary>
    public double Exponential() => -Math.Log(1 - Share());

    /// <summary>Standard normal (polar method).</summary>
    public double Normal()
    {
        double u, v, s;
        do
        {
            u = (2 * Share()) - 1;
            v = (2 * Share()) - 1;
            s = (u * u) + (v * v);
        } while (s >= 1 || s == 0);
        return u * Math.Sqrt(-2 * Math.Log(s) / s);
    }
}
