using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Skein.Sqlite;

/// <summary>
/// Set on every connection when it is first opened; a pooled one keeps them. FULL, not NORMAL: under WAL, NORMAL may lose the last
/// commits in a power cut, and a stored contact must survive one.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    public static readonly SqlitePragmas Instance = new();

    private const string Pragmas =
        "PRAGMA busy_timeout=15000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-32000;";

    private static readonly ConditionalWeakTable<sqlite3, object> Tuned = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Tune((SqliteConnection)connection);

    /// <summary>The engine runs in the process: there is nothing to wait for.</summary>
    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Tune((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    public static void Synchronous(DbConnection connection, string level)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA synchronous={level}";
        command.ExecuteNonQuery();
    }

    private static void Tune(SqliteConnection connection)
    {
        if (Tuned.TryGetValue(connection.Handle!, out _)) return;
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        Tuned.AddOrUpdate(connection.Handle!, Pragmas);
    }
}
