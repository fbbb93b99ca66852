using Skein.Platform;
using Skein.Postgres;
using Skein.Sqlite;
using Skein.Web.Access;
using Skein.Web.Boot;
using Skein.Web.Platform;
using Skein.Web.Setup;
using Skein.Web.Upkeep;

namespace Skein.Web;

/// <summary>Builds the one process: storage, use cases, pages, API. Also what the tests start.</summary>
public static class Server
{
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(Server).Assembly.GetName().Name,
        });
        builder.WebHost.UseStaticWebAssets().UseKestrelHttpsConfiguration();
        SettingsFile.AddEnvironment(builder.Configuration);
        adjust?.Invoke(builder);
        SettingsFile.Add(builder.Configuration);
        var settings = Settings.From(builder.Configuration);
        builder.Services.AddSingleton(settings);
        builder.Logging.AddLogs(settings);
        builder.WebHost.UseUrls(settings.Urls ?? Listening.Address());
        AddStorage(builder.Services, settings);
        builder.Services.AddSingleton(settings.Webhooks);
        builder.Services.AddSkein(settings.FilesFolder);
        builder.Services.AddWeb(settings);
        HeldBack.Hold(builder.Services);
        builder.Services.AddTelemetry(settings);
        var app = builder.Build();
        app.MapWeb();
        return app;
    }

    /// <summary>Brings the schema up to date and shows the way in when nobody has set the house up yet.</summary>
    public static async Task Prepare(WebApplication app, CancellationToken stop)
    {
        await app.Services.GetRequiredService<StartUp>().Run(stop);
        await app.Services.GetRequiredService<SetUpCode>().Announce(stop);
    }

    private static void AddStorage(IServiceCollection services, Settings settings)
    {
        if (settings.Postgres is { } postgres) services.AddPostgres(postgres);
        else services.AddSqlite(settings.SqliteFile);
    }
}
