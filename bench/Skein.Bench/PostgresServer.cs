using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Skein.Bench;

/// <summary>A PostgreSQL of the bench's own, on disk and with fsync on, as one would run it.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const string Binaries = "/usr/lib/postgresql/15/bin";
    private static readonly string? User = Environment.UserName == "root" ? "postgres" : null;
    private readonly string data;
    private readonly string server;

    private PostgresServer(string data, int port) =>
        (this.data, server) = (data, $"Host=127.0.0.1;Port={port};Username=skein;Maximum Pool Size=64;Command Timeout=0;Options=-c idle_in_transaction_session_timeout=0");

    public static PostgresServer Start(string folder)
    {
        var home = Path.Combine(folder, "postgres");
        var data = Path.Combine(home, "data");
        Directory.CreateDirectory(home);
        if (User is not null) Run("chown", null, User, home);
        if (!Directory.Exists(data)) Run($"{Binaries}/initdb", User, "-D", data, "-E", "UTF8", "--locale=C.UTF-8", "-A", "trust", "-U", "skein");
        File.Delete(Path.Combine(data, "postmaster.pid"));
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var settings = $"-p {port} -k {home} -c listen_addresses=127.0.0.1 -c max_connections=300 -c shared_buffers=1GB -c maintenance_work_mem=1GB -c max_wal_size=4GB -c wal_level=minimal -c max_wal_senders=0";
        Run($"{Binaries}/pg_ctl", User, "-D", data, "-o", settings, "-l", Path.Combine(home, "log"), "-w", "start");
        return new PostgresServer(data, port);
    }

    public string Database(string name) => $"{server};Database={name}";

    public async Task<bool> Has(string name)
    {
        await using var admin = new NpgsqlConnection(Database("postgres"));
        await admin.OpenAsync();
        await using var ask = new NpgsqlCommand("SELECT count(*) FROM pg_database WHERE datname = $1", admin) { Parameters = { new() { Value = name } } };
        return (long)(await ask.ExecuteScalarAsync())! > 0;
    }

    public async Task Rename(string from, string to)
    {
        NpgsqlConnection.ClearAllPools();
        await using var admin = new NpgsqlConnection(Database("postgres"));
        await admin.OpenAsync();
        await using var rename = new NpgsqlCommand($"ALTER DATABASE \"{from}\" RENAME TO \"{to}\"", admin);
        await rename.ExecuteNonQueryAsync();
    }

    public async Task Drop(string name)
    {
        await using var admin = new NpgsqlConnection(Database("postgres"));
        await admin.OpenAsync();
        await using var drop = new NpgsqlCommand($"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)", admin);
        await drop.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync()
    {
        Run($"{Binaries}/pg_ctl", User, "-D", data, "-m", "fast", "-w", "stop");
        return ValueTask.CompletedTask;
    }

    private static void Run(string program, string? user, params string[] arguments)
    {
        // Its output must not be a pipe: the server inherits it and would keep this waiting for as long as it runs.
        var start = user is null
            ? new ProcessStartInfo(program, arguments)
            : new ProcessStartInfo("runuser", ["-u", user, "--", program, .. arguments]);
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
