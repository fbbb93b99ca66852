using System.Globalization;
using System.Text;

namespace Skein.Bench;

/// <summary>Mails as customers send them, each with a sender, an id and a content of its own.</summary>
internal static class BenchMails
{
    public static byte[] Text(int number) => Plain(number, "text/plain", Repeated("您好，我的订单还没有发货，请尽快处理。\r\n", 2_000));

    public static byte[] Html(int number) => Plain(
        number, "text/html",
        $"<div>退款还没有到账。</div><div class=\"gmail_quote\"><div class=\"gmail_attr\">客服 &lt;support@skein.example&gt; 于2024年5月6日周一 09:00写道：</div><blockquote class=\"gmail_quote\">{Repeated("<p style=\"margin:0\">您好，<b>退款</b>已经发出，<a href=\"https://shop.example/\">请查收</a>。</p>", 50_000)}</blockquote></div>");

    public static byte[] WithFile(int number, int size)
    {
        using var mail = new MemoryStream();
        WriteWithFile(mail, number, size);
        return mail.ToArray();
    }

    public static void WriteWithFile(Stream mail, int number, long size)
    {
        using var text = new StreamWriter(mail, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\r\n" };
        text.Write(
            $"{Head(number)}Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n请见附件。\r\n--m\r\n"
            + "Content-Type: application/zip; name=a.zip\r\nContent-Disposition: attachment; filename=a.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n");
        var (random, line) = (new Random(number), new byte[57]);
        for (long written = 0; written < size; written += line.Length)
        {
            random.NextBytes(line);
            text.WriteLine(Convert.ToBase64String(line));
        }

        text.Write("--m--\r\n");
    }

    private static byte[] Plain(int number, string type, string body) => Encoding.UTF8.GetBytes($"{Head(number)}Content-Type: {type}; charset=utf-8\r\n\r\n{body}\r\n");

    private static string Repeated(string text, int bytes) => string.Concat(Enumerable.Repeat(text, (bytes / Encoding.UTF8.GetByteCount(text)) + 1));

    private static string Head(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $"Received: from a by b; Mon, 6 May 2024 10:11:12 +0800\r\nFrom: =?utf-8?B?546L5bCP5piO?= <w{number}@mail.example>\r\nTo: support@skein.example\r\nSubject: =?utf-8?B?5Zue5aSN77ya6K6i5Y2V?=\r\nDate: Mon, 6 May 2024 10:11:12 +0800\r\nMessage-ID: <m{number}@mail.example>\r\nMIME-Version: 1.0\r\n");
}
