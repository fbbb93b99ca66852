using Microsoft.Data.Sqlite;
using Skein.Platform.Search;

namespace Skein.Tests.Platform.Search;

/// <summary>A real FTS5 table in memory, made the way the product makes it.</summary>
internal sealed class Fts5Index : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public Fts5Index(params string[] texts)
    {
        _connection.Open();
        Run($"CREATE VIRTUAL TABLE x USING fts5(tokens, content='', contentless_delete=1, tokenize=\"{Fts5Match.Tokenizer}\")");
        Run("CREATE VIRTUAL TABLE words USING fts5vocab(x, row)");
        for (var row = 0; row < texts.Length; row++) Add(row + 1, texts[row]);
    }

    public void Add(long row, params IEnumerable<string> texts)
    {
        using var command = Command("INSERT INTO x(rowid, tokens) VALUES ($row, $text)", SearchTokens.Join(SearchTokens.Of(texts)));
        command.Parameters.AddWithValue("$row", row);
        command.ExecuteNonQuery();
    }

    public void Delete(long row) => Run($"DELETE FROM x WHERE rowid = {row}");

    public long[] Find(string query) => Match(Fts5Match.Of(SearchQuery.Parse(query)) ?? throw new ArgumentException("nothing wanted"));

    public long[] Match(string expression)
    {
        using var command = Command("SELECT rowid FROM x WHERE x MATCH $text ORDER BY rowid", expression);
        using var reader = command.ExecuteReader();
        var rows = new List<long>();
        while (reader.Read()) rows.Add(reader.GetInt64(0));
        return [.. rows];
    }

    public HashSet<string> Words()
    {
        using var command = Command("SELECT term FROM words WHERE term <> $text", "");
        using var reader = command.ExecuteReader();
        var words = new HashSet<string>();
        while (reader.Read()) words.Add(reader.GetString(0));
        return words;
    }

    public void Dispose() => _connection.Dispose();

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, string text)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$text", text);
        return command;
    }
}
