using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Skein.Web.Upkeep;

namespace Skein.Web.Tests.Upkeep;

[Collection(RunningProduct.OneAtATime)]
public sealed class HealthTests
{
    [Fact]
    public async Task A_ready_house_says_so_to_strangers_and_nothing_else()
    {
        await using var site = await Site.Start();
        using var stranger = site.Stranger();

        Assert.Equal("""{"status":"live"}""", await stranger.GetStringAsync("/health/live"));
        Assert.Equal("""{"status":"ready"}""", await stranger.GetStringAsync("/health/ready"));
    }

    [Fact]
    public async Task It_waits_for_a_database_that_is_not_there_yet_and_notices_when_it_goes()
    {
        var place = new NpgsqlConnectionStringBuilder(await PostgresCluster.NewDatabase()) { Timeout = 2, Pooling = false };
        using var line = new Line(place.Port);
        place.Port = line.Port;
        var folder = Directory.CreateTempSubdirectory("skein-health-").FullName;
        await using var app = Server.Build([], builder =>
        {
            builder.Configuration["SKEIN_DATA"] = folder;
            builder.Configuration["ConnectionStrings:Skein"] = place.ConnectionString;
            builder.Configuration["Urls"] = "http://127.0.0.1:0";
            builder.Logging.ClearProviders();
        });
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
        using var stop = new CancellationTokenSource();
        var preparing = Server.Prepare(app, stop.Token);

        await Eventually.Holds(async () => await Status(client) == (HttpStatusCode.ServiceUnavailable, "waiting"), TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live")).StatusCode);
        var page = await client.GetAsync("/");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.Contains("The system is starting", await page.Content.ReadAsStringAsync());
        var program = await client.GetAsync("/api/v1/cases");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "application/problem+json"), (program.StatusCode, program.Content.Headers.ContentType?.MediaType));
        Assert.NotNull(program.Headers.RetryAfter);

        line.PutUp();
        await preparing.WaitAsync(TimeSpan.FromMinutes(5));
        await Eventually.Holds(async () => await Status(client) == (HttpStatusCode.OK, "ready"), TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/")).StatusCode);

        line.Cut();
        await Eventually.Holds(async () => await Status(client) == (HttpStatusCode.ServiceUnavailable, "storage"), TimeSpan.FromMinutes(2));
        line.PutUp();
        await Eventually.Holds(async () => await Status(client) == (HttpStatusCode.OK, "ready"), TimeSpan.FromMinutes(2));
        await app.StopAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_house_written_by_a_newer_version_does_not_open_and_says_why()
    {
        await using var house = await House.Open(Storage.Sqlite);
        await using (var db = house.Db())
        {
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(
                db.Database, "INSERT INTO \"__EFMigrationsHistory\" VALUES ('20990101000000_Tomorrow', '10.0.0')");
        }

        using var product = await RunningProduct.Start(house, isReady: false);
        await Eventually.Holds(() => Task.FromResult(product.Said.Contains("20990101000000_Tomorrow", StringComparison.Ordinal)), TimeSpan.FromMinutes(5));
        Assert.Contains("was written by a newer version", product.Said);
    }

    [Fact]
    public async Task Stopping_ends_open_pages_and_finishes_what_was_begun()
    {
        await using var house = await House.Open(Storage.Sqlite);
        using var product = await RunningProduct.Start(house);
        using var browser = await product.SignedIn();
        using var live = await browser.GetAsync("/live?topics=cases", HttpCompletionOption.ResponseHeadersRead);
        await using var feed = await live.Content.ReadAsStreamAsync();
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var stopped = product.Stop();
        using var read = new StreamReader(feed);
        await read.ReadToEndAsync().WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(0, await stopped);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    private static async Task<(HttpStatusCode, string?)> Status(HttpClient client)
    {
        var answer = await client.GetAsync("/health/ready");
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return (answer.StatusCode, json.RootElement.GetProperty("status").GetString());
    }
}
