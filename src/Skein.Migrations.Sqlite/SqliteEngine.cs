using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Sqlite;

/// <summary>The embedded engine: one file, one process, one writer at a time.</summary>
public sealed class SqliteEngine(string file) : IEngine, IDisposable
{
    private const int ConstraintUnique = 2067;
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintForeignKey = 787;
    private readonly SemaphoreSlim writer = new(1, 1);

    public string Name => "SQLite";

    public string Place => file;

    public string ConnectionString { get; } = new SqliteConnectionStringBuilder
    {
        DataSource = file,
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ToString();

    public void Configure(DbContextOptionsBuilder options) => options
        .UseSqlite(ConnectionString, sqlite => sqlite.MigrationsAssembly(typeof(SqliteEngine).Assembly.GetName().Name))
        .AddInterceptors(SqlitePragmas.Instance)
        .UseSnakeCaseNamingConvention();

    public void Shape(ModelBuilder model) => model.Entity<JournalEntry>().Property(e => e.Tx).HasDefaultValue(0L);

    public async ValueTask<IDisposable?> Turn(CancellationToken stop)
    {
        await writer.WaitAsync(stop);
        return new Taken(writer);
    }

    public bool IsDuplicate(DbUpdateException failure) =>
        failure.InnerException is SqliteException { SqliteExtendedErrorCode: ConstraintUnique or ConstraintPrimaryKey };

    public bool IsTornReference(DbUpdateException failure) =>
        failure.InnerException is SqliteException { SqliteExtendedErrorCode: ConstraintForeignKey };

    public async Task Migrate(SkeinDb db, CancellationToken stop)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        await db.Database.MigrateAsync(stop);
    }

    public void Dispose() => writer.Dispose();

    private sealed class Taken(SemaphoreSlim writer) : IDisposable
    {
        private SemaphoreSlim? held = writer;

        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }
}
