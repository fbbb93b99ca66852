using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Skein.Web.Tests.Upkeep;

public sealed class TelemetryTests
{
    [Fact]
    public async Task Metrics_and_traces_reach_a_collector_and_name_no_person()
    {
        var received = new ConcurrentQueue<(string Path, string Body)>();
        var building = WebApplication.CreateSlimBuilder();
        building.WebHost.UseUrls("http://127.0.0.1:0");
        await using var collector = building.Build();
        collector.MapPost("/{**path}", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            received.Enqueue((request.Path, Encoding.UTF8.GetString(body.ToArray())));
        });
        await collector.StartAsync();

        await using (var site = await Site.Start(adjust: builder => builder.Configuration["Telemetry"] = collector.Urls.First()))
        {
            using var browser = await site.SignedIn();
            await browser.Submit("/cases/new", "new-case", new()
            {
                ["Entry.Name"] = "王小明", ["Entry.Email"] = "wang@example.com", ["Entry.Subject"] = "退款没到账", ["Entry.Text"] = "银行卡",
            });
            await browser.GetAsync("/customers?text=" + Uri.EscapeDataString("秘密"));

            // While the program stops, the end of a request is no longer heard by whoever tells traces about requests.
            using var source = new ActivitySource("Microsoft.AspNetCore");
            using var last = source.StartActivity("last");
            Assert.NotNull(last);
            last.SetTag("user_agent.original", "Mozilla/5.0");
        }

        var metrics = string.Concat(received.Where(r => r.Path == "/v1/metrics").Select(r => r.Body));
        var traces = string.Concat(received.Where(r => r.Path == "/v1/traces").Select(r => r.Body));
        foreach (var name in (string[])["skein.cases.opened", "skein.messages", "skein.journal.entries", "skein.follower.lag", "skein.mail.queue", "http.server.request.duration"])
        {
            Assert.Contains(name, metrics);
        }

        Assert.Contains("/cases/new", traces);
        foreach (var secret in (string[])["王小明", "wang@example.com", "退款没到账", "银行卡", "秘密", Uri.EscapeDataString("秘密"), "client.address", "user_agent.original"])
        {
            Assert.DoesNotContain(secret, metrics);
            Assert.DoesNotContain(secret, traces);
        }
    }
}
