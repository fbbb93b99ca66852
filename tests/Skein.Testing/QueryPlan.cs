using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Skein.Platform;

namespace Skein.Testing;

/// <summary>How SQLite goes about a statement.</summary>
public static partial class QueryPlan
{
    /// <summary>A step each, as <c>EXPLAIN QUERY PLAN</c> words it.</summary>
    public static async Task<IReadOnlyList<string>> Of(SkeinDb db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var explain = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
        explain.CommandText = $"EXPLAIN QUERY PLAN {sql}";
        foreach (var name in Parameter().Matches(sql).Select(m => m.Value).Distinct()) explain.Parameters.AddWithValue(name, 1);
        var steps = new List<string>();
        await using var rows = await explain.ExecuteReaderAsync();
        while (await rows.ReadAsync()) steps.Add(rows.GetString(3));
        return steps;
    }

    [GeneratedRegex("@\\w+")]
    private static partial Regex Parameter();
}
