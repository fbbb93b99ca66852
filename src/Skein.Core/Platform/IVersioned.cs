namespace Skein.Platform;

/// <summary>Something people edit: a save based on an older version ends in <see cref="Verdict.Conflict"/>.</summary>
public interface IVersioned
{
    int Version { get; set; }
}
