namespace Skein.Platform.Search;

/// <summary>Full-width ASCII to ASCII, half-width katakana to the ordinary ones.</summary>
internal static class HalfWidth
{
    private const char FirstKana = '\uFF66';
    private const char VoicedMark = '\uFF9E';
    private const char SemiVoicedMark = '\uFF9F';
    private const string Kana = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";
    private const string Voiceable = "カキクケコサシスセソタチツテトハヒフヘホ";

    public static char Of(char letter) => letter switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(letter - 0xFEE0),
        >= FirstKana and < VoicedMark => Kana[letter - FirstKana],
        _ => letter,
    };

    /// <summary>ｶ and ﾞ are two characters at half width and one, ガ, at full width.</summary>
    public static bool TryVoice(char before, char mark, out char voiced)
    {
        voiced = mark switch
        {
            VoicedMark when Voiceable.Contains(before) => (char)(before + 1),
            SemiVoicedMark when before is >= 'ハ' and <= 'ホ' && Voiceable.Contains(before) => (char)(before + 2),
            _ => '\0',
        };
        return voiced != '\0';
    }
}
