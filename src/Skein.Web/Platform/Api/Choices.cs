using Skein.Platform;

namespace Skein.Web.Platform.Api;

internal static class Choices
{
    /// <summary>A word of an enum as the API writes it, in any case; numbers are no words.</summary>
    public static T? Read<T>(List<Broken> broken, string field, string? word) where T : struct, Enum
    {
        if (string.IsNullOrEmpty(word)) return null;
        if (char.IsLetter(word[0]) && Enum.TryParse<T>(word, ignoreCase: true, out var value) && Enum.IsDefined(value)) return value;
        broken.Add(CommonRules.NotAChoice.At(field));
        return null;
    }

    /// <summary>A language by its tag: <c>zh-Hans</c>, <c>zh-Hant</c>, <c>en</c>.</summary>
    public static Language? Tongue(List<Broken> broken, string field, string? tag)
    {
        if (string.IsNullOrEmpty(tag)) return null;
        var language = Languages.TryFrom(tag);
        if (language is null) broken.Add(CommonRules.NotAChoice.At(field));
        return language;
    }
}
