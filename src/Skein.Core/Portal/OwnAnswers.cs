using System.Globalization;
using NodaTime.Text;
using Skein.Cases;
using Skein.Platform;
using Skein.Platform.Search;

namespace Skein.Portal;

/// <summary>Reads the answers to the company's own fields: each after its type, each broken rule at its field.</summary>
public static class OwnAnswers
{
    private const int LongestText = 200;

    /// <summary>The name a field has in the form and in broken rules.</summary>
    public static string NameOf(FormField field) => $"own-{field.Code}";

    public static IEnumerable<CaseField> Read(IEnumerable<FormField> fields, IReadOnlyDictionary<string, string> answers, List<Broken> broken)
    {
        foreach (var field in fields)
        {
            var value = Value(field, answers.GetValueOrDefault(field.Code), broken);
            if (value.Length == 0) continue;
            yield return new CaseField
            {
                Code = field.Code, Type = field.Type, LabelHans = field.LabelHans, LabelHant = field.LabelHant, LabelEnglish = field.LabelEnglish,
                Value = value, Order = field.Order,
            };
        }
    }

    private static string Value(FormField field, string? answer, List<Broken> broken)
    {
        var name = NameOf(field);
        var text = field.Type == FieldType.LongText ? Clean.Block(answer) : Clean.Line(answer);
        if (text.Length == 0)
        {
            if (field.IsRequired) broken.Add((field.Type == FieldType.Checkbox ? PortalRules.MustTick : CommonRules.Required).At(name));
            return "";
        }

        var longest = field.Type == FieldType.LongText ? CaseField.LongestValue : LongestText;
        if (text.Length > longest) broken.Add(CommonRules.TooLong.At(name, longest));
        else if (Typed(field, text) is { } typed) return typed;
        else broken.Add(Unreadable(field.Type).At(name));
        return "";
    }

    /// <summary>The answer in its stored form, or null when it cannot be of that type.</summary>
    private static string? Typed(FormField field, string text) => field.Type switch
    {
        FieldType.Text or FieldType.LongText => text,
        FieldType.Choice => field.Offered.Any(c => c.Value == text) ? text : null,
        FieldType.Date => LocalDatePattern.Iso.Parse(text) is { Success: true } date ? LocalDatePattern.Iso.Format(date.Value) : null,
        FieldType.Number => Number(text),
        FieldType.Checkbox => "yes",
    };

    private static string? Number(string text) =>
        decimal.TryParse(string.Concat(text.Select(HalfWidth.Of)), NumberStyles.Number & ~NumberStyles.AllowTrailingSign, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;

    private static Rule Unreadable(FieldType type) => type switch
    {
        FieldType.Date => PortalRules.NotADate,
        FieldType.Number => PortalRules.NotANumber,
        FieldType.Text or FieldType.LongText or FieldType.Choice or FieldType.Checkbox => CommonRules.NotAChoice,
    };
}
