using System.Diagnostics;
using System.Globalization;
using Skein.Channels.Email.Reading;

namespace Skein.Bench;

/// <summary>How fast bytes of mails are understood, on one core, nothing stored.</summary>
internal static class ReadingMails
{
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(3);

    public static async Task<int> Run(string[] arguments)
    {
        var options = new Options(arguments);
        Console.WriteLine(Machine.Describe());
        if (options.Wants("reading")) Reading();
        if (options.Wants("taking")) await TakingMails.Run(options);
        return 0;
    }

    private static void Reading()
    {
        Table.Head("Reading mails", "mails a second", "allocated per mail");
        Row("2 KB of text", BenchMails.Text(1));
        Row("50 KB of HTML with a quotation", BenchMails.Html(1));
        Row("5 MB attached", BenchMails.WithFile(1, 5_000_000));
    }

    private static void Row(string name, byte[] raw)
    {
        for (var i = 0; i < 20; i++) Once(raw);
        var (count, before, clock) = (0, GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        for (; clock.Elapsed < Measured; count++) Once(raw);
        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / count / 1024;
        Table.Row(name, string.Create(CultureInfo.InvariantCulture, $"{count / clock.Elapsed.TotalSeconds:#,0}"), string.Create(CultureInfo.InvariantCulture, $"{allocated:#,0} KB"));
    }

    private static void Once(byte[] raw)
    {
        foreach (var part in MailReader.Read(raw).Parts)
        {
            using var content = part.Open();
            content.CopyTo(Stream.Null);
        }
    }
}
