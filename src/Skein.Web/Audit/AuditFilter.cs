using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime.Text;
using Skein.Audit;

namespace Skein.Web.Audit;

/// <summary>The filter as it stands in the address and in the form of the export.</summary>
public sealed class AuditFilter
{
    public string? Person { get; set; }

    public string? Event { get; set; }

    public string? Kind { get; set; }

    public string? Number { get; set; }

    public string? From { get; set; }

    public string? Until { get; set; }

    public bool IsEmpty => Fields.All(f => string.IsNullOrEmpty(f.Value));

    public IReadOnlyDictionary<string, string?> Fields => new Dictionary<string, string?>
    {
        ["person"] = Person, ["event"] = Event, ["kind"] = Kind, ["number"] = Number, ["from"] = From, ["until"] = Until,
    };

    public AuditQuery Query(long? before = null) => new()
    {
        Person = Person,
        Event = Event,
        SubjectKind = Kind,
        SubjectId = long.TryParse(Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
        From = Day(From),
        Until = Day(Until),
        Before = before,
    };

    public string Url(long? before) => QueryHelpers.AddQueryString("/audit", Fields
        .Append(new("before", before?.ToString(CultureInfo.InvariantCulture)))
        .Where(f => !string.IsNullOrEmpty(f.Value)));

    private static NodaTime.LocalDate? Day(string? text) =>
        text is { Length: > 0 } && LocalDatePattern.Iso.Parse(text) is { Success: true } parsed ? parsed.Value : null;
}
