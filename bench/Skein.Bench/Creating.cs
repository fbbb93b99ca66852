using System.Collections.Concurrent;
using System.Diagnostics;
using Skein.Bench.Generating;
using Skein.Cases;
using Skein.Customers;
using Skein.Platform;
using Skein.Platform.Html;

namespace Skein.Bench;

/// <summary>
/// Opening cases, each for a new customer, against what the engine itself commits: at least half is demanded. The three take turns, a
/// few seconds each, so that whatever else the machine does weighs on all of them, and the ratio is the median of the rounds.
/// </summary>
internal static class Creating
{
    public const string Message = "11 月 8 日申请的退款还没有到账，订单号 2026110800123，麻烦查一下。";

    public static async Task Run(Options options, Towns towns)
    {
        var (time, warmUp) = (options.Seconds("seconds", 3), options.Seconds("warm", 40));
        var rounds = options.Number("rounds", 5);
        int[] atOnce = [.. options.Text("at-once", "1,8,32").Split(',').Select(int.Parse)];
        foreach (var engine in options.Engines)
        {
            await using var rawHouse = await towns.Fresh(engine);
            await using var house = await towns.Fresh(engine);
            await using var product = options.Program is { } program ? await Product.Start(program, engine, towns) : null;
            var raw = await RawRows.Of(rawHouse, engine);
            var rows = atOnce.Select(n => new Row(n)).ToList();

            // Until the runtime has compiled for good what is used much: a server runs for weeks, not for seconds.
            await Paced(8, warmUp, Environment.ProcessId, n => Open(house, n));
            if (product is not null) await Sent(product, 8, warmUp);
            for (var round = 0; round < rounds; round++)
            {
                foreach (var row in rows)
                {
                    row.Raw.Add(await RawCommits.Run(rawHouse, engine, raw, row.AtOnce, time));
                    row.Used.Add(await Paced(row.AtOnce, time, Environment.ProcessId, n => Open(house, n)));
                    if (product is not null) row.Sent.Add(await Sent(product, row.AtOnce, time));
                }
            }

            Print(engine, rows, product is not null);
        }
    }

    /// <summary>Processor time is that of the process that opens the cases: it says what a busy machine hides.</summary>
    private static void Print(Engine engine, List<Row> rows, bool hasProduct)
    {
        Table.Head($"{engine}: cases opened a second", [.. rows.Select(r => $"{r.AtOnce} at once")]);
        Table.Row("the engine alone", rows.Select(r => Rate(r.Raw)));
        Part("use case", r => r.Used);
        if (!hasProduct) return;
        Part("API, over HTTP", r => r.Sent);
        Table.Row("its client beside it, processor time each", rows.Select(r => Table.Milliseconds(Table.Median(r.Sent.Select(p => p.ClientMilliseconds)))));

        void Part(string name, Func<Row, List<Pace>> of)
        {
            Table.Row(name, rows.Select(r => Rate(of(r))));
            Table.Row($"{name}, of the engine", rows.Select(r => Table.Percent(Table.Median(of(r).Zip(r.Raw, (m, raw) => m.PerSecond / raw.PerSecond)))));
            Table.Row($"{name}, processor time each", rows.Select(r => Table.Milliseconds(Table.Median(of(r).Select(p => p.ProcessorMilliseconds)))));
        }
    }

    private static int named;

    private static async Task<Pace> Sent(Product product, int writers, TimeSpan time)
    {
        var free = new ConcurrentBag<Caller>(Enumerable.Range(0, writers).Select(_ => new Caller(product.Address, "/api/v1/cases", product.Token)));
        ThreadPool.SetMinThreads(64, 64);
        var pace = await Paced(writers, time, product.ProcessId, name =>
        {
            if (!free.TryTake(out var caller)) throw new InvalidOperationException("A caller for each writer.");
            caller.Post($$"""{"subject":"退款一直没有到账","message":"{{Message}}","name":"王小明","email":"{{name}}@example.com","language":"zh-Hans"}""");
            free.Add(caller);
            return Task.CompletedTask;
        });
        foreach (var caller in free) caller.Dispose();
        return pace;
    }

    private static async Task<Pace> Paced(int writers, TimeSpan time, int processId, Func<string, Task> open)
    {
        using var process = Process.GetProcessById(processId);
        using var own = Process.GetCurrentProcess();
        var (before, ownBefore) = (process.TotalProcessorTime, own.TotalProcessorTime);
        var name = Interlocked.Increment(ref named);
        var clock = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            var count = 0;
            while (clock.Elapsed < time) await open($"w{name}x{writer}x{count++}");
            return count;
        })));
        var perSecond = counts.Sum() / clock.Elapsed.TotalSeconds;
        process.Refresh();
        own.Refresh();
        return new Pace(perSecond, (process.TotalProcessorTime - before).TotalMilliseconds / counts.Sum(), (own.TotalProcessorTime - ownBefore).TotalMilliseconds / counts.Sum());
    }

    public static async Task<long> Open(BenchHouse house, string name)
    {
        var opened = await house.Get<OpenCase>().Run(house.Administrator, new NewCase
        {
            Channel = Channel.Api,
            Subject = "退款一直没有到账",
            Message = RichText.FromPlain(Message),
            From = new ContactIdentity("王小明", $"{name}@example.com", null, Language.Hans),
        }, default);
        return opened.IsDone ? opened.Value : throw new InvalidOperationException(opened.ToString());
    }

    private static string Rate(List<Pace> paces) => Table.Median(paces.Select(p => p.PerSecond)).ToString("0", System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Row(int AtOnce)
    {
        public List<Pace> Raw { get; } = [];

        public List<Pace> Used { get; } = [];

        public List<Pace> Sent { get; } = [];
    }
}

internal readonly record struct Pace(double PerSecond, double ProcessorMilliseconds, double ClientMilliseconds);
