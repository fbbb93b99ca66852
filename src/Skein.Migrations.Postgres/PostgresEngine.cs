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

    private readonly NpgsqlConnectionStringBuilder settings;

    public PostgresEngine(string connectionString)
    {
        settings = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = "skein" };
        Source = new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
    }

    public NpgsqlDataSource Source { get; }

    public string Name => "PostgreSQL";

    public string Place => $"{settings.Host}:{settings.Port}/{settings.Database}";

    public void Configure(DbContextOptionsBuilder options) => options
        .UseNpgsql(Source, npgsql => npgsql.MigrationsAssembly(typeof(PostgresEngine).Assembly.GetName().Name))
        .UseSnakeCaseNamingConvention();

    public void Shape(ModelBuilder model) =>
        model.Entity<JournalEntry>().Property(e => e.Tx).HasDefaultValueSql("(pg_current_xact_id()::text::bigint)");

    public ValueTask<IDisposable?> Turn(CancellationToken stop) => ValueTask.FromResult<IDisposable?>(null);

    public bool IsDuplicate(DbUpdateException failure) =>
        failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    public bool IsTornReference(DbUpdateException failure) =>
        failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation };

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
            await db.Database.MigrateAsync(migration, stop);
            if (migration is null) await PostgresSearchTables.Prepare(db, stop);
        }
        finally
        {
            await PostgresBulk.Run(gate, $"SELECT pg_advisory_unlock({MigrationLock})", CancellationToken.None);
        }
    }

    public Task<string?> KeepCopy(SkeinDb db, string folder, CancellationToken stop) => Task.FromResult<string?>(null);

    public bool IsOutOfReach(Exception failure) => failure is NpgsqlException { IsTransient: true } and not PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable };

    public ValueTask DisposeAsync() => Source.DisposeAsync();
}
