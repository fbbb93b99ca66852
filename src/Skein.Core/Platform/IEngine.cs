using Microsoft.EntityFrameworkCore;
using Skein.Platform.Bulk;

namespace Skein.Platform;

/// <summary>
/// What truly differs between SQLite and PostgreSQL in writing and upkeep. Reading the journal and searching have seams of their
/// own beside the capabilities that need them. Nowhere else may code ask which engine it runs on.
/// </summary>
public interface IEngine
{
    string Name { get; }

    /// <summary>Where the data is, for people: a path or host and database, never a password.</summary>
    string Place { get; }

    void Configure(DbContextOptionsBuilder options);

    /// <summary>What of the model only this engine understands (default expressions, column types).</summary>
    void Shape(ModelBuilder model);

    /// <summary>
    /// The turn to write. SQLite has one writer: waiting here, in order, costs less than being refused by a busy file.
    /// </summary>
    ValueTask<IDisposable?> Turn(CancellationToken stop);

    /// <summary>
    /// Until disposed of, what this context commits is whole but not yet sure to outlive a power cut; <see cref="Settle"/> makes it so.
    /// Taken with the turn in hand and before a transaction; the context may be on another connection meanwhile. Null where the engine
    /// gathers its flushes by itself.
    /// </summary>
    ValueTask<IAsyncDisposable?> Lighten(SkeinDb db, CancellationToken stop);

    /// <summary>Ends when everything committed before is on the disk: one flush for all who wait for it.</summary>
    Task Settle();

    /// <summary>
    /// So many new rows go to the engine in one message, which it carries out wholly or not at all without being told to begin and to
    /// commit. None where that is no gain.
    /// </summary>
    int MostNewRowsInOneMessage { get; }

    /// <summary>
    /// The ids that the coming new rows of these tables get, one for each name, in their order. Asked inside the transaction that
    /// stores the rows, unless they are stored in one message.
    /// </summary>
    Task<IReadOnlyList<long>> NextIds(SkeinDb db, IReadOnlyList<string> tables, CancellationToken stop);

    /// <summary>The save failed because a unique value is taken.</summary>
    bool IsDuplicate(DbUpdateException failure);

    /// <summary>The save failed because something hangs on a row that was to go, or the row it was to hang on has gone.</summary>
    bool IsTornReference(DbUpdateException failure);

    /// <summary>Two savers waited for each other and the engine sent this one back: nothing of it was kept, and another try may go through.</summary>
    bool IsDeadlock(Exception failure);

    /// <summary>Reads and writes the database as a whole, for backup, restore and move.</summary>
    IBulk Bulk { get; }

    /// <summary>Whether there is a database at all. One that is out of reach is not missing: that throws.</summary>
    Task<bool> Exists(SkeinDb db, CancellationToken stop);

    /// <summary>Whether anything stands in the database, whoever put it there.</summary>
    Task<bool> HasTables(SkeinDb db, CancellationToken stop);

    /// <summary>
    /// The schema is brought to <paramref name="migration"/>, or up to date; where several nodes start at once, one does it and
    /// the others wait.
    /// </summary>
    Task Migrate(SkeinDb db, string? migration, CancellationToken stop);

    Task Migrate(SkeinDb db, CancellationToken stop) => Migrate(db, null, stop);

    /// <summary>Keeps a copy of the whole database beside it before its schema changes; null on an engine whose owner does that.</summary>
    Task<string?> KeepCopy(SkeinDb db, string folder, CancellationToken stop);

    Task<EngineState> State(SkeinDb db, CancellationToken stop);

    /// <summary>
    /// The database does not answer now but may later: not started yet, the network gone, the file held by another program, the disk
    /// full. Waiting helps, unlike with a wrong password.
    /// </summary>
    bool IsOutOfReach(Exception failure);

    /// <summary>
    /// Says to other programs that this process serves the house, until disposed of or dead. Null when another one says so already,
    /// or where the database knows by itself who is there.
    /// </summary>
    IDisposable? Occupy();

    /// <summary>A process that serves the house now, besides this one; null when there is none.</summary>
    Task<string?> Occupant(SkeinDb db, CancellationToken stop);
}
