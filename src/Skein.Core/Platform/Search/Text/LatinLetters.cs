using System.Collections.Frozen;

namespace Skein.Platform.Search;

/// <summary>
/// Lower-case letters with marks to plain letters. string.Normalize cannot do it: with InvariantGlobalization it returns
/// everything but ASCII unchanged.
/// </summary>
internal static class LatinLetters
{
    private static readonly string[] Marked =
    [
        "aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ", "bḃḅḇ", "cçćĉċčḉ", "dďḋḍḏḑḓđð", "eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ", "fḟ",
        "gĝğġģǧǵḡ", "hĥȟḣḥḧḩḫẖħ", "iìíîïĩīĭįǐȉȋḭḯỉịı", "jĵǰ", "kķǩḱḳḵ", "lĺļľḷḹḻḽłŀ", "mḿṁṃ", "nñńņňǹṅṇṉṋ",
        "oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợøǿ", "pṕṗ", "rŕŗřȑȓṙṛṝṟ", "sśŝşšșṡṣṥṧṩſ", "tţťțṫṭṯṱẗŧ",
        "uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự", "vṽṿ", "wŵẁẃẅẇẉẘ", "xẋẍ", "yýÿŷȳẏẙỳỵỷỹ", "zźżžẑẓẕ",
    ];

    private const string Several = "ßss ẞss æae ǽae œoe þth İi ﬀff ﬁfi ﬂfl ﬃffi ﬄffl";

    private static readonly FrozenDictionary<char, string> Plain = Load();

    public static bool TryFold(char letter, out string plain)
    {
        plain = "";
        return letter >= '\u00C0' && Plain.TryGetValue(letter, out plain!);
    }

    private static FrozenDictionary<char, string> Load()
    {
        var plain = new Dictionary<char, string>();
        foreach (var entry in Several.Split(' ')) plain.Add(entry[0], entry[1..]);
        foreach (var family in Marked)
            foreach (var letter in family.AsSpan(1))
                plain.Add(letter, family[..1]);
        return plain.ToFrozenDictionary();
    }
}
