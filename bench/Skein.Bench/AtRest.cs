using System.Globalization;
using Skein.Bench.Generating;

namespace Skein.Bench;

/// <summary>The published program with nothing to do: how soon it answers, and what it weighs.</summary>
internal static class AtRest
{
    private const int Starts = 3;
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(30);

    public static async Task Run(Options options, Towns towns)
    {
        if (options.Program is not { } program) return;
        Table.Head("The program at rest", "first page after its start", $"memory {Settling.TotalSeconds:0} s later");
        foreach (var engine in options.Engines)
        {
            var starts = new List<double>();
            var weight = 0.0;
            for (var i = 0; i < Starts; i++)
            {
                await using var product = await Product.Start(program, engine, towns);
                starts.Add(product.FirstPage.TotalSeconds);
                if (i < Starts - 1) continue;
                await Task.Delay(Settling);
                weight = product.Megabytes();
            }

            Table.Row(engine.ToString(), string.Create(CultureInfo.InvariantCulture, $"{Table.Median(starts):0.0} s"), string.Create(CultureInfo.InvariantCulture, $"{weight:0} MB"));
        }
    }
}
