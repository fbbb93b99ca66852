namespace Skein.Bench;

internal sealed record Word(string Meaning, Func<string[], Task<int>> Run);

/// <summary>The complete list of what can be measured. Whoever adds a benchmark adds its word here.</summary>
internal static class Words
{
    public static readonly IReadOnlyDictionary<string, Word> All = new SortedDictionary<string, Word>
    {
        ["measures"] = new("the mathematics library: Erlang, charts, agreement, forecasts, simulation; add 'plan' for the 200-agent week", Measures.MeasuresBench.Run),
        ["figures"] = new("growth from 10 k to 1 m cases, opening cases, the program at rest: --sizes 10k,100k,1m --engine sqlite|postgres|both --only reading,creating,at-rest --program PUBLISHED", Figures.Run),
        ["mails"] = new("mails read, and taken into cases beside the bare rate of storing their bytes; the memory of one of 100 MB: --mails 300 --large 100 --engine sqlite|postgres|both --only reading,taking", ReadingMails.Run),
        ["generate"] = new("makes the databases to measure on: --sizes 10k,100k,1m --engine sqlite|postgres|both --folder PLACE", Generate.Run),
    };
}
