namespace Skein.Platform;

/// <summary>
/// This running process among others on the same database. New at every start, so that the lease of a dead process is never
/// taken for its own.
/// </summary>
public sealed class Node
{
    public string Name { get; } = $"{Environment.ProcessId}-{Guid.NewGuid():N}";
}
