using Skein.Platform;

namespace Skein.Journal;

/// <summary>A place in the journal: everything up to and including it has been read.</summary>
public readonly record struct Position(long Tx, long Id)
{
    /// <summary>Before every entry. Restored ones have negative transaction numbers, so it is not zero.</summary>
    public static readonly Position Beginning = new(long.MinValue, 0);
}

/// <summary>
/// Reads the journal so that nothing can later appear before what was read. On SQLite there is one writer and identity order is
/// commit order; on PostgreSQL only entries of transactions older than the oldest running one are settled.
/// </summary>
public interface ISettledJournal
{
    /// <summary>Settled entries after <paramref name="position"/>, in order.</summary>
    IQueryable<JournalEntry> After(SkeinDb db, Position position);

    /// <summary>The newest settled place: where one starts who wants only what happens from now on.</summary>
    Task<Position> End(SkeinDb db, CancellationToken stop);
}
