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
    private const string AtOnceByDefault = "1,8,32";

    /// <summary>Until the runtime has compiled for good what is used much: a server runs for weeks, not for seconds.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);

    public static async Task Run(Options options, Towns towns)
    {
        var time = TimeSpan.FromSeconds(int.Parse(options.Text("seconds", "10"), System.Globalization.CultureInfo.InvariantCulture));
        int[] atOnce = [.. options.Text("at-once", AtOnceByDefault).Split(',').Select(int.Parse)];
        foreach (var engine in options.Engines)
        {
            Table.Head($"{engine}: cases opened a second", [.. atOnce.Select(n => $"{n} at once")]);
            var (raw, used, sent) = (new List<Pace>(), new List<Pace>(), new List<Pace>());
            foreach (var writers in atOnce)
            {
                await using var house = await towns.Fresh(engine);
                raw.Add(await RawCommits.Run(house, engine, writers, time));
            }

            foreach (var writers in atOnce)
            {
                await using var house = await towns.Fresh(engine);
                used.Add(await Paced(writers, time, Environment.ProcessId, n => Open(house, n)));
            }

            Table.Row("the engine alone", raw.Select(Rate));
            Rows("use case", used, raw);
            if (options.Program is not { } program) continue;
            await using var product = await Product.Start(program, engine, towns);
            foreach (var writers in atOnce) sent.Add(await Paced(writers, time, product.ProcessId, n => Post(product, writers, n)));
            Rows("API, over HTTP", sent, raw);
        }
    }

    /// <summary>Processor time is that of the process that opens the cases: it says what a busy machine hides.</summary>
    private static void Rows(string name, List<Pace> measured, List<Pace> raw)
    {
        Table.Row(name, measured.Select(Rate));
        Table.Row($"{name}, of the engine", measured.Zip(raw, (m, r) => Table.Percent(m.PerSecond / r.PerSecond)));
        Table.Row($"{name}, processor time each", measured.Select(m => Table.Milliseconds(m.ProcessorMilliseconds)));
    }

    private static async Task<Pace> Paced(int writers, TimeSpan time, int processId, Func<string, Task> open)
    {
        await Opened("warm", WarmUp);
        return await Opened("w", time);

        async Task<Pace> Opened(string name, TimeSpan limit)
        {
            using var process = Process.GetProcessById(processId);
            var before = process.TotalProcessorTime;
            var clock = Stopwatch.StartNew();
            var counts = await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
            {
                var count = 0;
                while (clock.Elapsed < limit) await open($"{name}{writers}x{writer}x{count++}");
                return count;
            })));
            var perSecond = counts.Sum() / clock.Elapsed.TotalSeconds;
            process.Refresh();
            return new Pace(perSecond, (process.TotalProcessorTime - before).TotalMilliseconds / counts.Sum());
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

    private static string Rate(Pace pace) => pace.PerSecond.ToString("0", System.Globalization.CultureInfo.InvariantCulture);
}

internal readonly record struct Pace(double PerSecond, double ProcessorMilliseconds);
