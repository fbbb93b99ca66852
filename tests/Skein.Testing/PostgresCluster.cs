using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Skein.Testing;

/// <summary>
/// A PostgreSQL of the tests' own, from Debian's package, in a temporary folder on a free port. Started by the first test that
/// needs it, stopped when the test process ends.
/// </summary>
public static class PostgresCluster
{
    private const string Binaries = "/usr/lib/postgresql/15/bin";
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
        if (!Directory.Exists(Binaries)) throw new InvalidOperationException("PostgreSQL 15 is missing; ./test installs it.");
        var folder = Directory.CreateTempSubdirectory("skein-pg-").FullName;
        var port = FreePort();
        var user = Environment.UserName == "root" ? "postgres" : null;
        if (user is not null) Run("chown", null, user, folder);
        var data = Path.Combine(folder, "data");
        Run($"{Binaries}/initdb", user, "-D", data, "-E", "UTF8", "--locale=C.UTF-8", "-A", "trust", "-U", "skein", "--no-sync");
        var options = $"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=300";
        Run($"{Binaries}/pg_ctl", user, "-D", data, "-o", options, "-l", Path.Combine(folder, "log"), "-w", "start");
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            // Nothing is waited for: the test runner ends a process whose end takes longer than ten seconds as if it had failed.
            Run($"{Binaries}/pg_ctl", user, "-D", data, "-m", "immediate", "-W", "stop");
            Process.Start("sh", ["-c", $"(sleep 3; rm -rf '{folder}') >/dev/null 2>&1 &"]);
        };
        return $"Host=127.0.0.1;Port={port};Username=skein;Maximum Pool Size=20;Connection Idle Lifetime=10";
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Run(string program, string? user, params string[] arguments)
    {
        // The server's own output goes to its log: an inherited pipe would keep this waiting for as long as it runs.
        var start = user is null
            ? new ProcessStartInfo(program, arguments)
            : new ProcessStartInfo("runuser", ["-u", user, "--", program, .. arguments]);
        start.RedirectStandardOutput = program.EndsWith("initdb", StringComparison.Ordinal);
        using var process = Process.Start(start)!;
        if (start.RedirectStandardOutput) process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    private sealed class Release(SemaphoreSlim taken) : IDisposable
    {
        public void Dispose() => taken.Release();
    }
}
