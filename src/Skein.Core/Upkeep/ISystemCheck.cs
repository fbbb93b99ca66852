using Skein.Platform;

namespace Skein.Upkeep;

public enum Gravity
{
    /// <summary>Worth knowing.</summary>
    Hint,

    /// <summary>Something does not work as it should.</summary>
    Warning,

    /// <summary>Work is stuck or in danger.</summary>
    Alarm,
}

/// <summary>Something that somebody should do: what is so, what to do about it, and where.</summary>
public sealed record Finding(Gravity Gravity, string What, string Remedy, string? Href = null);

/// <summary>One thing that can be wrong with the house while it runs. Each capability adds its own.</summary>
public interface ISystemCheck
{
    Task<IReadOnlyList<Finding>> Look(SkeinDb db, CancellationToken stop);
}
