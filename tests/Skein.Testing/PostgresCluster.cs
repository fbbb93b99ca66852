using Npgsql;

namespace Skein.Testing;

/// <summary>
/// The PostgreSQL that the tests of one process share. Started by the first test that needs it, stopped when the process ends.
/// </summary>
public static class PostgresCluster
{
    private static readonly Lazy<string> Started = new(Start);
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);
    private static int databases;

    /// <summary>A new empty database, or a copy of <paramref name="template"/>.</summary>
    public static async Task<string> NewDatabase(string? template = null)
    {
        var name = $"t{Environment.ProcessId}_{Interlocked.Increment(ref databases)}";
        var copy = template is null ? "" : $" TEMPLATE {new NpgsqlConnectionStringBuilder(template).Database}";
        await using var admin = new NpgsqlConnection(Server("postgres"));
        await admin.OpenAsync();

        // Two copies of one template at once are refused by the server.
        await OneAtATime.WaitAsync();
        using var release = new Release(OneAtATime);
        await using var create = new NpgsqlCommand($"CREATE DATABASE {name}{copy}", admin);
        await create.ExecuteNonQueryAsync();
        return Server(name);
    }

    private static string Server(string database) => $"{Started.Value};Database={database}";

    private static string Start()
    {
        var server = PostgresServer.Start();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Abandon();
        return $"{server.Connection};Maximum Pool Size=20;Connection Idle Lifetime=10";
    }

    private sealed class Release(SemaphoreSlim taken) : IDisposable
    {
        public void Dispose() => taken.Release();
    }
}
