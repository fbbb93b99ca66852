namespace Skein.Platform;

/// <summary>
/// This running process among others on the same database. New at every start, so that the lease of a dead process is never
/// taken for its own.
/// </summary>
public sealed class Node
{
    /// <summary>The machine and the process, for people to find it by.</summary>
    public static string Here { get; } = $"{(Environment.MachineName.Length <= 50 ? Environment.MachineName : Environment.MachineName[..50])}/{Environment.ProcessId}";

    public string Name { get; } = $"{Here}/{Guid.NewGuid():N}";
}
