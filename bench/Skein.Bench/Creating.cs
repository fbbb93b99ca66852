using System.Diagnostics;
using System.Net.Http.Json;
using Skein.Bench.Generating;
using Skein.Cases;
using Skein.Customers;
using Skein.Platform;
using Skein.Platform.Html;

namespace Skein.Bench;

/// <summary>Opening cases, each for a new customer, against what the engine itself commits: at least half is demanded.</summary>
internal static class Creating
{
    public const string Message = "11 月 8 日申请的退款还没有到账，订单号 2026110800123，麻烦查一下。";
    private static readonly int[] AtOnce = [1, 8, 32];

    /// <summary>Until the runtime has compiled for good what is used much: a server runs for weeks, not for seconds.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);

    public static async Task Run(Options options, Towns towns)
    {
        var time = TimeSpan.FromSeconds(int.Parse(options.Text("seconds", "10"), System.Globalization.CultureInfo.InvariantCulture));
        foreach (var engine in options.Engines)
        {
            Table.Head($"{engine}: cases opened a second", [.. AtOnce.Select(n => $"{n} at once")]);
            var (raw, used, sent) = (new List<double>(), new List<double>(), new List<double>());
            foreach (var writers in AtOnce)
            {
                await using var house = await towns.Fresh(engine);
                raw.Add(await RawCommits.PerSecond(house, engine, writers, time));
            }

            foreach (var writers in AtOnce)
            {
                await using var house = await towns.Fresh(engine);
                used.Add(await PerSecond(writers, time, n => Open(house, n)));
            }

            Table.Row("the engine alone", raw.Select(Rate));
            Table.Row("use case", used.Select(Rate));
            Table.Row("use case of the engine", used.Zip(raw, (u, r) => Table.Percent(u / r)));
            if (options.Program is not { } program) continue;
            await using var product = await Product.Start(program, engine, towns);
            foreach (var writers in AtOnce) sent.Add(await PerSecond(writers, time, n => Post(product, writers, n)));
            Table.Row("API, over HTTP", sent.Select(Rate));
            Table.Row("API of the engine", sent.Zip(raw, (s, r) => Table.Percent(s / r)));
        }
    }

    private static async Task<double> PerSecond(int writers, TimeSpan time, Func<string, Task> open)
    {
        await Opened("warm", WarmUp);
        return await Opened("w", time);

        async Task<double> Opened(string name, TimeSpan limit)
        {
            var clock = Stopwatch.StartNew();
            var counts = await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
            {
                var count = 0;
                while (clock.Elapsed < limit) await open($"{name}{writers}x{writer}x{count++}");
                return count;
            })));
            return counts.Sum() / clock.Elapsed.TotalSeconds;
        }
    }

    private static async Task Open(BenchHouse house, string name)
    {
        var opened = await house.Get<OpenCase>().Run(house.Administrator, new NewCase
        {
            Channel = Channel.Api,
            Subject = "退款一直没有到账",
            Message = RichText.FromPlain(Message),
            From = new ContactIdentity("王小明", $"{name}@example.com", null, Language.Hans),
        }, default);
        if (!opened.IsDone) throw new InvalidOperationException(opened.ToString());
    }

    private static async Task Post(Product product, int writers, string name)
    {
        using var answer = await product.Client.PostAsJsonAsync("/api/v1/cases", new
        {
            subject = "退款一直没有到账", message = Message, name = "王小明", email = $"{name}.{writers}@example.com", language = "zh-Hans",
        });
        answer.EnsureSuccessStatusCode();
    }

    private static string Rate(double perSecond) => perSecond.ToString("0", System.Globalization.CultureInfo.InvariantCulture);
}
