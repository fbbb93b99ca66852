using System.Diagnostics;

namespace Skein.Testing;

/// <summary>A PostgreSQL of a test's own, from Debian's package, in a temporary folder on a free port; it can be stopped and started again.</summary>
public sealed class PostgresServer : IDisposable
{
    private const string Binaries = "/usr/lib/postgresql/15/bin";
    private static readonly string? User = Environment.UserName == "root" ? "postgres" : null;
    private readonly string folder;
    private readonly int port;

    private PostgresServer(string folder, int port) => (this.folder, this.port) = (folder, port);

    public string Connection => $"Host=127.0.0.1;Port={port};Username=skein";

    private string Data => Path.Combine(folder, "data");

    public static PostgresServer Start()
    {
        if (!Directory.Exists(Binaries)) throw new InvalidOperationException("PostgreSQL 15 is missing; ./test installs it.");
        var server = new PostgresServer(Directory.CreateTempSubdirectory("skein-pg-").FullName, FreePort.Next());
        if (User is not null) Run("chown", null, User, server.folder);
        Run($"{Binaries}/initdb", User, "-D", server.Data, "-E", "UTF8", "--locale=C.UTF-8", "-A", "trust", "-U", "skein", "--no-sync");
        server.GoOn();
        return server;
    }

    public void GoOn() => Run($"{Binaries}/pg_ctl", User, "-D", Data, "-o", Options, "-l", Path.Combine(folder, "log"), "-w", "start");

    /// <summary>As an administrator stops it: connections are cut, nothing committed is lost.</summary>
    public void Stop() => Run($"{Binaries}/pg_ctl", User, "-D", Data, "-m", "fast", "-w", "stop");

    /// <summary>
    /// Stops it and clears it away without waiting for either: the test runner ends a process whose end takes longer than ten seconds
    /// as if it had failed ("Foreground threads were left running"), and on a busy machine a pg_ctl alone takes that long.
    /// </summary>
    public void Abandon()
    {
        var stop = $"{Binaries}/pg_ctl -D '{Data}' -m immediate -w stop";
        if (User is not null) stop = $"runuser -u {User} -- {stop}";
        Process.Start("sh", ["-c", $"({stop}; rm -rf '{folder}') >/dev/null 2>&1 &"]).Dispose();
    }

    public void Dispose() => Abandon();

    private string Options => $"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=300";

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
}
