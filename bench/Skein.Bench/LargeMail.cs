using System.Diagnostics;
using Skein.Channels.Email;
using Skein.Testing;

namespace Skein.Bench;

/// <summary>What one large mail costs in memory: the peak while it passes, over what the process held at rest just before.</summary>
internal static class LargeMail
{
    private const int Megabyte = 1024 * 1024;

    public static async Task HandedOver(BenchHouse house, int megabytes)
    {
        var path = Path.GetTempFileName();
        try
        {
            await using (var file = File.Create(path)) Write(file, 1, megabytes);
            await Watch("handed over", async () =>
            {
                await using var raw = File.OpenRead(path);
                var stored = await house.Get<DeliverMail>().Run(house.Administrator, raw, null, default);
                if (!stored.IsDone) throw new InvalidOperationException(stored.ToString());
                await house.Get<TakeIn>().Run(default);
            });
        }
        finally
        {
            File.Delete(path);
        }
    }

    public static async Task Fetched(BenchHouse house, Dovecot dovecot, MailProtocol protocol, int megabytes)
    {
        var user = $"large-{protocol}".ToLowerInvariant();
        Deliver(dovecot, user, 2 + (int)protocol, megabytes);
        var box = await house.Get<EditMailbox>().Add(house.Administrator, dovecot.Mailbox(user, protocol: protocol), default);
        if (!box.IsDone) throw new InvalidOperationException(box.ToString());
        await Watch($"by {protocol}", async () =>
        {
            if (await house.Get<FetchMail>().Once(box.Value, default) != 1) throw new InvalidOperationException("The mail did not come.");
            await house.Get<TakeIn>().Run(default);
        });
    }

    // Apart, so that its bytes are nobody's any more when the watching begins.
    private static void Deliver(Dovecot dovecot, string user, int number, int megabytes)
    {
        using var mail = new MemoryStream();
        Write(mail, number, megabytes);
        dovecot.Deliver(user, mail.ToArray());
    }

    // Base64 makes four bytes of three, and every 76 a line's end.
    private static void Write(Stream mail, int number, int megabytes) => BenchMails.WriteWithFile(mail, number, megabytes * 740_000L);

    private static async Task Watch(string name, Func<Task> work)
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var (rest, heapAtRest) = (WorkingSet(), GC.GetTotalMemory(forceFullCollection: false));
        var (peak, heap) = (rest, heapAtRest);
        using var done = new CancellationTokenSource();
        var watching = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                (peak, heap) = (Math.Max(peak, WorkingSet()), Math.Max(heap, GC.GetTotalMemory(forceFullCollection: false)));
                await Task.Delay(5);
            }
        });
        var clock = Stopwatch.StartNew();
        await work();
        var took = clock.Elapsed;
        await done.CancelAsync();
        await watching;
        Table.Row(name, TakingMails.Rate(took.TotalSeconds), $"{(heap - heapAtRest) / Megabyte} MB", $"{(peak - rest) / Megabyte} MB");
    }

    private static long WorkingSet()
    {
        using var now = Process.GetCurrentProcess();
        return now.WorkingSet64;
    }
}
