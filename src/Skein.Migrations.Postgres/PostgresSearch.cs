using Microsoft.EntityFrameworkCore;
using Skein.Platform;
using Skein.Platform.Search;

namespace Skein.Postgres;

/// <summary>
/// tsvector and GIN over the product's own tokens. GIN answers in no order, so rows carry marks of the stretch of keys they lie
/// in, and the newest stretches are asked first: see the function in <see cref="PostgresSearchTables"/>.
/// </summary>
internal sealed class PostgresSearch : ISearchIndex
{
    public async Task Replace(
        SkeinDb db, SearchShelf shelf, IReadOnlyList<KeyRange> ranges, IReadOnlyList<IndexEntry> entries, CancellationToken stop)
    {
        var table = PostgresSearchTables.Name(shelf);
        var delete = $"DELETE FROM {table} USING unnest({{0}}, {{1}}) AS old (first, beyond) WHERE id >= first AND id < beyond";
        await db.Database.ExecuteSqlRawAsync(delete, [ranges.Select(r => r.First).ToArray(), ranges.Select(r => r.End).ToArray()], stop);

        var insert = $"INSERT INTO {table} (id, tokens) SELECT id, CAST(tokens AS tsvector) FROM unnest({{0}}, {{1}}) AS new (id, tokens)";
        await db.Database.ExecuteSqlRawAsync(insert, [entries.Select(e => e.Key).ToArray(), entries.Select(Vector).ToArray()], stop);
    }

    public async Task<IReadOnlyList<long>> Newest(
        SkeinDb db, SearchShelf shelf, IndexQuery query, long before, int most, CancellationToken stop)
    {
        var newest = $"SELECT found AS \"Value\" FROM {PostgresSearchTables.Name(shelf)}_newest(CAST({{0}} AS tsquery), {{1}}, {{2}}) AS found";
        return await db.Database.SqlQueryRaw<long>(newest, TsQuery.Of(query), before, most).ToListAsync(stop);
    }

    public Task Clear(SkeinDb db, CancellationToken stop)
    {
        var empty = $"TRUNCATE {string.Join(", ", Enum.GetValues<SearchShelf>().Select(shelf => PostgresSearchTables.Name(shelf)))}";
        return db.Database.ExecuteSqlRawAsync(empty, stop);
    }

    internal static string Vector(IndexEntry entry) => TsVector.Of([.. entry.Tokens, .. PostgresSearchTables.Stretches(entry.Key)]);
}
