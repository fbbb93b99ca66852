using System.ComponentModel;
using Skein.Templates;

namespace Skein.Web.Templates.Api;

/// <summary>A rich text in up to three languages.</summary>
[Description("HTML; a language left out is not written")]
internal sealed record TextsBody(string? Hans, string? Hant, string? English)
{
    public Wording Read() => Wording.Of(Hans, Hant, English);

    public static TextsBody Of(Wording wording) => new(Null(wording.Hans), Null(wording.Hant), Null(wording.English));

    private static string? Null(string text) => text.Length > 0 ? text : null;
}
