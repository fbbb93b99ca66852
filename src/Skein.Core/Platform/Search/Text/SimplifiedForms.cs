using System.Collections.Frozen;
using System.Text;

namespace Skein.Platform.Search;

/// <summary>繁→简 character by character, with compatibility ideographs and radicals folded to the plain character.</summary>
internal static class SimplifiedForms
{
    private static readonly FrozenDictionary<int, Rune> Forms = Load();

    public static Rune Of(Rune rune) => rune.Value >= 0x2E80 && Forms.TryGetValue(rune.Value, out var simplified) ? simplified : rune;

    private static FrozenDictionary<int, Rune> Load()
    {
        var forms = new Dictionary<int, Rune>();
        foreach (var entry in DataTable.Entries("SimplifiedForms", "pairs"))
        {
            Rune.DecodeFromUtf16(entry, out var from, out var length);
            Rune.DecodeFromUtf16(entry.AsSpan(length), out var to, out _);
            forms.Add(from.Value, to);
        }
        return forms.ToFrozenDictionary();
    }
}
