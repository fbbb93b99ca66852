namespace Skein.Platform;

/// <summary>The closed set of ways a use case ends. Exceptions are for bugs and outages only.</summary>
public enum Verdict
{
    Done,

    /// <summary>What was sent cannot be read or breaks a rule about itself; each break names its field.</summary>
    Invalid,

    /// <summary>Well-formed, but the state of things does not allow it now.</summary>
    Refused,

    /// <summary>Not there, or not for this person: one answer, so that nothing is given away.</summary>
    Missing,

    /// <summary>The person's post does not include this at all.</summary>
    Forbidden,

    /// <summary>Somebody else changed it in the meantime.</summary>
    Conflict,
}

public class Outcome
{
    public static readonly Outcome Done = new(Verdict.Done, []);
    public static readonly Outcome Missing = new(Verdict.Missing, []);
    public static readonly Outcome Forbidden = new(Verdict.Forbidden, []);
    public static readonly Outcome Conflict = new(Verdict.Conflict, []);

    protected Outcome(Verdict verdict, IReadOnlyList<Broken> broken) => (Verdict, Broken) = (verdict, broken);

    public Verdict Verdict { get; }

    public IReadOnlyList<Broken> Broken { get; }

    public bool IsDone => Verdict == Verdict.Done;

    public static Outcome Invalid(params IReadOnlyList<Broken> broken) => new(Verdict.Invalid, broken);

    public static Outcome Refused(params IReadOnlyList<Broken> broken) => new(Verdict.Refused, broken);

    /// <summary>The same ending, carrying <paramref name="value"/> when all went well.</summary>
    public Outcome<T> With<T>(T value) => IsDone ? new Outcome<T>(value) : new Outcome<T>(this);

    /// <summary>The same failure, where a value was expected.</summary>
    public Outcome<T> As<T>() => IsDone ? throw new InvalidOperationException("A success needs its value.") : new Outcome<T>(this);

    public override string ToString() => IsDone ? "Done" : $"{Verdict}: {string.Join("; ", Broken.Select(b => b.Rule.Code))}";
}

public sealed class Outcome<T> : Outcome
{
    private readonly T? value;

    internal Outcome(T value) : base(Verdict.Done, []) => this.value = value;

    internal Outcome(Outcome failure) : base(failure.Verdict, failure.Broken) { }

    public T Value => IsDone ? value! : throw new InvalidOperationException($"There is no value: {this}.");

    public static implicit operator Outcome<T>(T value) => new(value);
}
