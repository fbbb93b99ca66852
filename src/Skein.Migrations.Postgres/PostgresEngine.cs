using Microsoft.EntityFrameworkCore;
using Npgsql;
using Skein.Journal;
using Skein.Platform;

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

    public async Task Migrate(SkeinDb db, CancellationToken stop)
    {
        await using var gate = await Source.OpenConnectionAsync(stop);
        await Run(gate, $"SELECT pg_advisory_lock({MigrationLock})", stop);
        try
        {
            await db.Database.MigrateAsync(stop);
        }
        finally
        {
            await Run(gate, $"SELECT pg_advisory_unlock({MigrationLock})", CancellationToken.None);
        }
    }

    public ValueTask DisposeAsync() => Source.DisposeAsync();

    private static async Task Run(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(stop);
    }
}
