using System.Globalization;

namespace Skein.Bench;

/// <summary>What follows the word on the command line: <c>--name value</c>.</summary>
internal sealed class Options(string[] arguments)
{
    public string Text(string name, string otherwise)
    {
        var at = Array.IndexOf(arguments, $"--{name}");
        return at >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : otherwise;
    }

    public int Number(string name, int otherwise) => int.Parse(Text(name, otherwise.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);

    public TimeSpan Seconds(string name, int otherwise) => TimeSpan.FromSeconds(Number(name, otherwise));

    /// <summary>All parts unless <c>--only</c> names some.</summary>
    public bool Wants(string part) => Text("only", "") is not { Length: > 0 } only || only.Split(',').Contains(part);

    public string Folder => Path.GetFullPath(Text("folder", Path.Combine(Path.GetTempPath(), "skein-bench")));

    /// <summary>The published program (skein or skein.dll); without it only what needs no process of its own is measured.</summary>
    public string? Program => Text("program", "") is { Length: > 0 } path ? Path.GetFullPath(path) : null;

    public IReadOnlyList<int> Sizes => [.. Text("sizes", "10k,100k,1m").Split(',').Select(Size).Order()];

    public IReadOnlyList<Engine> Engines => Text("engine", "both") switch
    {
        "sqlite" => [Engine.Sqlite],
        "postgres" => [Engine.Postgres],
        _ => [Engine.Sqlite, Engine.Postgres],
    };

    public static string Name(int size) => size switch
    {
        >= 1_000_000 when size % 1_000_000 == 0 => $"{size / 1_000_000}m",
        >= 1_000 when size % 1_000 == 0 => $"{size / 1_000}k",
        _ => size.ToString(CultureInfo.InvariantCulture),
    };

    private static int Size(string text) => text[^1] switch
    {
        'k' => int.Parse(text[..^1], CultureInfo.InvariantCulture) * 1_000,
        'm' => int.Parse(text[..^1], CultureInfo.InvariantCulture) * 1_000_000,
        _ => int.Parse(text, CultureInfo.InvariantCulture),
    };
}

internal enum Engine
{
    Sqlite,
    Postgres,
}
