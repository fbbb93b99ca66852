using System.Collections.Frozen;
using System.Text;

namespace Skein.Platform.Search;

/// <summary>How a personal name is typed on a Latin keyboard: 王小明 is wxm or wangxiaoming. ü is v, as on keyboards.</summary>
public static class Pinyin
{
    private const int LongestName = 64;

    /// <summary>Readings usual in given names but not elsewhere.</summary>
    private static readonly Dictionary<int, string> InGivenNames = new() { ['晟'] = "sheng", ['长'] = "chang" };

    private static readonly FrozenDictionary<int, string> Readings = Load();

    public static string Initials(string? name) => string.Concat(Syllables(name).Select(Initial));

    public static string Full(string? name) => string.Concat(Syllables(name));

    /// <summary>What to index beside a name: initials, the whole, and the given name alone of a longer name.</summary>
    public static IReadOnlyList<string> SearchWords(string? name)
    {
        var syllables = Syllables(name).ToList();
        if (syllables.Count == 0) return [];
        List<string> words = [string.Concat(syllables.Select(Initial)), string.Concat(syllables)];
        if (syllables.Count > 2) words.Add(string.Concat(syllables.Skip(1)));
        return [.. words.Distinct()];
    }

    /// <summary>One entry for each Chinese character, one for each Latin word. What has no reading is left out.</summary>
    private static IEnumerable<string> Syllables(string? name)
    {
        var folded = TextFolding.Fold(name);
        var atSurname = true;
        var left = LongestName;
        foreach (var run in Run.In(folded))
        {
            var at = run.Start;
            if (run.Paired && atSurname && Surnames.At(folded, at) is { } surname)
            {
                foreach (var syllable in surname) yield return syllable;
                at += surname.Length;
                left -= surname.Length;
                atSurname = false;
            }
            if (!run.Paired && left-- > 0) yield return folded[run.Start..run.End];
            while (run.Paired && at < run.End && left-- > 0)
            {
                var rune = Run.RuneAt(folded, at);
                at += rune.Utf16SequenceLength;
                if (Reading(rune, given: !atSurname) is { } syllable) yield return syllable;
                atSurname = false;
            }
        }
    }

    private static string Initial(string syllable) => Run.RuneAt(syllable, 0).ToString();

    private static string? Reading(Rune rune, bool given) =>
        given && InGivenNames.TryGetValue(rune.Value, out var usual) ? usual : Readings.GetValueOrDefault(rune.Value);

    private static FrozenDictionary<int, string> Load()
    {
        var readings = new Dictionary<int, string>();
        var syllable = "";
        foreach (var entry in DataTable.Entries("Pinyin", "syllables"))
        {
            if (char.IsAsciiLetter(entry[0])) syllable = entry;
            else foreach (var rune in entry.EnumerateRunes()) readings.TryAdd(rune.Value, syllable);
        }
        return readings.ToFrozenDictionary();
    }
}
