using System.Text;

namespace Skein.Channels.Email.Reading;

/// <summary>RFC 2152, which the platform refuses by now, for the mails that still come in it.</summary>
internal static class Utf7
{
    public static bool IsNamed(string name) => name is "utf-7" or "utf7" or "unicode-1-1-utf-7" or "x-unicode-2-0-utf-7";

    public static string Decode(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        var decoded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '+')
            {
                decoded.Append(text[i]);
                continue;
            }

            var begin = ++i;
            while (i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '+' or '/')) i++;
            if (i == begin) decoded.Append('+');
            else decoded.Append(Word(text[begin..i]));
            // A minus ends the word and is no character; anything else stands for itself.
            if (i < text.Length && text[i] != '-') i--;
        }

        return decoded.ToString();
    }

    private static string Word(string base64)
    {
        var usable = base64.Length % 4 == 1 ? base64[..^1] : base64;
        var bytes = Convert.FromBase64String(usable.PadRight((usable.Length + 3) / 4 * 4, '='));
        return Encoding.BigEndianUnicode.GetString(bytes, 0, bytes.Length / 2 * 2);
    }
}
