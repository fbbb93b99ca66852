using System.Data.Common;
using System.Runtime.CompilerServices;

namespace Skein.Platform.Bulk;

/// <summary>Reads whole tables in the order of their keys, one row at a time, as values that mean the same on either engine.</summary>
public sealed class BulkReader(IBulk bulk, DbConnection connection, DbTransaction? transaction, long newestTransaction)
{
    public static async Task<BulkReader> Open(IBulk bulk, DbConnection connection, DbTransaction? transaction, CancellationToken stop)
    {
        await using var newest = Command(connection, transaction, "SELECT max(tx) FROM journal");
        return new BulkReader(bulk, connection, transaction, await newest.ExecuteScalarAsync(stop) as long? ?? -1);
    }

    public async IAsyncEnumerable<object?[]> Rows(TableShape table, [EnumeratorCancellation] CancellationToken stop)
    {
        await using var command = Command(connection, transaction, table.Select(bulk));
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            var row = new object?[table.Columns.Count];
            for (var i = 0; i < row.Length; i++) row[i] = reader.IsDBNull(i) ? null : Value(reader, i, table.Columns[i].Kind);
            yield return row;
        }
    }

    /// <summary>The hash of every content that a file of this moment has, each once.</summary>
    public async IAsyncEnumerable<string> Contents([EnumeratorCancellation] CancellationToken stop)
    {
        var after = "";
        while (true)
        {
            // A page at a time, so that copying a large file keeps no reader open.
            await using var command = Command(connection, transaction, $"SELECT DISTINCT sha256 FROM file WHERE sha256 > '{after}' ORDER BY sha256 LIMIT 500");
            var page = new List<string>();
            await using (var reader = await command.ExecuteReaderAsync(stop))
            {
                while (await reader.ReadAsync(stop)) page.Add(reader.GetString(0));
            }

            foreach (var sha256 in page) yield return sha256;
            if (page.Count == 0) yield break;
            after = page[^1];
        }
    }

    private object Value(DbDataReader reader, int i, ColumnKind kind) => kind switch
    {
        ColumnKind.Int or ColumnKind.Long => reader.GetInt64(i),
        ColumnKind.Transaction => CountedBack(reader.GetInt64(i)),
        ColumnKind.Bool => reader.GetBoolean(i),
        ColumnKind.Text => reader.GetString(i),
        ColumnKind.Instant => ToMicroseconds(reader.GetDateTime(i)),
        ColumnKind.Date => reader.GetFieldValue<DateOnly>(i),
        ColumnKind.Decimal => WithoutTrailingZeros(reader.GetDecimal(i)),
        ColumnKind.Real => reader.GetDouble(i),
        ColumnKind.Bytes => reader.GetFieldValue<byte[]>(i),
        ColumnKind.Guid => reader.GetGuid(i),
    };

    /// <summary>
    /// The newest becomes -1. Negative numbers are older than whatever the next server gives, so its followers wait for none of them,
    /// and a follower's place among them stays what it was.
    /// </summary>
    private long CountedBack(long tx) => tx == long.MinValue ? tx : tx - newestTransaction - 1;

    private static DateTime ToMicroseconds(DateTime stored) =>
        new(stored.Ticks - stored.Ticks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc);

    private static decimal WithoutTrailingZeros(decimal value) => value / 1.000000000000000000000000000000000m;

    private static DbCommand Command(DbConnection connection, DbTransaction? transaction, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        command.CommandTimeout = 0;
        return command;
    }
}
