using System.Text.RegularExpressions;

namespace Skein.Web.Tests.Whole;

/// <summary>What may know what. A capability that must tell a higher one something says it in the journal.</summary>
public sealed partial class ArchitectureTests
{
    /// <summary>
    /// The capabilities from the ground up, each with those it may use. Platform, Journal and Access are the ground together: the one
    /// context writes the entry in the same save, and the journal's page names a permission.
    /// </summary>
    private static readonly (string Capability, string[] MayUse)[] Storeys =
    [
        ("Platform", ["Journal"]),
        ("Journal", ["Platform", "Access"]),
        ("Access", ["Platform", "Journal"]),
        ("Mail", ["Platform", "Journal"]),
        ("Organization", ["Platform", "Journal", "Access"]),
        ("Customers", ["Platform", "Journal"]),
        ("Webhooks", ["Platform", "Journal", "Access"]),
        ("Cases", ["Platform", "Journal", "Access", "Organization", "Customers"]),
        ("Channels", ["Platform", "Journal", "Access", "Mail", "Organization", "Customers", "Cases", "Setup", "Templates", "Upkeep"]),
        ("Setup", ["Platform", "Journal", "Access", "Mail", "Organization", "Customers", "Cases"]),
        ("Templates", ["Platform", "Journal", "Organization", "Customers", "Cases", "Setup"]),
        ("Search", ["Platform", "Journal", "Access", "Organization", "Customers", "Cases", "Setup"]),
        ("Portal", ["Platform", "Journal", "Access", "Mail", "Organization", "Customers", "Cases", "Setup", "Channels", "Templates"]),
        ("Audit", ["Platform", "Journal", "Access", "Organization", "Customers", "Cases"]),
        ("Upkeep", ["Platform", "Journal", "Access", "Mail", "Organization", "Cases", "Setup"]),
        ("Samples", ["Platform", "Journal", "Access", "Mail", "Organization", "Customers", "Cases", "Search", "Setup"]),
    ];

    [Fact]
    public void Capabilities_depend_downwards_only()
    {
        var names = Storeys.Select(s => s.Capability).ToHashSet();
        var wrong = new List<string>();
        foreach (var (path, text) in Source.Files("src/Skein.Core", ".cs"))
        {
            if (path.Split('/') is not [_, _, var capability, _, ..]) continue;
            var (_, mayUse) = Storeys.SingleOrDefault(s => s.Capability == capability);
            if (mayUse is null) wrong.Add($"{capability} is not in the table of storeys.");
            else wrong.AddRange(Used(text, names).Where(u => u != capability && !mayUse.Contains(u)).Select(u => $"{path} uses {u}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Distinct()));
    }

    [Fact]
    public void Rules_and_measures_know_nothing_of_pages()
    {
        var wrong = Source.Files("src/Skein.Core", ".cs").Concat(Source.Files("src/Skein.Measures", ".cs"))
            .Where(f => PageTalk().IsMatch(f.Text));

        Assert.Empty(wrong.Select(f => f.Path));
    }

    [Fact]
    public void Nobody_asks_which_engine_runs()
    {
        var wrong = Source.Files("src/Skein.Core", ".cs").Concat(Source.Files("src/Skein.Web", ".cs", ".razor"))
            .Where(f => EngineQuestion().IsMatch(f.Text));

        Assert.Empty(wrong.Select(f => f.Path));
    }

    [Fact]
    public void Nobody_opens_a_connection_without_giving_it_back()
    {
        var opening = Source.Files("src", ".cs", ".razor").Where(f => f.Text.Contains("Database.OpenConnection", StringComparison.Ordinal));

        // The second is the one that is lent: its context is in no pool.
        Assert.Equal(
            ["src/Skein.Core/Platform/SkeinDb.cs", "src/Skein.Migrations.Sqlite/WritingConnection.cs"],
            opening.Select(f => f.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Parts_know_no_capability_and_no_component_opens_the_database()
    {
        // A layout knows whose pages it holds; the parts on it do not.
        var parts = Source.Files("src/Skein.Web/Components", ".cs", ".razor").Where(f => !f.Path.EndsWith("Layout.razor", StringComparison.Ordinal))
            .Where(f => Used(f.Text, [.. Storeys.Select(s => s.Capability).Where(c => c is not "Platform")]).Any()).Select(f => f.Path);
        var contexts = Source.Files("src/Skein.Web", ".razor").Where(f => f.Text.Contains("SkeinDb", StringComparison.Ordinal)).Select(f => f.Path);

        Assert.Empty(parts.Concat(contexts));
    }

    [Theory]
    [InlineData("the clock of the machine", @"\bDateTime(Offset)?\.(Utc)?(Now|Today)\b|\bSystemClock\.Instance")]
    [InlineData("waiting for a task", @"\)\.Result\b|\.GetAwaiter\(\)\.GetResult\(\)|\.Wait\(\)|Thread\.Sleep")]
    [InlineData("the request, from nowhere", @"@inject\s+IHttpContextAccessor|\[Inject\][^;]*IHttpContextAccessor")]
    [InlineData("unescaped HTML", @"\bMarkupString\b(?!\)SafeSubset\.Of\()|Html\.Raw")]
    [InlineData("script or style in a page", @"<script(?![^>]*\bsrc=)[^>]*>|<style\b|\sstyle=""|\son(click|load|error|submit)=""")]
    public void No_source_uses(string what, string pattern)
    {
        // Letters carry their styles with them: mail readers know nothing else.
        var wrong = Source.Files("src", ".cs", ".razor").Where(f => Regex.IsMatch(f.Text, pattern)).Select(f => f.Path)
            .Where(path => !path.StartsWith("src/Skein.Core/Mail/", StringComparison.Ordinal)).ToList();

        Assert.True(wrong.Count == 0, $"Uses {what}:\n{string.Join('\n', wrong)}");
    }

    private static IEnumerable<string> Used(string text, HashSet<string> names) => UsedName().Matches(text)
        .Select(m => m.Groups[1].Value).Where(names.Contains).Distinct();

    [GeneratedRegex(@"(?:^@?using (?:static )?|(?<![\w.""]))Skein\.([A-Z]\w+)", RegexOptions.Multiline)]
    private static partial Regex UsedName();

    [GeneratedRegex(@"\bSkein\.Web\b|\bHttpContext\b")]
    private static partial Regex PageTalk();

    [GeneratedRegex(@"\b(IsSqlite|IsNpgsql|ProviderName)\b|Engine\.Name\s*(==|!=|is|switch)")]
    private static partial Regex EngineQuestion();
}
