using Skein.Platform.Search;

namespace Skein.Search;

/// <summary>
/// Keys of the index. A case with a very long conversation fills several entries, so a key is the subject's id and the number of
/// the entry; newest first by key is newest first by id.
/// </summary>
internal static class SearchKeys
{
    public const int Bits = 8;
    public const int MostEntries = 1 << Bits;

    public static long Key(long id, int entry) => (id << Bits) + entry;

    public static long IdOf(long key) => key >> Bits;

    /// <summary>Everything of older subjects lies below this key.</summary>
    public static long Before(long? id) => id is { } known and >= 0 and <= long.MaxValue >> Bits ? known << Bits : long.MaxValue;

    public static KeyRange Of(long id) => new(Key(id, 0), Key(id + 1, 0));
}
