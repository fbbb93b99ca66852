using System.Globalization;

namespace Skein.Platform;

/// <summary>The three languages everything is written in.</summary>
public enum Language
{
    Hans,
    Hant,
    English,
}

public static class Languages
{
    public static readonly IReadOnlyList<Language> All = [Language.Hans, Language.Hant, Language.English];

    public static Language Current => From(CultureInfo.CurrentUICulture.Name);

    /// <summary>The BCP 47 tag: what stands in <c>lang</c> attributes, cookies and the API.</summary>
    public static string Tag(this Language language) => language switch
    {
        Language.Hans => "zh-Hans",
        Language.Hant => "zh-Hant",
        Language.English => "en",
    };

    public static string OwnName(this Language language) => language switch
    {
        Language.Hans => "简体中文",
        Language.Hant => "繁體中文",
        Language.English => "English",
    };

    /// <summary>Reads a tag as browsers and people write it (<c>zh-TW</c>, <c>en-GB</c>); whatever is unknown is Simplified Chinese.</summary>
    public static Language From(string? tag) => TryFrom(tag) ?? Language.Hans;

    public static Language? TryFrom(string? tag)
    {
        var name = tag?.Replace('_', '-') ?? "";
        if (name.StartsWith("en", StringComparison.OrdinalIgnoreCase)) return Language.English;
        if (!name.StartsWith("zh", StringComparison.OrdinalIgnoreCase)) return null;
        return name.Contains("Hant", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("-TW", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("-HK", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("-MO", StringComparison.OrdinalIgnoreCase)
            ? Language.Hant
            : Language.Hans;
    }
}
