using Skein.Platform;
using Skein.Platform.Html;

namespace Skein.Templates;

/// <summary>A rich text in up to three languages. One that is not written is empty.</summary>
public sealed record Wording(string Hans, string Hant, string English)
{
    public const int Longest = 20_000;
    private const int LongestBeginning = 120;
    public static readonly Wording None = new("", "", "");

    public string In(Language language) => language switch
    {
        Language.Hans => Hans,
        Language.Hant => Hant,
        Language.English => English,
    };

    public bool IsEmpty => Languages.All.All(l => In(l).Length == 0);

    public IReadOnlyList<Language> Written => [.. Languages.All.Where(l => In(l).Length > 0)];

    /// <summary>The language to write to somebody in who reads <paramref name="wanted"/>: whoever reads one Chinese can read the other.</summary>
    public Language? For(Language wanted) => Nearest(wanted).Where(l => In(l).Length > 0).Select(l => (Language?)l).FirstOrDefault();

    private static IEnumerable<Language> Nearest(Language wanted) => wanted switch
    {
        Language.Hans => [Language.Hans, Language.Hant, Language.English],
        Language.Hant => [Language.Hant, Language.Hans, Language.English],
        Language.English => [Language.English, Language.Hans, Language.Hant],
    };

    /// <summary>Made safe; whatever is empty to the eye is empty.</summary>
    public static Wording Of(string? hans, string? hant, string? english) => new(Safe(hans), Safe(hant), Safe(english));

    public static Wording FromPlain(Text text) => new(RichText.FromPlain(text.Hans).Html, RichText.FromPlain(text.Hant).Html, RichText.FromPlain(text.English).Html);

    /// <summary>Checks every language at its own field: <c>Hans</c>, <c>Hant</c>, <c>English</c>.</summary>
    internal IEnumerable<Broken> Check(IReadOnlyList<Variable> allowed, string prefix = "")
    {
        foreach (var language in Written)
        {
            var (field, text) = ($"{prefix}{language}", RichText.FromHtml(In(language)));
            if (text.Html.Length > Longest) yield return CommonRules.TooLong.At(field, Longest);
            if (text.Html.Contains("<img", StringComparison.Ordinal)) yield return TemplateRules.NoPictures.At(field);
            foreach (var broken in VariableText.Check(field, text, allowed)) yield return broken;
        }
    }

    /// <summary>The beginning of a text on one line, for lists and the journal.</summary>
    internal static string Beginning(string html) => Clean.Line(RichText.FromHtml(html).Plain) is { Length: > LongestBeginning } text ? text[..LongestBeginning] + "…" : Clean.Line(RichText.FromHtml(html).Plain);

    private static string Safe(string? html) => RichText.FromHtml(html?.Length > 4 * Longest ? html[..(4 * Longest)] : html) is { IsEmpty: false } text ? text.Html : "";
}
