using System.Globalization;

namespace Skein.Platform;

/// <summary>
/// A wording in all three languages, side by side, so that none can be forgotten. In a page it renders in the reader's language;
/// <see cref="With"/> fills its <c>{0}</c> places.
/// </summary>
public sealed record Text(string Hans, string Hant, string English)
{
    public string In(Language language) => language switch
    {
        Language.Hans => Hans,
        Language.Hant => Hant,
        Language.English => English,
    };

    public string In(Language language, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, In(language), values);

    public string With(params ReadOnlySpan<object?> values) => In(Languages.Current, values);

    public override string ToString() => In(Languages.Current);

    public static implicit operator string(Text text) => text.ToString();
}
