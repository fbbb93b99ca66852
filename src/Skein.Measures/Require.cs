using System.Runtime.CompilerServices;

namespace Skein.Measures;

/// <summary>Argument checks that name the argument and the value that was given.</summary>
internal static class Require
{
    public static double Finite(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(name, value, "Must be a finite number.");

    public static double Positive(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        Finite(value, name) > 0 ? value : throw new ArgumentOutOfRangeException(name, value, "Must be greater than 0.");

    public static double NotNegative(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        Finite(value, name) >= 0 ? value : throw new ArgumentOutOfRangeException(name, value, "Must not be negative.");

    public static double Within(double value, double low, double high, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        Finite(value, name) >= low && value <= high
            ? value
            : throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"Must be between {low} and {high}."));

    public static double StrictlyWithin(double value, double low, double high, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        Finite(value, name) > low && value < high
            ? value
            : throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"Must be greater than {low} and less than {high}."));

    public static int AtLeast(int value, int low, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value >= low ? value : throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"Must be at least {low}."));

    public static long AtLeast(long value, long low, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value >= low ? value : throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"Must be at least {low}."));

    public static decimal Positive(decimal value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value > 0 ? value : throw new ArgumentOutOfRangeException(name, value, "Must be greater than 0.");

    public static decimal NotNegative(decimal value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value >= 0 ? value : throw new ArgumentOutOfRangeException(name, value, "Must not be negative.");

    public static TEnum Named<TEnum>(TEnum value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where TEnum : struct, Enum =>
        Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(name, value, "Not a named value.");

    public static IReadOnlyList<T> Some<T>(IReadOnlyList<T> values, int atLeast = 1, [CallerArgumentExpression(nameof(values))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(values, name);
        return values.Count >= atLeast
            ? values
            : throw new ArgumentException(FormattableString.Invariant($"Needs at least {atLeast} values, has {values.Count}."), name);
    }

    public static IReadOnlyList<double> AllFinite(IReadOnlyList<double> values, int atLeast = 1, [CallerArgumentExpression(nameof(values))] string? name = null)
    {
        Some(values, atLeast, name);
        for (var i = 0; i < values.Count; i++)
            // Beyond this squares overflow and differences of sums become NaN.
            if (!(Math.Abs(values[i]) <= 1e100))
                throw new ArgumentOutOfRangeException(name, values[i], FormattableString.Invariant($"Value {i} must be a finite number, at most 1e100."));
        return values;
    }
}
