using Skein.Platform;

namespace Skein.Cases;

/// <summary>What an answer to a field of the company's own form is.</summary>
public enum FieldType
{
    Text,
    LongText,
    Choice,
    Date,
    Number,
    Checkbox,
}

/// <summary>
/// An answer given when the case was opened, beside what every case has: an order number, a date of delivery. The label is kept as
/// it was asked, so that an old answer still makes sense when the form has changed.
/// </summary>
public sealed class CaseField
{
    public const int LongestLabel = 100;
    public const int LongestValue = 4000;

    public long CaseId { get; set; }

    /// <summary>What programs call the field.</summary>
    public required string Code { get; init; }

    public FieldType Type { get; init; }

    public required string LabelHans { get; init; }

    public required string LabelHant { get; init; }

    public required string LabelEnglish { get; init; }

    /// <summary>Dates as <c>2026-03-02</c>, numbers with a point, ticks as <c>yes</c>.</summary>
    public required string Value { get; init; }

    public int Order { get; init; }

    public Text Label => new(LabelHans, LabelHant, LabelEnglish);
}
