using NodaTime;
using Skein.Platform;

namespace Skein.Journal;

/// <summary>One thing that happened. Written with the change itself, never altered.</summary>
public sealed class JournalEntry
{
    /// <summary>
    /// The origin of the sample data. Two spaces on purpose: names of tokens are cleaned to one and addresses have none, so nothing
    /// real can bear it and be taken for sample.
    /// </summary>
    public const string SampleOrigin = "sample  data";

    public long Id { get; init; }

    /// <summary>
    /// The database transaction that wrote it, set by PostgreSQL; 0 on SQLite; negative for entries that came from a backup or
    /// another database. Identity order is not commit order on PostgreSQL, so followers read in the order of (Tx, Id) and only what
    /// is older than every running transaction.
    /// </summary>
    public long Tx { get; init; }

    public Instant At { get; init; }

    public required string Event { get; init; }

    public required string SubjectKind { get; init; }

    public long SubjectId { get; init; }

    public ActorKind ActorKind { get; init; }

    public long ActorId { get; init; }

    /// <summary>The name as it was then.</summary>
    public required string ActorName { get; init; }

    /// <summary>Where the request came from: an address, or the name of a token.</summary>
    public string? Origin { get; init; }

    /// <summary>The request it was done in, where its sender gave that a name: whoever asks again is told what came of it.</summary>
    public string? RequestKey { get; init; }

    /// <summary>The changed values before and after, as JSON objects; null where there were none.</summary>
    public string? Before { get; init; }

    public string? After { get; init; }
}
