using Skein.Cases;
using Skein.Customers;
using Skein.Platform;

namespace Skein.Samples;

internal sealed record SampleCustomer(
    CustomerKind Kind, Language Language, string Name, string Tier, IReadOnlyList<string> Tags, string Company,
    IReadOnlyList<NewContact> Contacts, string Note);

internal sealed record SampleTurn(int Hours, string Verb, string? File, string Text);

internal sealed record SampleScript(
    Language Language, string Kind, Priority Priority, Channel Channel, IReadOnlyList<string> Tags, string Subject,
    IReadOnlyList<SampleTurn> Turns);

/// <summary>Reads the files of <c>Data/</c>.</summary>
internal static class SampleData
{
    public static Stream File(string name) => typeof(SampleData).Assembly.GetManifestResourceStream($"sample/{name}")
        ?? throw new InvalidOperationException($"There is no sample file {name}.");

    public static IReadOnlyList<SampleCustomer> Customers() => [.. Lines("customers.txt").Where(l => l is [not '#', ..]).Select(Customer)];

    public static IReadOnlyList<SampleScript> Scripts() => [.. Languages.All.SelectMany(Scripts)];

    private static IEnumerable<SampleScript> Scripts(Language language)
    {
        var lines = Lines($"cases.{language.Tag()}.txt").Where(l => l.Length > 0).ToList();
        for (var at = 0; at < lines.Count;)
        {
            var end = lines.FindIndex(at + 1, l => l.StartsWith("===", StringComparison.Ordinal));
            if (end < 0) end = lines.Count;
            yield return Script(language, lines[at..end]);
            at = end;
        }
    }

    private static SampleScript Script(Language language, List<string> lines)
    {
        var head = lines[0][3..].Split('|', StringSplitOptions.TrimEntries);
        var words = head[0].Split(' ');
        return new SampleScript(
            language, words[0], Enum.Parse<Priority>(words[1]), Enum.Parse<Channel>(words[2]), List(head[1]), lines[1],
            [.. lines.Skip(2).Select(Turn)]);
    }

    private static SampleTurn Turn(string line)
    {
        var colon = line.IndexOf(':');
        var words = line[1..colon].Split(' ');
        var file = words is [.., "with", var name] ? name : null;
        return new SampleTurn(int.Parse(words[0]), file is null ? string.Join(' ', words[1..]) : words[1], file, line[(colon + 1)..].Trim());
    }

    private static SampleCustomer Customer(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        return new SampleCustomer(
            Enum.Parse<CustomerKind>(cells[0]), Enum.Parse<Language>(cells[1]), cells[2], cells[3], List(cells[4]), cells[5],
            [.. List(cells[6]).Select(Contact)], cells[7]);
    }

    private static NewContact Contact(string text)
    {
        var (kind, rest) = text.Split(':', 2) is [var k, var r] ? (k, r) : throw new FormatException(text);
        var parts = rest.Split('/', 2);
        return new NewContact(Enum.Parse<ContactKind>(kind), parts[0], parts.ElementAtOrDefault(1));
    }

    private static string[] List(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(File(name));
        while (reader.ReadLine() is { } line) yield return line.Trim();
    }
}
