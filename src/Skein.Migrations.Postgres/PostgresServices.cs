using Microsoft.Extensions.DependencyInjection;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Postgres;

public static class PostgresServices
{
    public static IServiceCollection AddPostgres(this IServiceCollection services, string connectionString)
    {
        var engine = new PostgresEngine(connectionString);
        return services
            .AddSingleton(engine)
            .AddSingleton<IEngine>(engine)
            .AddSingleton<ISettledJournal, PostgresJournal>()
            .AddHostedService<PostgresWake>();
    }
}
