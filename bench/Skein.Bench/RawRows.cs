using Skein.Bench.Generating;
using Skein.Cases;
using Skein.Platform;
using Skein.Platform.Search;
using Skein.Search;

namespace Skein.Bench;

/// <summary>What is left out of the columns is null there.</summary>
/// <param name="Cast">Put behind the place of the last value.</param>
internal sealed record RawRow(string Table, string Columns, string Cast, object[] Values)
{
    public string Insert(string[] places) => $"INSERT INTO {Table} ({Columns}) VALUES ({string.Join(", ", places)}{Cast})";
}

/// <summary>
/// The rows that one new case of a new customer leaves behind, those of the search index too. These are taken from a case that the
/// product opened, with only the number in the address exchanged, so that the engine alone stores the same words and makes none.
/// </summary>
internal sealed class RawRows
{
    private const long Model = 100_000_000;
    private readonly (string Table, string Tokens)[] index;
    private readonly Engine engine;
    private long last = Model;

    private RawRows(Engine engine, params (string Table, string Tokens)[] index) => (this.engine, this.index) = (engine, index);

    public static async Task<RawRows> Of(BenchHouse house, Engine engine)
    {
        var id = await Creating.Open(house, $"raw{Model}");
        await using var db = house.Db();
        var customer = (await db.FindAsync<Case>(id))!.CustomerId;
        return new RawRows(engine, Of("customers", await CustomerEntries.Of(db, [customer], default)), Of("cases", await CaseEntries.Of(db, [id], default)));

        (string, string) Of(string shelf, IReadOnlyList<IndexEntry> entries) => (
            $"search_{shelf}_{ISearchIndex.Version}",
            engine == Engine.Sqlite ? SearchTokens.Join(entries[0].Tokens) : TsVector.Of([.. entries[0].Tokens]));
    }

    public List<RawRow> Next()
    {
        var (id, now) = (Interlocked.Increment(ref last), DateTime.UtcNow);
        var email = $"raw{id}@example.com";
        const string entry = "id, tx, at, event, subject_kind, subject_id, actor_kind, actor_id, actor_name, origin, after";
        List<RawRow> rows =
        [
            Row("customer", "id, kind, name, language, created_at, version", id, "Person", "王小明", "Hans", now, 0),
            Row("contact_point", "id, customer_id, kind, value, normalized, unique_key, is_primary", id, id, "Email", email, email, $"Email:{email}", true),
            Row(
                "case_file",
                "id, kind_id, status, priority, channel, customer_id, subject, team_id, created_at, updated_at, due_at, customer_waiting_since, is_open, link_token, preview, paused_seconds, version",
                id, 1L, "New", "Normal", "Api", id, "退款一直没有到账", 1L, now, now, now, now, true, PublicToken.New(), Creating.Message, 0L, 0),
            Row(
                "case_message", "id, case_id, kind, channel, author_kind, author_id, author_name, html, plain, at",
                id, id, "Customer", "Api", "Customer", id, "王小明", $"<p>{Creating.Message}</p>", Creating.Message, now),
            Row("journal", entry, id * 2, 0L, now, "customer.registered", "customer", id, "Employee", 1L, "林静", "bench", "{\"name\":\"王小明\"}"),
            Row("journal", entry, (id * 2) + 1, 0L, now, "case.opened", "case", id, "Employee", 1L, "林静", "bench", "{\"subject\":\"退款一直没有到账\",\"kind\":\"enquiry\",\"priority\":\"Normal\",\"channel\":\"Api\"}"),
        ];
        var (key, cast) = engine == Engine.Sqlite ? ("rowid", "") : ("id", "::tsvector");
        rows.AddRange(index.Select(i => new RawRow(i.Table, $"{key}, tokens", cast, [SearchKeys.Key(id, 0), i.Tokens.Replace($"{Model}", $"{id}", StringComparison.Ordinal)])));
        return rows;
    }

    private static RawRow Row(string table, string columns, params object[] values) => new(table, columns, "", values);
}
