namespace Skein.Platform;

/// <summary>The database as those see it who look after it.</summary>
/// <param name="Nodes">The running processes on it, by host and number.</param>
/// <param name="LongestWrite">How long the oldest writing transaction has been open; the journal's followers wait for it.</param>
public sealed record EngineState(string Version, long Bytes, IReadOnlyList<string> Nodes, TimeSpan LongestWrite);
