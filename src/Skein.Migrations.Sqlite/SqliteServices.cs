using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Skein.Journal;
using Skein.Platform;
using Skein.Platform.Search;

namespace Skein.Sqlite;

public static class SqliteServices
{
    public static IServiceCollection AddSqlite(this IServiceCollection services, string file) => services
        .AddSingleton<IEngine>(provider => new SqliteEngine(file, provider.GetService<ILogger<SqliteEngine>>()))
        .AddSingleton<ISettledJournal, SqliteJournal>()
        .AddSingleton<ISearchIndex, SqliteSearch>();
}
