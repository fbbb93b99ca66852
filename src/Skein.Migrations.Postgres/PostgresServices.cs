using Microsoft.Extensions.DependencyInjection;
using Skein.Journal;
using Skein.Platform;
using Skein.Platform.Search;

namespace Skein.Postgres;

public static class PostgresServices
{
    public static IServiceCollection AddPostgres(this IServiceCollection services, string connectionString) => services
        .AddSingleton(_ => new PostgresEngine(connectionString))
        .AddSingleton<IEngine>(provider => provider.GetRequiredService<PostgresEngine>())
        .AddSingleton<ISettledJournal, PostgresJournal>()
        .AddSingleton<ISearchIndex, PostgresSearch>()
        .AddHostedService<PostgresWake>();
}
