using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Skein.Platform;
using Skein.Platform.Search;

namespace Skein.Sqlite;

/// <summary>
/// FTS5 over the product's own tokens. In the order of descending rowid FTS5 walks a word's rows from the newest on and skips
/// whole stretches, so a page of hits costs the same however many there are.
/// </summary>
internal sealed class SqliteSearch : ISearchIndex
{
    private static string Table(SearchShelf shelf, int version = ISearchIndex.Version) =>
        string.Create(CultureInfo.InvariantCulture, $"search_{shelf.ToString().ToLowerInvariant()}_{version}");

    /// <summary>
    /// Not part of the model, which both engines share: made, if missing, each time the schema is brought up to date. A new
    /// index is filled by its follower reading the journal from the beginning.
    /// </summary>
    public static async Task Prepare(SkeinDb db, CancellationToken stop)
    {
        var newest = Table(SearchShelf.Customers);
        if (await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE name = {newest}").SingleAsync(stop) > 0) return;

        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        foreach (var shelf in Enum.GetValues<SearchShelf>())
        {
            for (var old = 1; old < ISearchIndex.Version; old++) await Run(db, $"DROP TABLE IF EXISTS {Table(shelf, old)}", stop);
            await Run(db, $"CREATE VIRTUAL TABLE {Table(shelf)} USING fts5(tokens, content='', contentless_delete=1, tokenize=\"{Fts5Match.Tokenizer}\")", stop);
        }

        await Run(db, SearchStart.Again, stop);
        await transaction.CommitAsync(stop);
    }

    public async Task Replace(
        SkeinDb db, SearchShelf shelf, IReadOnlyList<KeyRange> ranges, IReadOnlyList<IndexEntry> entries, CancellationToken stop)
    {
        var table = Table(shelf);
        await Each(db, $"DELETE FROM {table} WHERE rowid >= $first AND rowid < $second", ranges.Select(r => ((object)r.First, (object)r.End)), stop);
        await Each(db, $"INSERT INTO {table}(rowid, tokens) VALUES ($first, $second)", entries.Select(e => ((object)e.Key, (object)SearchTokens.Join(e.Tokens))), stop);
    }

    /// <summary>Parsed once for all of them.</summary>
    private static async Task Each(SkeinDb db, string sql, IEnumerable<(object First, object Second)> values, CancellationToken stop)
    {
        await using var held = await db.Hold(stop);
        await using var command = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
        command.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        var (first, second) = (new SqliteParameter { ParameterName = "$first" }, new SqliteParameter { ParameterName = "$second" });
        command.Parameters.AddRange((SqliteParameter[])[first, second]);
        foreach (var (one, other) in values)
        {
            (first.Value, second.Value) = (one, other);
            await command.ExecuteNonQueryAsync(stop);
        }
    }

    public async Task<IReadOnlyList<long>> Newest(
        SkeinDb db, SearchShelf shelf, IndexQuery query, long before, int most, CancellationToken stop)
    {
        var table = Table(shelf);
        var newest = $"SELECT rowid AS \"Value\" FROM {table} WHERE {table} MATCH {{0}} AND rowid < {{1}} ORDER BY rowid DESC LIMIT {{2}}";
        return await db.Database.SqlQueryRaw<long>(newest, Fts5Match.Of(query), before, most).ToListAsync(stop);
    }

    public async Task Clear(SkeinDb db, CancellationToken stop)
    {
        foreach (var shelf in Enum.GetValues<SearchShelf>()) await Run(db, $"INSERT INTO {Table(shelf)}({Table(shelf)}) VALUES ('delete-all')", stop);
    }

    private static Task<int> Run(SkeinDb db, string sql, CancellationToken stop, params object[] values) =>
        db.Database.ExecuteSqlRawAsync(sql, values, stop);
}
