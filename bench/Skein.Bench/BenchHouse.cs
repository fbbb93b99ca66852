using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Skein.Organization;
using Skein.Platform;
using Skein.Postgres;
using Skein.Setup;
using Skein.Sqlite;

namespace Skein.Bench;

/// <summary>The product's use cases on a database of the bench, without its web server and background work.</summary>
internal sealed class BenchHouse : IAsyncDisposable
{
    public const string Email = "lin@example.com";
    public const string Password = "wild geese fly south";
    private readonly ServiceProvider services;

    public BenchHouse(Engine engine, string place, string files)
    {
        var all = new ServiceCollection();
        all.AddLogging(log => log.SetMinimumLevel(LogLevel.Error));
        if (engine == Engine.Sqlite) all.AddSqlite(place);
        else all.AddPostgres(place);
        all.AddSkein(files);
        services = all.BuildServiceProvider();
    }

    public Actor Administrator { get; private set; } = null!;

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public SkeinDb Db() => Get<IDbContextFactory<SkeinDb>>().CreateDbContext();

    public async Task Enter()
    {
        await using (var db = Db()) await db.Engine.Migrate(db, default);
        if (!await Get<SetUp>().IsDone(default))
        {
            await Get<SetUp>().Run(new FirstSetUp
            {
                CompanyName = "雁南家居",
                Language = Language.Hans,
                TimeZone = "Asia/Shanghai",
                AdministratorName = "林静",
                Email = Email,
                Password = Password,
            }, default);
        }

        Administrator = (await Get<Actors>().Find(1, "bench", default))!;
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
