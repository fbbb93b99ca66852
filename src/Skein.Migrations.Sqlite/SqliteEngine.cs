using System.Data;
using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Skein.Journal;
using Skein.Platform;
using Skein.Platform.Bulk;
using SQLitePCL;

namespace Skein.Sqlite;

/// <summary>The embedded engine: one file, one process, one writer at a time.</summary>
public sealed class SqliteEngine(string file, ILogger<SqliteEngine>? log = null) : IEngine, IDisposable
{
    private const int KeptCopies = 5;
    private const int ConstraintUnique = 2067;
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintForeignKey = 787;

    // A row others hang on with ON DELETE RESTRICT is refused as if by a trigger. The model has no trigger that refuses.
    private const int ConstraintRestrict = 1811;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int Full = 13;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim writer = new(1, 1);
    private readonly GroupFlush flushes = new(() => Flush($"{file}-wal"));
    private readonly WritingConnection writing = new();

    /// <summary>
    /// Nobody reads how much memory SQLite holds, and counting it makes all connections wait for one lock. Settled for the process
    /// before its first connection; later the library refuses, and counts.
    /// </summary>
    static SqliteEngine()
    {
        Batteries_V2.Init();
        raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

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
        // As long as one writer waits for a file that another program holds; those behind it wait no longer than that in all.
        if (!await writer.WaitAsync(LongestWait, stop)) throw new SqliteException($"{file} has been written to for too long.", Busy);
        return new Taken(writer);
    }

    public async ValueTask<IAsyncDisposable?> Lighten(SkeinDb db, CancellationToken stop) =>
        db.Database.GetDbConnection().State == ConnectionState.Closed ? await writing.Lend(db, Configure, stop) : new Light(db);

    public Task Settle() => flushes.Settle();

    /// <summary>
    /// The log is gone when the last connection was closed: then all of it went into the database, and was flushed there. Closing this
    /// handle gives no lock of SQLite's away: it locks the database and its shared memory, never the log.
    /// </summary>
    private static void Flush(string log)
    {
        try
        {
            using var handle = File.OpenHandle(log, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            RandomAccess.FlushToDisk(handle);
        }
        catch (FileNotFoundException)
        {
        }
    }

    public int MostNewRowsInOneMessage => 0;

    /// <summary>The transaction is the only writer, so what it reads stays the last id until it has stored its own.</summary>
    public async Task<IReadOnlyList<long>> NextIds(SkeinDb db, IReadOnlyList<string> tables, CancellationToken stop)
    {
        var last = await LastIds(db, [.. tables.Distinct()], stop);

        // Given a moment ago and not stored yet: the sequence does not know of them.
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State == EntityState.Added))
        {
            if (entry.Metadata.FindPrimaryKey() is not { Properties: [var key] } || entry.Property(key) is not { IsTemporary: false, CurrentValue: long id }) continue;
            var table = entry.Metadata.GetTableName()!;
            last[table] = Math.Max(last.GetValueOrDefault(table), id);
        }

        return [.. tables.Select(table => last[table] = last.GetValueOrDefault(table) + 1)];
    }

    /// <summary>By the driver alone: this is asked with the turn to write in hand.</summary>
    private static async Task<Dictionary<string, long>> LastIds(SkeinDb db, string[] tables, CancellationToken stop)
    {
        await using var command = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT name, seq FROM sqlite_sequence WHERE name IN ({string.Join(", ", tables.Select((_, i) => $"${i}"))})";
        for (var i = 0; i < tables.Length; i++) command.Parameters.AddWithValue($"${i}", tables[i]);
        command.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        await using var rows = await command.ExecuteReaderAsync(stop);
        var last = new Dictionary<string, long>();
        while (await rows.ReadAsync(stop)) last[rows.GetString(0)] = rows.GetInt64(1);
        return last;
    }

    public bool IsDuplicate(DbUpdateException failure) =>
        failure.InnerException is SqliteException { SqliteExtendedErrorCode: ConstraintUnique or ConstraintPrimaryKey };

    public bool IsTornReference(DbUpdateException failure) =>
        failure.InnerException is SqliteException { SqliteExtendedErrorCode: ConstraintForeignKey or ConstraintRestrict };

    public bool IsDeadlock(Exception failure) => false;

    public IBulk Bulk { get; } = new SqliteBulk();

    public Task<bool> Exists(SkeinDb db, CancellationToken stop) => Task.FromResult(File.Exists(file));

    public async Task<bool> HasTables(SkeinDb db, CancellationToken stop) =>
        await db.Database.SqlQuery<long>($"SELECT count(*) AS Value FROM sqlite_master WHERE type = 'table'").SingleAsync(stop) > 0;

    public async Task Migrate(SkeinDb db, string? migration, CancellationToken stop)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        using var alone = await MigrationTurn.Take(file, stop);
        await MigrationTurn.ForgetInterrupted(db, log, stop);
        // Where nothing is pending the library would compare the whole model all the same, at every start.
        if (migration is not null || (await db.Database.GetPendingMigrationsAsync(stop)).Any()) await db.Database.MigrateAsync(migration, stop);
        var mode = await db.Database.SqlQuery<string>($"SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync(stop);
        if (mode != "wal") throw new IOException($"SQLite cannot keep a write-ahead log for {file} ({mode}); put the data folder on a local disk.");
        if (migration is null) await SqliteSearch.Prepare(db, stop);
    }

    public async Task<string?> KeepCopy(SkeinDb db, string folder, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        var copy = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"before-upgrade-{db.Now.ToDateTimeUtc():yyyy-MM-dd-HHmmss}.db"));
        File.Delete(copy);
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {copy}", stop);
        await using (var written = new FileStream(copy, FileMode.Open, FileAccess.ReadWrite)) written.Flush(flushToDisk: true);
        foreach (var old in Directory.GetFiles(folder, "before-upgrade-*.db").Order(StringComparer.Ordinal).SkipLast(KeptCopies)) File.Delete(old);
        return copy;
    }

    public async Task<EngineState> State(SkeinDb db, CancellationToken stop)
    {
        var version = await db.Database.SqlQuery<string>($"SELECT sqlite_version() AS Value").SingleAsync(stop);
        var bytes = ((string[])[file, $"{file}-wal"]).Select(f => new FileInfo(f)).Where(f => f.Exists).Sum(f => f.Length);
        return new EngineState(version, bytes, [Node.Here], TimeSpan.Zero);
    }

    public bool IsOutOfReach(Exception failure) => failure is SqliteException { SqliteErrorCode: Busy or Locked or Full };

    public IDisposable? Occupy() => ServingMark.Take(file);

    public Task<string?> Occupant(SkeinDb db, CancellationToken stop) => Task.FromResult(ServingMark.Find(file));

    public void Dispose()
    {
        writing.Dispose();
        writer.Dispose();
    }

    /// <summary>A context that holds its own connection already writes on that.</summary>
    private sealed class Light : IAsyncDisposable
    {
        private readonly DbConnection connection;

        public Light(SkeinDb db)
        {
            connection = db.Database.GetDbConnection();
            SqlitePragmas.Synchronous(connection, "NORMAL");
        }

        public ValueTask DisposeAsync()
        {
            SqlitePragmas.Synchronous(connection, "FULL");
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Taken(SemaphoreSlim writer) : IDisposable
    {
        private SemaphoreSlim? held = writer;

        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }
}
