namespace Skein.Platform.Search;

/// <summary>What is searched apart from each other.</summary>
public enum SearchShelf
{
    Cases,
    Customers,
}

/// <summary>One row of the index. A higher key is newer.</summary>
public sealed record IndexEntry(long Key, IReadOnlyCollection<string> Tokens);

/// <summary>The keys from <paramref name="First"/> up to, not including, <paramref name="End"/>.</summary>
public readonly record struct KeyRange(long First, long End);

/// <summary>
/// The engine's full-text index: FTS5 on SQLite, a GIN index on PostgreSQL. Both hold the same tokens and answer the same
/// keys, newest first, and neither reads more of a common word's rows than are asked for.
/// </summary>
public interface ISearchIndex
{
    /// <summary>Counts up whenever tokens are made otherwise than before; the index is then made anew from the journal.</summary>
    const int Version = 1;

    /// <summary>Puts entries in the place of whatever the ranges held, in the transaction of <paramref name="db"/>.</summary>
    Task Replace(SkeinDb db, SearchShelf shelf, IReadOnlyList<KeyRange> ranges, IReadOnlyList<IndexEntry> entries, CancellationToken stop);

    /// <summary>At most <paramref name="most"/> keys below <paramref name="before"/>, the highest first.</summary>
    Task<IReadOnlyList<long>> Newest(SkeinDb db, SearchShelf shelf, IndexQuery query, long before, int most, CancellationToken stop);

    /// <summary>Empties the index.</summary>
    Task Clear(SkeinDb db, CancellationToken stop);
}
