using Microsoft.Extensions.DependencyInjection;
using Skein.Journal;
using Skein.Platform;
using Skein.Platform.Search;

namespace Skein.Sqlite;

public static class SqliteServices
{
    public static IServiceCollection AddSqlite(this IServiceCollection services, string file) => services
        .AddSingleton<IEngine>(_ => new SqliteEngine(file))
        .AddSingleton<ISettledJournal, SqliteJournal>()
        .AddSingleton<ISearchIndex, SqliteSearch>();
}
