using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.NetworkInformation;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Skein.Bench.Generating;

namespace Skein.Bench;

/// <summary>What open case pages weigh in the server: real tabs of a real browser, all of them listening for news.</summary>
internal static partial class Tabs
{
    private const int WarmUp = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static async Task Run(Options options, Towns towns)
    {
        if (options.Program is not { } program || !Chromium.IsThere) return;
        var many = int.Parse(options.Text("tabs", "50"), CultureInfo.InvariantCulture);
        Table.Head("Open case pages", "heap without", $"with {many} tabs", "heap of a page", "memory without", $"with {many} tabs");
        foreach (var engine in options.Engines)
        {
            await using var product = await Product.Start(program, engine, towns);
            var pages = await Cases(product, many);
            var cookies = await SignIn(product.Client.BaseAddress!);
            await using (var first = await Chromium.Start()) await Open(first, product, pages[..WarmUp], cookies);
            await Until(() => Task.FromResult(Connections(product) <= 2), "connections closed");
            await Task.Delay(TimeSpan.FromSeconds(5));
            var (heap, memory) = (await Heap.Live(product.ProcessId), product.Megabytes());
            await using var browser = await Chromium.Start();
            await Open(browser, product, pages, cookies);
            var (heapWith, memoryWith) = (await Heap.Live(product.ProcessId), product.Megabytes());
            Table.Row(engine.ToString(), Megabytes(heap / 1e6), Megabytes(heapWith / 1e6), Megabytes((heapWith - heap) / 1e6 / many), Megabytes(memory), Megabytes(memoryWith));
        }
    }

    private static async Task Open(Chromium browser, Product product, List<Uri> pages, List<(string Name, string Value)> cookies)
    {
        foreach (var page in pages) await browser.Open(page, cookies);
        await Until(async () => (await browser.Titles()).Count(t => t.Contains("退款", StringComparison.Ordinal)) == pages.Count, "titles");
        await Until(() => Task.FromResult(Connections(product) >= pages.Count), "connections");
        await Task.Delay(TimeSpan.FromSeconds(5));
    }

    private static async Task Until(Func<Task<bool>> isSo, string what)
    {
        var giveUp = DateTime.UtcNow + Patience;
        while (!await isSo())
        {
            if (DateTime.UtcNow > giveUp) throw new TimeoutException($"The tabs have not all their {what}.");
            await Task.Delay(500);
        }
    }

    /// <summary>Each open page keeps one for news.</summary>
    private static int Connections(Product product) => IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpConnections()
        .Count(c => c.LocalEndPoint.Port == product.Client.BaseAddress!.Port && c.State == TcpState.Established);

    private static async Task<List<Uri>> Cases(Product product, int many)
    {
        var pages = new List<Uri>();
        for (var i = 0; i < many; i++)
        {
            using var answer = await product.Client.PostAsJsonAsync("/api/v1/cases", new { subject = "退款一直没有到账", message = Creating.Message, name = "王小明", email = $"tab{i}@example.com", language = "zh-Hans" });
            answer.EnsureSuccessStatusCode();
            pages.Add(new Uri(product.Client.BaseAddress!, $"/cases/{(await answer.Content.ReadFromJsonAsync<JsonNode>())!["id"]}"));
        }

        return pages;
    }

    private static async Task<List<(string Name, string Value)>> SignIn(Uri address)
    {
        var jar = new CookieContainer();
        using var person = new HttpClient(new SocketsHttpHandler { CookieContainer = jar, AllowAutoRedirect = false }) { BaseAddress = address };
        var page = await person.GetStringAsync("/sign-in");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "sign-in",
            ["__RequestVerificationToken"] = Ticket().Match(page).Groups[1].Value,
            ["Entry.Email"] = BenchHouse.Email,
            ["Entry.Password"] = BenchHouse.Password,
        });
        using var answer = await person.PostAsync("/sign-in", form);
        return answer.StatusCode == HttpStatusCode.Redirect
            ? [.. jar.GetCookies(address).Select(c => (c.Name, c.Value))]
            : throw new InvalidOperationException($"Signing in was answered with {answer.StatusCode}.");
    }

    private static string Megabytes(double megabytes) => string.Create(CultureInfo.InvariantCulture, $"{megabytes:0.0#} MB");

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]*)\"")]
    private static partial Regex Ticket();
}
