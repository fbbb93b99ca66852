using System.Globalization;
using System.Runtime.InteropServices;

namespace Skein.Bench;

/// <summary>What the figures were measured on: without it they mean nothing.</summary>
internal static class Machine
{
    public static string Describe()
    {
        var processor = Lines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown processor";
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9;
        var load = Lines("/proc/loadavg").FirstOrDefault()?.Split(' ')[0] ?? "?";
        return string.Create(CultureInfo.InvariantCulture,
            $"{DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC · {processor}, {Environment.ProcessorCount} cores, {memory:0} GB · {RuntimeInformation.OSDescription} · {RuntimeInformation.FrameworkDescription} · load {load} when begun");
    }

    private static IEnumerable<string> Lines(string file) => File.Exists(file) ? File.ReadLines(file) : [];
}
