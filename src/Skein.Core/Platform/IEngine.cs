using Microsoft.EntityFrameworkCore;

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

    /// <summary>The save failed because a unique value is taken.</summary>
    bool IsDuplicate(DbUpdateException failure);

    /// <summary>The save failed because something hangs on a row that was to go, or the row it was to hang on has gone.</summary>
    bool IsTornReference(DbUpdateException failure);

    /// <summary>The schema is brought up to date; where several nodes start at once, one does it and the others wait.</summary>
    Task Migrate(SkeinDb db, CancellationToken stop);
}
