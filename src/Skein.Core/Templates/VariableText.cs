using System.Net;
using System.Text.RegularExpressions;
using Skein.Platform;
using Skein.Platform.Html;

namespace Skein.Templates;

/// <summary>What becomes of a place nothing is known for.</summary>
public enum Unknown
{
    /// <summary>It is shown as a gap: a person looks at the text before it is sent.</summary>
    Gap,

    /// <summary>The line it stands in falls away: the text goes out as it is.</summary>
    Line,
}

/// <summary>A prepared text with its places filled.</summary>
public sealed record Filled(RichText Text, IReadOnlyList<Variable> Missing);

/// <summary>Texts with variables: checked while they are written, filled when they are used.</summary>
public static partial class VariableText
{
    private const char Hole = '\uE000';

    /// <param name="field">The field of the form that the text stands in.</param>
    public static IEnumerable<Broken> Check(string field, RichText text, IReadOnlyList<Variable> allowed)
    {
        var written = Place().Matches(text.Plain);
        foreach (var code in written.Select(m => m.Groups[1].Value).Distinct())
        {
            if (allowed.Any(v => v.Code.Equals(code, StringComparison.OrdinalIgnoreCase))) continue;
            var shown = $"{{{{{code}}}}}";
            if (Variables.Find(code) is not null) yield return TemplateRules.NotHere.At(field, shown);
            else if (Variables.Near(code, allowed) is { } near) yield return TemplateRules.MeantVariable.At(field, shown, near.Written);
            else yield return TemplateRules.UnknownVariable.At(field, shown);
        }

        var rest = Place().Replace(text.Plain, "");
        var isTorn = HtmlPlace().Count(text.Html) != written.Count;
        if (isTorn || rest.Contains("{{", StringComparison.Ordinal) || rest.Contains("}}", StringComparison.Ordinal) || rest.Contains("｛｛", StringComparison.Ordinal))
        {
            yield return TemplateRules.BrokenVariable.At(field, allowed[0].Written);
        }
    }

    public static Filled Fill(string html, Func<Variable, string?> value, Language language, Unknown unknown)
    {
        var missing = new List<Variable>();
        var filled = HtmlPlace().Replace(html, place =>
        {
            if (Variables.Find(WebUtility.HtmlDecode(place.Groups[1].Value)) is not { } variable) return place.Value;
            if (value(variable) is { Length: > 0 } known) return variable == Variables.PortalLink && known != variable.Written ? Link(known) : WebUtility.HtmlEncode(known);
            if (!missing.Contains(variable)) missing.Add(variable);
            return unknown == Unknown.Gap ? WebUtility.HtmlEncode(Gap.Of(variable.Name.In(language))) : Hole.ToString();
        });
        return new Filled(RichText.FromHtml(filled.Contains(Hole, StringComparison.Ordinal) ? WithoutLines.With(filled, Hole) : filled), missing);
    }

    private static string Link(string address)
    {
        var shown = WebUtility.HtmlEncode(address);
        return $"<a href=\"{shown}\">{shown}</a>";
    }

    [GeneratedRegex(@"\{\{\s*([^{}]*?)\s*\}\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\{\{(?:\s|&nbsp;)*([^{}<>]*?)(?:\s|&nbsp;)*\}\}")]
    private static partial Regex HtmlPlace();
}
