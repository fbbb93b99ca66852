using Skein.Platform;

namespace Skein.Journal;

/// <summary>
/// Reacts to what happened. Its writes go through the given context and are committed together with its new position, so each
/// entry takes effect once; what must leave the house (mail, webhooks) is written as a row to be sent, never sent from here.
/// </summary>
public interface IFollower
{
    /// <summary>The stored name of its position. Renaming it makes it read everything again.</summary>
    string Name { get; }

    Text Title { get; }

    /// <summary>Whether a follower without a stored position starts with the first entry ever, or with what happens next.</summary>
    bool FromTheBeginning => true;

    /// <summary>What it writes is not in a backup: in a restored or moved house it reads everything again.</summary>
    bool StartsAgainWhenRestored => false;

    /// <summary>
    /// For what takes long and only reads: it comes before the transaction, in which other writers wait. What changes in between has
    /// an entry of its own, still to be followed. The answer does the writing.
    /// </summary>
    ValueTask<Func<CancellationToken, Task>> Prepare(SkeinDb db, IReadOnlyList<JournalEntry> entries, CancellationToken stop) =>
        ValueTask.FromResult<Func<CancellationToken, Task>>(ending => Follow(db, entries, ending));

    Task Follow(SkeinDb db, IReadOnlyList<JournalEntry> entries, CancellationToken stop);
}
