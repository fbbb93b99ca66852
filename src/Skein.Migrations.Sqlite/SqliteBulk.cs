using System.Data.Common;
using Microsoft.Data.Sqlite;
using Skein.Platform.Bulk;

namespace Skein.Sqlite;

internal sealed class SqliteBulk : IBulk
{
    public string InByteOrder(ColumnShape column) => $"\"{column.Name}\"";

    public Task<DbTransaction> Snapshot(DbConnection connection, CancellationToken stop) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    public async Task<long?> LastIdentity(DbConnection connection, string table, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT seq FROM sqlite_sequence WHERE name = '{table}'";
        return await command.ExecuteScalarAsync(stop) as long?;
    }

    public async Task<IBulkFill> Fill(DbConnection connection, IReadOnlyList<TableShape> tables, CancellationToken stop)
    {
        // Ignored inside a transaction, so it comes before.
        await Run(connection, "PRAGMA foreign_keys = OFF", stop);
        var transaction = await connection.BeginTransactionAsync(stop);
        foreach (var table in tables) await Run(connection, $"DELETE FROM \"{table.Name}\"", stop);
        return new SqliteFill((SqliteConnection)connection, transaction);
    }

    internal static async Task Run(DbConnection connection, string sql, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(stop);
    }
}

internal sealed class SqliteFill(SqliteConnection connection, DbTransaction transaction) : IBulkFill
{
    public DbTransaction Transaction => transaction;

    public async Task Write(TableShape table, IAsyncEnumerable<object?[]> rows, CancellationToken stop)
    {
        await using var insert = connection.CreateCommand();
        var places = table.Columns.Select((_, i) => $"$p{i}").ToList();
        insert.CommandText = $"INSERT INTO \"{table.Name}\" ({table.ColumnList}) VALUES ({string.Join(", ", places)})";
        foreach (var place in places) insert.Parameters.Add(new SqliteParameter { ParameterName = place });
        await foreach (var row in rows.WithCancellation(stop))
        {
            for (var i = 0; i < row.Length; i++) insert.Parameters[i].Value = row[i] ?? DBNull.Value;
            await insert.ExecuteNonQueryAsync(stop);
        }
    }

    public Task ContinueIdentity(string table, long last, CancellationToken stop) => SqliteBulk.Run(connection, $"""
        UPDATE sqlite_sequence SET seq = max(seq, {last}) WHERE name = '{table}';
        INSERT INTO sqlite_sequence (name, seq) SELECT '{table}', {last} WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = '{table}');
        """, stop);

    public async Task CheckReferences(CancellationToken stop)
    {
        await using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA foreign_key_check";
        await using var broken = await check.ExecuteReaderAsync(stop);
        if (await broken.ReadAsync(stop)) throw new InvalidDataException($"A row of {broken.GetString(0)} refers to one of {broken.GetString(2)} that is not there.");
    }

    public Task Commit(CancellationToken stop) => transaction.CommitAsync(stop);

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await SqliteBulk.Run(connection, "PRAGMA foreign_keys = ON", CancellationToken.None);
    }
}
