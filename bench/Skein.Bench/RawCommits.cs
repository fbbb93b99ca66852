using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Skein.Bench.Generating;

namespace Skein.Bench;

/// <summary>
/// The engine by itself: one durable transaction for each case with the rows that opening one writes, prepared, through the
/// driver alone.
/// </summary>
internal static class RawCommits
{
    public static async Task<Pace> Run(BenchHouse house, Engine engine, RawRows rows, int writers, TimeSpan time)
    {
        var clock = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, engine == Engine.Sqlite ? 1 : writers).Select(_ => Task.Run(() => Write(house, rows, clock, time))));
        return new Pace(counts.Sum() / clock.Elapsed.TotalSeconds, 0, 0);
    }

    private static async Task<int> Write(BenchHouse house, RawRows rows, Stopwatch clock, TimeSpan time)
    {
        await using var db = house.Db();
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        await using var batch = connection is NpgsqlConnection postgres ? new NpgsqlBatch(postgres) : null;
        var statements = new Dictionary<string, SqliteCommand>();
        var count = 0;
        for (; clock.Elapsed < time; count++) await (batch is null ? One((SqliteConnection)connection, statements, rows.Next()) : One(batch, rows.Next()));
        foreach (var statement in statements.Values) await statement.DisposeAsync();
        return count;
    }

    /// <summary>One round trip, parsed and planned once for the connection. A batch is a transaction.</summary>
    private static async Task One(NpgsqlBatch batch, List<RawRow> rows)
    {
        var isNew = batch.BatchCommands.Count == 0;
        for (var r = 0; r < rows.Count; r++)
        {
            var values = rows[r].Values;
            if (isNew) batch.BatchCommands.Add(new NpgsqlBatchCommand(rows[r].Insert([.. values.Select((_, i) => $"${i + 1}")])));
            for (var i = 0; i < values.Length; i++)
            {
                if (isNew) batch.BatchCommands[r].Parameters.Add(new NpgsqlParameter());
                batch.BatchCommands[r].Parameters[i].Value = values[i];
            }
        }

        if (isNew) await batch.PrepareAsync();
        await batch.ExecuteNonQueryAsync();
    }

    private static async Task One(SqliteConnection connection, Dictionary<string, SqliteCommand> statements, List<RawRow> rows)
    {
        await using var transaction = connection.BeginTransaction();
        foreach (var row in rows)
        {
            if (!statements.TryGetValue(row.Table, out var insert))
            {
                statements[row.Table] = insert = connection.CreateCommand();
                insert.CommandText = row.Insert([.. row.Values.Select((_, i) => $"$p{i}")]);
                for (var i = 0; i < row.Values.Length; i++) insert.Parameters.Add(new SqliteParameter { ParameterName = $"$p{i}" });
            }

            insert.Transaction = transaction;
            for (var i = 0; i < row.Values.Length; i++) insert.Parameters[i].Value = row.Values[i];
            await insert.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }
}
