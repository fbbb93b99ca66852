using System.Text;
using CsCheck;
using Skein.Channels.Email.Reading;

namespace Skein.Tests.Channels.Email.Reading;

public sealed class HostileBytesTests
{
    [Fact]
    public void No_bytes_at_all_are_a_mail_without_anything()
    {
        var mail = MailReader.Read([]);

        Assert.Equal("", mail.Body.Plain);
        Assert.Null(mail.From);
        Assert.Contains(mail.Oddities, o => o.Kind == OddityKind.NoSender);
    }

    [Fact]
    public void Any_bytes_can_be_read() => Gen.Byte.Array[0, 2_000].Sample(raw => Explore(MailReader.Read(raw)), iter: 2_000);

    [Fact]
    public void A_text_that_is_no_mail_is_kept_as_the_text()
    {
        var mail = MailReader.Read(Encoding.UTF8.GetBytes("您好\r\n\r\n这不是邮件"));

        Assert.Contains("这不是邮件", mail.Body.Plain, StringComparison.Ordinal);
    }

    internal static void Explore(ReadMail mail)
    {
        foreach (var part in mail.Parts)
        {
            using var content = part.Open();
            content.CopyTo(Stream.Null);
            if (part.Message is { } inner) Explore(inner);
        }
    }
}
