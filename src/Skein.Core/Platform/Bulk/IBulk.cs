using System.Data.Common;

namespace Skein.Platform.Bulk;

/// <summary>What differs between the engines when a whole database is read or written at once.</summary>
public interface IBulk
{
    /// <summary>A column to order by so that both engines give the same order.</summary>
    string InByteOrder(ColumnShape column);

    /// <summary>A reading transaction that sees one moment of the database however long it lasts, while writers go on.</summary>
    Task<DbTransaction> Snapshot(DbConnection connection, CancellationToken stop);

    /// <summary>The last id the table gave out; null for a table that gives none.</summary>
    Task<long?> LastIdentity(DbConnection connection, string table, CancellationToken stop);

    /// <summary>Begins to fill a database: every table emptied, references not watched until the end, nothing seen by others before it.</summary>
    Task<IBulkFill> Fill(DbConnection connection, IReadOnlyList<TableShape> tables, CancellationToken stop);
}

/// <summary>A database being filled. Disposed of before <see cref="Commit"/>, it is as it was.</summary>
public interface IBulkFill : IAsyncDisposable
{
    DbTransaction Transaction { get; }

    Task Write(TableShape table, IAsyncEnumerable<object?[]> rows, CancellationToken stop);

    /// <summary>The next id will be higher than <paramref name="last"/> and than every row's.</summary>
    Task ContinueIdentity(string table, long last, CancellationToken stop);

    /// <summary>Checks every reference again.</summary>
    Task CheckReferences(CancellationToken stop);

    Task Commit(CancellationToken stop);
}
