using System.Collections.Concurrent;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Skein.Cases;

namespace Skein.Web.Tests.Upkeep;

/// <summary>The product's own process, really killed (SIGKILL) while people work in it.</summary>
[Collection(RunningProduct.OneAtATime)]
public sealed class KilledProductTests
{
    private const int Browsers = 4;
    private const int Kills = 2;

    [Theory, OnBothEngines]
    public async Task Every_case_that_was_acknowledged_before_a_kill_is_there_and_none_is_doubled(Storage storage)
    {
        await using var house = await House.Open(storage);
        var acknowledged = new ConcurrentDictionary<string, string>();
        var unanswered = new ConcurrentQueue<string>();
        var made = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            using var product = await RunningProduct.Start(house);
            var before = acknowledged.Count;
            var work = Enumerable.Range(0, Browsers).Select(_ => Task.Run(() => OpenCasesUntilItDies(product))).ToArray();
            await Eventually.Holds(() => Task.FromResult(acknowledged.Count >= before + 15), TimeSpan.FromMinutes(5));
            product.Kill();
            await Task.WhenAll(work);
        }

        using (var product = await RunningProduct.Start(house))
        {
            // Whoever got no answer sends the same form again.
            using var browser = await product.SignedIn();
            foreach (var key in unanswered) Assert.NotNull(await OpenCase(browser, key));
        }

        await using var db = house.Db();
        var stored = await db.Cases.Select(c => new { c.Id, c.Subject }).ToListAsync();
        Assert.Equal(acknowledged.Keys.Concat(unanswered).Order(), stored.Select(c => c.Subject).Order());
        foreach (var (key, page) in acknowledged) Assert.Equal(page, $"/cases/{stored.Single(c => c.Subject == key).Id}");
        Assert.Equal(stored.Count, await db.CaseMessages.CountAsync());

        async Task OpenCasesUntilItDies(RunningProduct product)
        {
            using var browser = await product.SignedIn();
            while (true)
            {
                var key = $"案 {Interlocked.Increment(ref made)}";
                try
                {
                    if (await OpenCase(browser, key) is { } page) acknowledged[key] = page;
                    else throw new InvalidOperationException($"{key} was refused.");
                }
                catch (Exception failure) when (failure is HttpRequestException or IOException)
                {
                    unanswered.Enqueue(key);
                    return;
                }
            }
        }
    }

    private static async Task<string?> OpenCase(HttpClient browser, string key)
    {
        var answer = await browser.Submit("/cases/new", "new-case", new()
        {
            ["Entry.Key"] = key, ["Entry.Name"] = "王小明", ["Entry.Email"] = "wang@example.com", ["Entry.Subject"] = key, ["Entry.Text"] = "退货",
        });
        return answer.StatusCode == HttpStatusCode.Redirect ? new Uri(browser.BaseAddress!, answer.Headers.Location!).AbsolutePath : null;
    }
}
