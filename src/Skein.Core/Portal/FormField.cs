using Skein.Cases;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Portal;

/// <summary>A question of the company's own in the web form, such as the order number.</summary>
public sealed class FormField : ISubject, IVersioned
{
    public const int LongestHint = 200;
    public const int LongestChoices = 4000;
    public const int Most = 30;

    public static string SubjectKind => "form-field";

    public long Id { get; init; }

    /// <summary>What programs call it; stays when the labels change.</summary>
    public required string Code { get; init; }

    public FieldType Type { get; set; }

    public required string LabelHans { get; set; }

    public required string LabelHant { get; set; }

    public required string LabelEnglish { get; set; }

    public string HintHans { get; set; } = "";

    public string HintHant { get; set; } = "";

    public string HintEnglish { get; set; } = "";

    /// <summary>One choice a line; its other languages behind bars: <c>退货|退貨|Return</c>.</summary>
    public string Choices { get; set; } = "";

    public bool IsRequired { get; set; }

    public int Order { get; set; }

    public int Version { get; set; }

    public Text Label => new(LabelHans, LabelHant, LabelEnglish);

    public Text Hint => new(HintHans, HintHant, HintEnglish);

    /// <summary>The stored value of each choice with how it reads.</summary>
    public IReadOnlyList<(string Value, Text Name)> Offered =>
    [
        .. Choices.Split('\n').Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Where(parts => parts[0].Length > 0)
            .Select(parts => (parts[0], new Text(parts[0], parts.ElementAtOrDefault(1) ?? parts[0], parts.ElementAtOrDefault(2) ?? parts[0])))
            .DistinctBy(choice => choice.Item1),
    ];
}
