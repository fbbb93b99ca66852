using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Skein.Journal;
using Skein.Platform;
using Skein.Platform.Bulk;

namespace Skein.Postgres;

/// <summary>The engine for many nodes.</summary>
public sealed class PostgresEngine : IEngine, IAsyncDisposable
{
    // Any number that nothing else in the database uses: "Skein" on a telephone keypad.
    private const long MigrationLock = 75346;

    private const int MostConnections = 40;

    private const int MostCommandsAtOnce = 1000;

    // A node that vanishes in the middle of a transaction must not hold its locks, nor every follower (they wait for the oldest
    // running transaction), until the network's own two hours are over.
    private const string Patience =
        "-c idle_in_transaction_session_timeout=60s -c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3";

    private readonly NpgsqlConnectionStringBuilder settings;

    public PostgresEngine(string connectionString)
    {
        settings = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = $"skein {Node.Here}" };
        if (settings.KeepAlive == 0) settings.KeepAlive = 30;
        settings.Options ??= Patience;

        // Nothing is left behind in a session (no setting, no temporary table, no lock but that of Migrate, which is given back), so seven
        // statements need not be run for each use of it.
        if (!settings.ShouldSerialize("No Reset On Close")) settings.NoResetOnClose = true;

        // Kerberos' libraries are not loaded to ask a server for what hardly any offers.
        if (!settings.ShouldSerialize("GSS Encryption Mode")) settings.GssEncryptionMode = GssEncryptionMode.Disable;

        // Several nodes share one server, which takes a hundred connections when nobody has told it otherwise.
        if (!settings.ShouldSerialize("Maximum Pool Size")) settings.MaxPoolSize = MostConnections;

        // What is asked again and again is parsed and planned once for each connection.
        if (settings.MaxAutoPrepare == 0) settings.MaxAutoPrepare = 100;
        Source = new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
    }

    public NpgsqlDataSource Source { get; }

    public string Name => "PostgreSQL";

    public string Place => $"{settings.Host}:{settings.Port}/{settings.Database}";

    public void Configure(DbContextOptionsBuilder options) => options
        .UseNpgsql(Source, npgsql => npgsql.MigrationsAssembly(typeof(PostgresEngine).Assembly.GetName().Name).MinBatchSize(1).MaxBatchSize(MostCommandsAtOnce))
        .UseSnakeCaseNamingConvention();

    public void Shape(ModelBuilder model) =>
        model.Entity<JournalEntry>().Property(e => e.Tx).HasDefaultValueSql("(pg_current_xact_id()::text::bigint)");

    public ValueTask<IDisposable?> Turn(CancellationToken stop) => ValueTask.FromResult<IDisposable?>(null);

    public ValueTask<IAsyncDisposable?> Lighten(SkeinDb db, CancellationToken stop) => ValueTask.FromResult<IAsyncDisposable?>(null);

    public Task Settle() => Task.CompletedTask;

    /// <summary>The commands of one batch have one Sync behind them, which makes them one transaction.</summary>
    public int MostNewRowsInOneMessage => MostCommandsAtOnce / 2;

    /// <summary>By the driver alone, like the other engine: no query needs translating for it.</summary>
    public async Task<IReadOnlyList<long>> NextIds(SkeinDb db, IReadOnlyList<string> tables, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand("SELECT nextval(pg_get_serial_sequence(quote_ident(wanted), 'id')) FROM unnest($1) AS wanted")
        {
            Connection = (NpgsqlConnection)db.Database.GetDbConnection(),
            Parameters = { new NpgsqlParameter<string[]> { TypedValue = [.. tables] } },
        };
        await using var rows = await command.ExecuteReaderAsync(stop);
        var ids = new List<long>(tables.Count);
        while (await rows.ReadAsync(stop)) ids.Add(rows.GetInt64(0));
        return ids;
    }

    public bool IsDuplicate(DbUpdateException failure) =>
        failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    public bool IsTornReference(DbUpdateException failure) =>
        failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation };

    public bool IsDeadlock(Exception failure) =>
        failure is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected } || (failure.InnerException is { } inner && IsDeadlock(inner));

    public IBulk Bulk { get; } = new PostgresBulk();

    public async Task<bool> Exists(SkeinDb db, CancellationToken stop)
    {
        try
        {
            await using var connection = await Source.OpenConnectionAsync(stop);
            return true;
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return false;
        }
    }

    public async Task<bool> HasTables(SkeinDb db, CancellationToken stop) =>
        await db.Database.SqlQuery<long>($"SELECT count(*) AS \"Value\" FROM pg_tables WHERE schemaname = current_schema()").SingleAsync(stop) > 0;

    public async Task Migrate(SkeinDb db, string? migration, CancellationToken stop)
    {
        if (!await Exists(db, stop)) await db.GetService<IRelationalDatabaseCreator>().CreateAsync(stop);
        await using var gate = await Source.OpenConnectionAsync(stop);

        // Another node may take its time; the usual limit of half a minute is for answers to people.
        await PostgresBulk.Run(gate, $"SELECT pg_advisory_lock({MigrationLock})", stop);
        try
        {
            db.Database.SetCommandTimeout(TimeSpan.FromHours(6));
            // Where nothing is pending the library would compare the whole model all the same, at every start.
            if (migration is not null || (await db.Database.GetPendingMigrationsAsync(stop)).Any()) await db.Database.MigrateAsync(migration, stop);
            if (migration is null) await PostgresSearchTables.Prepare(db, stop);
        }
        finally
        {
            await PostgresBulk.Run(gate, $"SELECT pg_advisory_unlock({MigrationLock})", CancellationToken.None);
        }
    }

    public Task<string?> KeepCopy(SkeinDb db, string folder, CancellationToken stop) => Task.FromResult<string?>(null);

    public async Task<EngineState> State(SkeinDb db, CancellationToken stop)
    {
        var version = await db.Database.SqlQuery<string>($"SELECT current_setting('server_version') AS \"Value\"").SingleAsync(stop);
        var bytes = await db.Database.SqlQuery<long>($"SELECT pg_database_size(current_database()) AS \"Value\"").SingleAsync(stop);
        var nodes = await Nodes(db, stop);

        // Of every database of the server: its transaction numbers are one row.
        var longest = await db.Database.SqlQuery<double>($"""
            SELECT coalesce(extract(epoch FROM max(clock_timestamp() - since)), 0)::float8 AS "Value" FROM (
              SELECT xact_start AS since FROM pg_stat_activity WHERE backend_xid IS NOT NULL
              UNION ALL SELECT prepared FROM pg_prepared_xacts) AS writing
            """).SingleAsync(stop);
        return new EngineState(version, bytes, nodes, TimeSpan.FromSeconds(longest));
    }

    public bool IsOutOfReach(Exception failure) => failure is NpgsqlException { IsTransient: true } and not PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable };

    public IDisposable? Occupy() => null;

    public async Task<string?> Occupant(SkeinDb db, CancellationToken stop) =>
        (await Nodes(db, stop)).FirstOrDefault(node => node != Node.Here);

    public ValueTask DisposeAsync() => Source.DisposeAsync();

    private static async Task<List<string>> Nodes(SkeinDb db, CancellationToken stop) => await db.Database.SqlQuery<string>($"""
        SELECT DISTINCT substr(application_name, 7) AS "Value" FROM pg_stat_activity
        WHERE datname = current_database() AND application_name LIKE 'skein %' ORDER BY 1
        """).ToListAsync(stop);
}
