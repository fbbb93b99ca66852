using Microsoft.EntityFrameworkCore;
using Skein.Platform;

namespace Skein.Upkeep;

/// <summary>How far a database's schema has come, by the names of migrations: the same name stands for the same schema on both engines.</summary>
internal static class Schema
{
    public static string NewestOf(SkeinDb db) => BackupFormat.MigrationName(db.Database.GetMigrations().Last());

    /// <summary>The engine's own id of the migration of that name; null when this program does not know it.</summary>
    public static string? Find(SkeinDb db, string name) =>
        db.Database.GetMigrations().SingleOrDefault(id => BackupFormat.MigrationName(id) == name);
}
