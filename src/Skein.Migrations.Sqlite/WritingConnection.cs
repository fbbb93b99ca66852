using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Skein.Platform;
using SQLitePCL;

namespace Skein.Sqlite;

/// <summary>
/// The one connection that is lent to whoever has the turn to write. A connection forgets every page it knows once another one has
/// committed, so what one writer has read would be read again by the next if each came with its own.
/// </summary>
internal sealed class WritingConnection : IDisposable
{
    // Of a context of its own, which gives it what the library adds to its connections.
    private DbContext? owner;

    public async Task<IAsyncDisposable> Lend(SkeinDb db, Action<DbContextOptionsBuilder> configure, CancellationToken stop)
    {
        owner ??= await Open(configure, stop);
        var own = db.Database.GetDbConnection();
        db.Database.SetDbConnection(owner.Database.GetDbConnection());
        return new Loan(this, db, own);
    }

    public void Dispose()
    {
        owner?.Dispose();
        owner = null;
    }

    private static async Task<DbContext> Open(Action<DbContextOptionsBuilder> configure, CancellationToken stop)
    {
        var options = new DbContextOptionsBuilder();
        configure(options);
        var context = new DbContext(options.Options);
        await context.Database.OpenConnectionAsync(stop);
        SqlitePragmas.Synchronous(context.Database.GetDbConnection(), "NORMAL");
        return context;
    }

    private void Return(SkeinDb db, DbConnection own)
    {
        // A transaction that could not be ended would be everybody's from now on, and that of a context that cannot let go of it.
        var lent = (SqliteConnection)db.Database.GetDbConnection();
        if (lent.State != ConnectionState.Open || raw.sqlite3_get_autocommit(lent.Handle!) == 0)
        {
            SqliteConnection.ClearPool(lent);
            Dispose();
        }

        db.Database.SetDbConnection(own, contextOwnsConnection: true);
    }

    private sealed class Loan(WritingConnection connection, SkeinDb db, DbConnection own) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            connection.Return(db, own);
            return ValueTask.CompletedTask;
        }
    }
}
