using Skein.Bench.Generating;

namespace Skein.Bench;

/// <summary>All figures that docs/figures.md keeps, as tables.</summary>
internal static class Figures
{
    public static async Task<int> Run(string[] arguments)
    {
        var options = new Options(arguments);
        Console.WriteLine(Machine.Describe());
        await using var towns = new Towns(options);
        await Reading.Run(options, towns);
        return 0;
    }
}
