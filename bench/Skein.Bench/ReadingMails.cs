using System.Diagnostics;
using System.Globalization;
using System.Text;
using Skein.Channels.Email.Reading;

namespace Skein.Bench;

/// <summary>How fast bytes of mails are understood, on one core, nothing stored.</summary>
internal static class ReadingMails
{
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(3);

    public static Task<int> Run(string[] arguments)
    {
        Console.WriteLine(Machine.Describe());
        Table.Head("Reading mails", "mails a second", "allocated per mail");
        Row("2 KB of text", Mail("text/plain", Repeated("您好，我的订单还没有发货，请尽快处理。\r\n", 2_000)));
        Row("50 KB of HTML with a quotation", Mail("text/html", Html()));
        Row("5 MB attached", WithFile(5_000_000));
        return Task.FromResult(0);
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

    private static byte[] Mail(string type, string body) => Encoding.UTF8.GetBytes($"{Head}Content-Type: {type}; charset=utf-8\r\n\r\n{body}\r\n");

    private static byte[] WithFile(int size) => Encoding.UTF8.GetBytes(
        $"{Head}Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n请见附件。\r\n--m\r\n"
        + "Content-Type: application/zip; name=a.zip\r\nContent-Disposition: attachment; filename=a.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + $"{Convert.ToBase64String(new byte[size], Base64FormattingOptions.InsertLineBreaks)}\r\n--m--\r\n");

    private static string Html() =>
        $"<div>退款还没有到账。</div><div class=\"gmail_quote\"><div class=\"gmail_attr\">客服 &lt;support@skein.example&gt; 于2024年5月6日周一 09:00写道：</div><blockquote class=\"gmail_quote\">{Repeated("<p style=\"margin:0\">您好，<b>退款</b>已经发出，<a href=\"https://shop.example/\">请查收</a>。</p>", 50_000)}</blockquote></div>";

    private static string Repeated(string text, int bytes) => string.Concat(Enumerable.Repeat(text, (bytes / Encoding.UTF8.GetByteCount(text)) + 1));

    private const string Head =
        "Received: from a by b; Mon, 6 May 2024 10:11:12 +0800\r\nFrom: =?utf-8?B?546L5bCP5piO?= <wang@mail.example>\r\nTo: support@skein.example\r\n"
        + "Subject: =?utf-8?B?5Zue5aSN77ya6K6i5Y2V?=\r\nDate: Mon, 6 May 2024 10:11:12 +0800\r\nMessage-ID: <m1@mail.example>\r\nMIME-Version: 1.0\r\n";
}
