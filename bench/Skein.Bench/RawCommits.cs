using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Skein.Bench.Generating;
using Skein.Platform;
using Skein.Platform.Bulk;

namespace Skein.Bench;

/// <summary>
/// The engine by itself: one durable transaction for each case with the rows that opening one writes, prepared, through the
/// driver alone.
/// </summary>
internal static class RawCommits
{
    private const long FirstId = 100_000_000;
    private static long next = FirstId;

    public static async Task<Pace> Run(BenchHouse house, Engine engine, int writers, TimeSpan time)
    {
        await using var db = house.Db();
        var shapes = TableShapes.Of(db).ToDictionary(t => t.Name);
        var clock = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, engine == Engine.Sqlite ? 1 : writers).Select(_ => Task.Run(() => Write(house, shapes, clock, time))));
        return new Pace(counts.Sum() / clock.Elapsed.TotalSeconds, 0, 0);
    }

    private static async Task<int> Write(BenchHouse house, Dictionary<string, TableShape> shapes, Stopwatch clock, TimeSpan time)
    {
        await using var db = house.Db();
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        var count = 0;
        while (clock.Elapsed < time)
        {
            var id = Interlocked.Increment(ref next);
            if (connection is NpgsqlConnection postgres) await One(postgres, shapes, id);
            else await One(connection, shapes, id);
            count++;
        }

        return count;
    }

    private static async Task One(NpgsqlConnection connection, Dictionary<string, TableShape> shapes, long id)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var (shape, row) in RowsOf(shapes, id))
        {
            var insert = new NpgsqlBatchCommand(Insert(shape, i => $"${i + 1}"));
            foreach (var value in row) insert.Parameters.Add(new NpgsqlParameter { Value = value is long number && IsInt(shape, insert.Parameters.Count) ? (int)number : value ?? DBNull.Value });
            batch.BatchCommands.Add(insert);
        }

        await batch.PrepareAsync();
        await batch.ExecuteNonQueryAsync();
    }

    private static bool IsInt(TableShape shape, int column) => shape.Columns[column].Kind == ColumnKind.Int;

    private static readonly Dictionary<string, DbCommand> Prepared = [];

    /// <summary>SQLite has one writer, so one set of prepared statements is enough.</summary>
    private static async Task One(DbConnection connection, Dictionary<string, TableShape> shapes, long id)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var (shape, row) in RowsOf(shapes, id))
        {
            if (!Prepared.TryGetValue(shape.Name, out var insert))
            {
                Prepared[shape.Name] = insert = connection.CreateCommand();
                insert.CommandText = Insert(shape, i => $"$p{i}");
                for (var i = 0; i < row.Length; i++) insert.Parameters.Add(new Microsoft.Data.Sqlite.SqliteParameter { ParameterName = $"$p{i}" });
            }

            insert.Connection = connection;
            insert.Transaction = transaction;
            for (var i = 0; i < row.Length; i++) insert.Parameters[i].Value = row[i] ?? DBNull.Value;
            await insert.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }

    private static string Insert(TableShape shape, Func<int, string> place) =>
        $"INSERT INTO \"{shape.Name}\" ({shape.ColumnList}) VALUES ({string.Join(", ", Enumerable.Range(0, shape.Columns.Count).Select(place))})";

    private static IEnumerable<(TableShape Shape, object?[] Row)> RowsOf(Dictionary<string, TableShape> shapes, long id)
    {
        var now = DateTime.UtcNow;
        var email = $"raw{id}@example.com";
        yield return Row("customer", ["id", "kind", "name", "language", "created_at"], id, "Person", "王小明", "Hans", now);
        yield return Row("contact_point", ["id", "customer_id", "kind", "value", "normalized", "unique_key", "is_primary"], id, id, "Email", email, email, $"Email:{email}", true);
        yield return Row(
            "case_file", ["id", "kind_id", "status", "priority", "channel", "customer_id", "subject", "team_id", "created_at", "updated_at", "due_at", "customer_waiting_since", "is_open", "link_token", "preview"],
            id, 1L, "New", "Normal", "Api", id, "退款一直没有到账", 1L, now, now, now, now, true, PublicToken.New(), Creating.Message);
        yield return Row(
            "case_message", ["id", "case_id", "kind", "channel", "author_kind", "author_id", "author_name", "html", "plain", "at"],
            id, id, "Customer", "Api", "Customer", id, "王小明", $"<p>{Creating.Message}</p>", Creating.Message, now);
        string[] entry = ["id", "tx", "at", "event", "subject_kind", "subject_id", "actor_kind", "actor_id", "actor_name", "origin", "after"];
        yield return Row("journal", entry, id * 2, 0L, now, "customer.registered", "customer", id, "Employee", 1L, "林静", "bench", "{\"name\":\"王小明\"}");
        yield return Row("journal", entry, (id * 2) + 1, 0L, now, "case.opened", "case", id, "Employee", 1L, "林静", "bench", "{\"subject\":\"退款一直没有到账\",\"kind\":\"enquiry\",\"priority\":\"Normal\",\"channel\":\"Api\"}");

        (TableShape, object?[]) Row(string table, string[] names, params object?[] values) => (shapes[table], new Rows(shapes[table], names).Row(values));
    }
}
