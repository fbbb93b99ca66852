using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;
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
        foreach (var range in ranges)
        {
            await db.Database.ExecuteSqlRawAsync($"DELETE FROM {table} WHERE id >= {{0}} AND id < {{1}}", [range.First, range.End], stop);
        }

        if (entries.Count == 0) return;
        await db.Database.ExecuteSqlRawAsync(
            $"INSERT INTO {table} (id, tokens) SELECT id, CAST(tokens AS tsvector) FROM unnest({{0}}, {{1}}) AS new (id, tokens)",
            [entries.Select(e => e.Key).ToArray(), entries.Select(Vector).ToArray()],
            stop);
    }

    public async Task<IReadOnlyList<long>> Newest(
        SkeinDb db, SearchShelf shelf, IndexQuery query, long before, int most, CancellationToken stop) =>
        await db.Database
            .SqlQueryRaw<long>(
                $"SELECT found AS \"Value\" FROM {PostgresSearchTables.Name(shelf)}_newest(CAST({{0}} AS tsquery), {{1}}, {{2}}) AS found",
                TsQuery.Of(query), before, most)
            .ToListAsync(stop);

    public Task Clear(SkeinDb db, CancellationToken stop) =>
        db.Database.ExecuteSqlRawAsync($"TRUNCATE {string.Join(", ", Enum.GetValues<SearchShelf>().Select(shelf => PostgresSearchTables.Name(shelf)))}", stop);

    internal static string Vector(IndexEntry entry) => TsVector.Of([.. entry.Tokens, .. PostgresSearchTables.Stretches(entry.Key)]);
}
