using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Skein.Platform;
using Skein.Platform.Search;

namespace Skein.Postgres;

/// <summary>The tables of the index and the function that reads them newest first.</summary>
internal static class PostgresSearchTables
{
    /// <summary>A stretch of the finest level holds 2^20 keys, which are 4,096 cases; each level above holds eight times as many.</summary>
    private const int FinestBits = 20;
    private const int StepBits = 3;
    private const int Levels = 4;

    public static string Name(SearchShelf shelf, int version = ISearchIndex.Version) =>
        string.Create(CultureInfo.InvariantCulture, $"search_{shelf.ToString().ToLowerInvariant()}_{version}");

    /// <summary>The marks of the stretches a key lies in, one for each level.</summary>
    public static IEnumerable<string> Stretches(long key) =>
        Enumerable.Range(0, Levels).Select(level => $"{Reading.Mark}{level}.{key >> (FinestBits + (level * StepBits))}");

    /// <summary>
    /// Not part of the model, which both engines share: made, if missing, each time the schema is brought up to date. A new
    /// index is filled by its follower reading the journal from the beginning.
    /// </summary>
    public static async Task Prepare(SkeinDb db, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var newest = Name(SearchShelf.Customers);
        var isThere = await db.Database.SqlQuery<bool>($"SELECT to_regclass({newest}) IS NOT NULL AS \"Value\"").SingleAsync(stop);
        foreach (var shelf in Enum.GetValues<SearchShelf>())
        {
            if (!isThere) await Make(db, shelf, stop);
            await Run(db, Reading.Newest(Name(shelf)), stop);
        }

        if (!isThere) await Run(db, SearchStart.Again, stop);
        await transaction.CommitAsync(stop);
    }

    private static async Task Make(SkeinDb db, SearchShelf shelf, CancellationToken stop)
    {
        for (var old = 1; old < ISearchIndex.Version; old++) await Run(db, $"DROP TABLE IF EXISTS {Name(shelf, old)}", stop);

        // The vector is only read again to check a phrase: kept out of the row, a hit's key is found in a small, warm table.
        // Without a pending list each search would not have to read what was not merged yet.
        await Run(db, $"CREATE TABLE {Name(shelf)} (id bigint PRIMARY KEY, tokens tsvector NOT NULL) WITH (toast_tuple_target = 128)", stop);
        await Run(db, $"CREATE INDEX {Name(shelf)}_tokens ON {Name(shelf)} USING gin (tokens) WITH (fastupdate = off)", stop);
    }

    private static Task<int> Run(SkeinDb db, string sql, CancellationToken stop) => db.Database.ExecuteSqlRawAsync(sql, stop);

    private static class Reading
    {
        public const string Mark = "%in";

        /// <summary>
        /// Looks into the newest two stretches of the finest level, then into those of the level above, and so on until enough is
        /// found: a common word is read in one stretch, a rare one has few rows anywhere. The sequential scan is forbidden
        /// because a plan made for one word would be kept for others.
        /// </summary>
        public static string Newest(string table) => $$$"""
            CREATE OR REPLACE FUNCTION {{{table}}}_newest(wanted tsquery, before bigint, most int) RETURNS SETOF bigint
            LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
            DECLARE
              top bigint := LEAST(before, COALESCE((SELECT max(id) + 1 FROM {{{table}}}), 0));
              upper bigint := top;
              lower bigint;
              stretch bigint;
              narrowed tsquery;
              bits int := {{{FinestBits}}};
              found int := 0;
              here int;
            BEGIN
              FOR level IN 0..{{{Levels}}} LOOP
                EXIT WHEN upper <= 0 OR found >= most;
                stretch := (top - 1) >> bits;
                lower := CASE WHEN level = {{{Levels}}} THEN 0 ELSE GREATEST(stretch - 1, 0) << bits END;
                narrowed := wanted;
                IF lower > 0 THEN
                  narrowed := wanted && CAST(format('(''%{{{Mark}}}%s.%s'' | ''%{{{Mark}}}%s.%s'')', level, stretch, level, stretch - 1) AS tsquery);
                END IF;
                RETURN QUERY
                  WITH hit AS MATERIALIZED (SELECT id FROM {{{table}}} WHERE tokens @@ narrowed)
                  SELECT id FROM hit WHERE id < upper AND id >= lower ORDER BY id DESC LIMIT most - found;
                GET DIAGNOSTICS here = ROW_COUNT;
                found := found + here;
                upper := lower;
                bits := bits + {{{StepBits}}};
              END LOOP;
            END $$
            """;
    }
}
