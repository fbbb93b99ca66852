using System.Text;
using CsCheck;
using Skein.Channels.Email.Reading;

namespace Skein.Core.Tests.Channels.Email.Reading;

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
    public void Any_bytes_can_be_read() => Gen.Byte.Array[0, 2_000].Sample(raw => Explore(MailReader.Read(raw)), iter: 1_000);

    [Fact]
    public void Any_mail_cut_off_anywhere_can_be_read() =>
        Gen.Select(AMail, Gen.Double[0, 1]).Sample((raw, share) => Explore(MailReader.Read(raw[..(int)(raw.Length * share)])), iter: 600);

    [Fact]
    public void Any_mail_with_bytes_changed_anywhere_can_be_read() =>
        Gen.Select(AMail, Gen.Select(Gen.Double[0, 1], Gen.Byte).Array[1, 20]).Sample((raw, changes) => Explore(MailReader.Read(Changed(raw, changes))), iter: 600);

    [Fact]
    public void Any_two_mails_run_together_can_be_read() =>
        Gen.Select(AMail, AMail, Gen.Double[0, 1]).Sample((one, other, share) => Explore(MailReader.Read([.. one[..(int)(one.Length * share)], .. other])), iter: 400);

    [Fact]
    public void A_text_that_is_no_mail_is_kept_as_the_text()
    {
        var mail = MailReader.Read(Encoding.UTF8.GetBytes("您好\r\n\r\n这不是邮件"));

        Assert.Contains("这不是邮件", mail.Body.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_that_fails_is_never_taken_for_a_mail_that_ends()
    {
        foreach (var name in new[] { "gmail-en", "file-names", "attached-forward", "winmail", "smime-opaque" })
        {
            var healthy = Mails.Read(name);
            for (var reads = 0; reads < 60; reads++)
            {
                try
                {
                    var mail = MailReader.Read(new FailingStream(Mails.Raw(name), reads));
                    Assert.Equal((healthy.Body.Plain, healthy.Parts.Count, healthy.Oddities.Count), (mail.Body.Plain, mail.Parts.Count, mail.Oddities.Count));
                }
                catch (IOException failure)
                {
                    Assert.Equal(FailingStream.Words, failure.Message);
                }
            }
        }
    }

    private static Gen<byte[]> AMail => Gen.OneOf([.. Mails.Names.Select(name => Gen.Const(Mails.Raw(name)))]);

    private static byte[] Changed(byte[] raw, (double At, byte To)[] changes)
    {
        var changed = raw.ToArray();
        foreach (var (at, to) in changes) changed[(int)(at * (raw.Length - 1))] = to;
        return changed;
    }

    private static void Explore(ReadMail mail)
    {
        Assert.True(mail.Body.Plain.Length <= MailLimits.Default.PlainLength && mail.Subject.Length <= 500 && mail.Parts.Count <= MailLimits.Default.Parts + 10);
        foreach (var part in mail.Parts)
        {
            using var content = part.Open();
            content.CopyTo(Stream.Null);
            if (part.Message is { } inner) Explore(inner);
        }
    }
}
