using Skein.Platform;
using Skein.Platform.Html;
using Skein.Templates;

namespace Skein.Web.Templates;

/// <summary>A text in three languages as it was typed: rich, or plain from a browser without scripts.</summary>
public sealed class WordingEntry
{
    public string? Hans { get; set; }
    public string? HansText { get; set; }
    public string? Hant { get; set; }
    public string? HantText { get; set; }
    public string? English { get; set; }
    public string? EnglishText { get; set; }

    public static WordingEntry Of(Wording wording) => new() { Hans = wording.Hans, Hant = wording.Hant, English = wording.English };

    public Wording Read() => Wording.Of(Html(Hans, HansText), Html(Hant, HantText), Html(English, EnglishText));

    public string In(Language language) => language switch
    {
        Language.Hans => Html(Hans, HansText),
        Language.Hant => Html(Hant, HantText),
        Language.English => Html(English, EnglishText),
    };

    private static string Html(string? rich, string? plain) => rich ?? RichText.FromPlain(plain).Html;
}
