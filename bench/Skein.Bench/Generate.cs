using Skein.Bench.Generating;

namespace Skein.Bench;

/// <summary>Only generates, for a look at the data or a measurement later.</summary>
internal static class Generate
{
    public static async Task<int> Run(string[] arguments)
    {
        var options = new Options(arguments);
        await using var towns = new Towns(options);
        foreach (var engine in options.Engines)
        {
            foreach (var size in options.Sizes)
            {
                await using var house = await towns.House(engine, size);
            }
        }

        Console.WriteLine($"In {options.Folder}");
        return 0;
    }
}
