using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Skein.Platform;
using Skein.Setup;

namespace Skein.Web.Tests;

/// <summary>The product itself, started as it is shipped on a free port with its own data, set up with one administrator.</summary>
public sealed class Site : IAsyncDisposable
{
    private readonly Microsoft.AspNetCore.Builder.WebApplication app;
    private readonly string folder;
    private readonly List<IBrowserContext> browsers = [];

    private Site(Microsoft.AspNetCore.Builder.WebApplication app, string folder) => (this.app, this.folder) = (app, folder);

    public Uri Address { get; private set; } = null!;

    public T Get<T>() where T : notnull => app.Services.GetRequiredService<T>();

    /// <param name="postgres">A connection string to run on PostgreSQL, for example one another node already uses.</param>
    /// <param name="isSetUp">Whether the first administrator (<see cref="House.AdministratorEmail"/>) exists.</param>
    public static async Task<Site> Start(
        string? postgres = null, bool isSetUp = true, Action<Microsoft.AspNetCore.Builder.WebApplicationBuilder>? adjust = null)
    {
        var folder = Directory.CreateTempSubdirectory("skein-site-").FullName;
        if (isSetUp && postgres is null) File.Copy(await House.SetUpFile(), Path.Combine(folder, "skein.db"));
        var app = Server.Build([], builder =>
        {
            builder.Configuration["SKEIN_DATA"] = folder;
            builder.Configuration["ConnectionStrings:Skein"] = postgres;
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Configuration["LogLevel"] = nameof(LogLevel.Warning);
            adjust?.Invoke(builder);
        });
        await Server.Prepare(app, default);
        if (isSetUp && !await app.Services.GetRequiredService<SetUp>().IsDone(default)) await SetUpFirst(app.Services);
        await app.StartAsync();
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        return new Site(app, folder) { Address = new Uri(addresses.Addresses.First()) };
    }

    public async Task<Actor> Administrator() => (await Get<Skein.Organization.Actors>().Find(1, "test", default))!;

    /// <summary>A browser's worth of cookies, nobody signed in; redirects are not followed.</summary>
    public HttpClient Stranger(CookieContainer? jar = null) => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = jar ?? new CookieContainer() })
    {
        BaseAddress = Address,
    };

    /// <summary>Signs in through the page, as a person does.</summary>
    public async Task<HttpClient> SignedIn(string email = House.AdministratorEmail, string password = House.Password, CookieContainer? jar = null)
    {
        var client = Stranger(jar);
        var answer = await client.Submit("/sign-in", "sign-in", new() { ["Entry.Email"] = email, ["Entry.Password"] = password });
        return answer.StatusCode == HttpStatusCode.Redirect
            ? client
            : throw new InvalidOperationException($"Sign-in answered {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    /// <summary>A browser left open would go on asking for a site that is gone.</summary>
    internal void Keep(IBrowserContext browser) => browsers.Add(browser);

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in browsers) await browser.CloseAsync();
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task SetUpFirst(IServiceProvider services)
    {
        var done = await services.GetRequiredService<SetUp>().Run(new FirstSetUp
        {
            CompanyName = "雁南家居",
            Language = Language.Hans,
            TimeZone = "Asia/Shanghai",
            AdministratorName = "林静",
            Email = House.AdministratorEmail,
            Password = House.Password,
        }, default);
        if (!done.IsDone) throw new InvalidOperationException(done.ToString());
    }
}
