using System.Runtime.CompilerServices;

namespace Skein.Measures.Tests;

/// <summary>What the package's README shows compiles and gives the figures it names: every line of it stands in ReadmeExamples.cs.</summary>
public class ReadmeTests
{
    [Fact]
    public void Every_line_of_the_readme_is_compiled()
    {
        var compiled = Squeezed(File.ReadAllText(Path.Combine(Here(), "ReadmeExamples.cs")));
        var shown = Code(File.ReadAllLines(Path.Combine(Here(), "..", "..", "src", "Skein.Measures", "README.md"))).ToList();
        Assert.True(shown.Count > 30);
        Assert.All(shown, line => Assert.Contains(line, compiled));
    }

    static IEnumerable<string> Code(string[] lines)
    {
        var inside = false;
        foreach (var line in lines)
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) inside = !inside;
            else if (inside && Squeezed(line.Split("//")[0]).TrimEnd(';') is { Length: > 0 } code) yield return code;
        }
    }

    static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
