using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Skein.Platform;

namespace Skein.Sqlite;

/// <summary>
/// Only one process changes the schema of a file. EF Core keeps a row in the database for that, which a killed process leaves
/// behind for every later start to wait on for ever; a lock of the operating system goes with its process. Who holds this one
/// knows that such a row is nobody's.
/// </summary>
internal static class MigrationTurn
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public static async Task<IDisposable> Take(string file, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                // The file stays: were it deleted, one process could hold the lock of the deleted one and another that of its successor.
                return new FileStream($"{file}.migrating", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            }
            catch (IOException) when (File.Exists($"{file}.migrating"))
            {
                await Task.Delay(Pause, stop);
            }
        }
    }

    public static async Task ForgetInterrupted(SkeinDb db, ILogger? log, CancellationToken stop)
    {
        var hasLocks = await db.Database.SqlQuery<long>($"SELECT count(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(stop);
        if (hasLocks == 0) return;

        var left = await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\"", stop);
        if (left > 0) log?.LogWarning("An earlier start was interrupted while it upgraded the database. Its lock was removed and the upgrade goes on");
    }
}
