using System.Data;
using System.Data.Common;
using Npgsql;
using NpgsqlTypes;
using Skein.Platform.Bulk;

namespace Skein.Postgres;

internal sealed class PostgresBulk : IBulk
{
    // The database's own collation may order as a dictionary does.
    public string InByteOrder(ColumnShape column) => column.Kind == ColumnKind.Text ? $"\"{column.Name}\" COLLATE \"C\"" : $"\"{column.Name}\"";

    public async Task<DbTransaction> Snapshot(DbConnection connection, CancellationToken stop)
    {
        var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        await Run(connection, "SET TRANSACTION READ ONLY; SET LOCAL idle_in_transaction_session_timeout = 0", stop);
        return snapshot;
    }

    public async Task<long?> LastIdentity(DbConnection connection, string table, CancellationToken stop)
    {
        if (await Sequence(connection, table, stop) is not { } sequence) return null;
        return await Scalar(connection, $"SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM {sequence}", stop) as long?;
    }

    public async Task<IBulkFill> Fill(DbConnection connection, IReadOnlyList<TableShape> tables, CancellationToken stop)
    {
        var transaction = await connection.BeginTransactionAsync(stop);
        await Run(connection, "SET LOCAL idle_in_transaction_session_timeout = 0", stop);
        var references = await References(connection, stop);
        foreach (var reference in references) await Run(connection, reference.Drop, stop);
        await Run(connection, $"TRUNCATE {string.Join(", ", tables.Select(t => $"\"{t.Name}\""))}", stop);
        return new PostgresFill((NpgsqlConnection)connection, transaction, references);
    }

    internal static async Task<string?> Sequence(DbConnection connection, string table, CancellationToken stop)
    {
        var sql = $"""
            SELECT pg_get_serial_sequence('"{table}"', a.attname) FROM pg_attribute a
            WHERE a.attrelid = '"{table}"'::regclass AND a.attidentity <> ''
            """;
        return await Scalar(connection, sql, stop) as string;
    }

    internal static async Task Run(DbConnection connection, string sql, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(stop);
    }

    private static async Task<object?> Scalar(DbConnection connection, string sql, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(stop);
    }

    private static async Task<List<Reference>> References(DbConnection connection, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
                   format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace
            """;
        var found = new List<Reference>();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) found.Add(new Reference(reader.GetString(0), reader.GetString(1)));
        return found;
    }

    internal sealed record Reference(string Drop, string Add);
}

internal sealed class PostgresFill(
    NpgsqlConnection connection, DbTransaction transaction, IReadOnlyList<PostgresBulk.Reference> references) : IBulkFill
{
    public DbTransaction Transaction => transaction;

    public async Task Write(TableShape table, IAsyncEnumerable<object?[]> rows, CancellationToken stop)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"COPY \"{table.Name}\" ({table.ColumnList}) FROM STDIN (FORMAT BINARY)", stop);
        await foreach (var row in rows.WithCancellation(stop))
        {
            await copy.StartRowAsync(stop);
            for (var i = 0; i < row.Length; i++) await Write(copy, table.Columns[i].Kind, row[i], stop);
        }

        await copy.CompleteAsync(stop);
    }

    public async Task ContinueIdentity(string table, long last, CancellationToken stop)
    {
        if (last < 1 || await PostgresBulk.Sequence(connection, table, stop) is not { } sequence) return;
        await PostgresBulk.Run(connection, $"SELECT setval('{sequence}', {last}, true)", stop);
    }

    public async Task CheckReferences(CancellationToken stop)
    {
        foreach (var reference in references) await PostgresBulk.Run(connection, reference.Add, stop);
    }

    public Task Commit(CancellationToken stop) => transaction.CommitAsync(stop);

    public ValueTask DisposeAsync() => transaction.DisposeAsync();

    private static Task Write(NpgsqlBinaryImporter copy, ColumnKind kind, object? value, CancellationToken stop) => (kind, value) switch
    {
        (_, null) => copy.WriteNullAsync(stop),
        (ColumnKind.Int, long number) => copy.WriteAsync((int)number, NpgsqlDbType.Integer, stop),
        (ColumnKind.Long or ColumnKind.Transaction, long number) => copy.WriteAsync(number, NpgsqlDbType.Bigint, stop),
        (ColumnKind.Bool, bool truth) => copy.WriteAsync(truth, NpgsqlDbType.Boolean, stop),
        (ColumnKind.Text, string text) => copy.WriteAsync(text, NpgsqlDbType.Text, stop),
        (ColumnKind.Instant, DateTime at) => copy.WriteAsync(at, NpgsqlDbType.TimestampTz, stop),
        (ColumnKind.Date, DateOnly date) => copy.WriteAsync(date, NpgsqlDbType.Date, stop),
        (ColumnKind.Decimal, decimal amount) => copy.WriteAsync(amount, NpgsqlDbType.Numeric, stop),
        (ColumnKind.Real, double real) => copy.WriteAsync(real, NpgsqlDbType.Double, stop),
        (ColumnKind.Bytes, byte[] bytes) => copy.WriteAsync(bytes, NpgsqlDbType.Bytea, stop),
        (ColumnKind.Guid, Guid guid) => copy.WriteAsync(guid, NpgsqlDbType.Uuid, stop),
        _ => throw new NotSupportedException($"{value?.GetType()} as {kind}."),
    };
}
