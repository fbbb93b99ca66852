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
        if (options.Wants("reading")) await Reading.Run(options, towns);
        if (options.Wants("creating")) await Creating.Run(options, towns);
        if (options.Wants("at-rest")) await AtRest.Run(options, towns);
        if (options.Wants("tabs")) await Tabs.Run(options, towns);
        return 0;
    }
}
