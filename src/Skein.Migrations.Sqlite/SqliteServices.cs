using Microsoft.Extensions.DependencyInjection;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Sqlite;

public static class SqliteServices
{
    public static IServiceCollection AddSqlite(this IServiceCollection services, string file) => services
        .AddSingleton<IEngine>(_ => new SqliteEngine(file))
        .AddSingleton<ISettledJournal, SqliteJournal>();
}
