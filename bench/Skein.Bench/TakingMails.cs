using System.Diagnostics;
using System.Globalization;
using Skein.Bench.Generating;
using Skein.Channels.Email;
using Skein.Testing;

namespace Skein.Bench;

/// <summary>
/// Mails into cases: stored raw, read, filed, one after the other as the product does it. Beside it the bare rate of putting the same
/// bytes durably on this disk, one file each, and what memory a mail of 100 MB takes on its way.
/// </summary>
internal static class TakingMails
{
    private const int Megabyte = 1024 * 1024;

    public static async Task Run(Options options)
    {
        var count = options.Number("mails", 300);
        (string Name, int Count, Func<int, byte[]> Mail)[] kinds =
        [
            ("2 KB of text", count, i => BenchMails.Text(i)),
            ("50 KB of HTML", Math.Max(1, count / 2), i => BenchMails.Html(i)),
            ("5 MB attached", Math.Max(1, count / 10), i => BenchMails.WithFile(i, 5_000_000)),
        ];
        await using var towns = new Towns(options);
        foreach (var engine in options.Engines)
        {
            await using var house = await towns.Fresh(engine);
            foreach (var (_, _, mail) in kinds) await Take(house, mail, -1_000_000, Math.Min(20, count));
            Table.Head($"{engine}: mails into cases", "a second", "bytes alone, a second", "of the bytes alone", "MB a second");
            foreach (var (name, number, mail) in kinds)
            {
                var bare = Bare(options.Folder, mail, number);
                var taken = await Take(house, mail, 0, number);
                Table.Row(name, Rate(taken), Rate(bare), Table.Percent(taken / bare), Rate(taken * mail(0).Length / Megabyte));
            }

            await Large(house, engine, options.Number("large", 100));
        }
    }

    private static async Task<double> Take(BenchHouse house, Func<int, byte[]> mail, int from, int count)
    {
        var raws = Enumerable.Range(from, count).Select(mail).ToList();
        var clock = Stopwatch.StartNew();
        foreach (var raw in raws)
        {
            using var bytes = new MemoryStream(raw, writable: false);
            var stored = await house.Get<DeliverMail>().Run(house.Administrator, bytes, null, default);
            if (!stored.IsDone) throw new InvalidOperationException(stored.ToString());
            await house.Get<TakeIn>().Run(default);
        }

        return count / clock.Elapsed.TotalSeconds;
    }

    /// <summary>The same bytes as the file store must put them: a file, flushed to the disk.</summary>
    private static double Bare(string folder, Func<int, byte[]> mail, int count)
    {
        var raws = Enumerable.Range(0, count).Select(mail).ToList();
        var place = Directory.CreateDirectory(Path.Combine(folder, "bare")).FullName;
        var clock = Stopwatch.StartNew();
        foreach (var raw in raws)
        {
            using var file = new FileStream(Path.Combine(place, Guid.NewGuid().ToString("N")), FileMode.CreateNew);
            file.Write(raw);
            file.Flush(flushToDisk: true);
        }

        var rate = count / clock.Elapsed.TotalSeconds;
        Directory.Delete(place, recursive: true);
        return rate;
    }

    /// <summary>One large mail by each way in, and the most memory it takes over what the process held at rest just before.</summary>
    private static async Task Large(BenchHouse house, Engine engine, int megabytes)
    {
        Table.Head($"{engine}: one mail of {megabytes} MB, stored and taken in", "seconds", "managed memory more", "working set more");
        await LargeMail.HandedOver(house, megabytes);
        if (!File.Exists("/usr/sbin/dovecot"))
        {
            Console.WriteLine("No Dovecot here: IMAP and POP3 are left out.");
            return;
        }

        await using var dovecot = await Dovecot.Start();
        await LargeMail.Fetched(house, dovecot, MailProtocol.Imap, megabytes);
        await LargeMail.Fetched(house, dovecot, MailProtocol.Pop3, megabytes);
    }

    internal static string Rate(double value) => value.ToString(value < 10 ? "0.0" : "#,0", CultureInfo.InvariantCulture);
}
