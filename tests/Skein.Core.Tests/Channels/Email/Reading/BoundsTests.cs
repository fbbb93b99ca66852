using System.Text;
using Skein.Channels.Email.Reading;

namespace Skein.Core.Tests.Channels.Email.Reading;

public sealed class BoundsTests
{
    private const string Head = "From: a@mail.example\nSubject: x\nMessage-ID: <a@b>\nDate: Mon, 6 May 2024 10:11:12 +0800\n";

    [Fact]
    public void Thousands_of_headers_end_at_the_limit()
    {
        var mail = Mails.Of(Head + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"X-{i}: y\n")) + "\nbody\n");

        Assert.Equal("a@mail.example", mail.From?.Address);
        Assert.Contains(mail.Oddities, o => o.Kind == OddityKind.TooManyHeaders);
    }

    [Fact]
    public void One_endless_header_ends_at_the_limit() =>
        Assert.Contains(Mails.Of(Head + "X-Long: " + new string('x', 2_000_000) + "\n\nbody\n").Oddities, o => o.Kind == OddityKind.TooManyHeaders);

    [Fact]
    public void Thousands_of_parts_end_at_the_limit()
    {
        var parts = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"--m\nContent-Type: application/x-a; name=f{i}\n\nx\n"));
        var mail = Mails.Of(Head + $"Content-Type: multipart/mixed; boundary=m\n\n--m\nContent-Type: text/plain\n\nfirst\n{parts}--m--\n");

        Assert.Equal("first", mail.Body.NewPlain);
        Assert.InRange(mail.Parts.Count, 900, MailLimits.Default.Parts);
        Assert.Contains(mail.Oddities, o => o.Kind == OddityKind.TooManyParts);
    }

    [Fact]
    public void Parts_within_parts_end_at_the_limit()
    {
        var deep = new StringBuilder(Head);
        for (var i = 0; i < 500; i++) deep.Append("Content-Type: multipart/mixed; boundary=b").Append(i).Append("\n\n--b").Append(i).Append('\n');
        deep.Append("Content-Type: text/plain\n\nbottom\n");

        Assert.Equal("a@mail.example", Mails.Of(deep.ToString()).From?.Address);
    }

    [Fact]
    public void Mails_within_mails_end_at_the_limit()
    {
        var deep = string.Concat(Enumerable.Range(0, 40).Select(_ => Head + "Content-Type: message/rfc822\n\n")) + Head + "\nbottom\n";

        var (mail, depth) = (Mails.Of(deep), 0);
        for (var inner = mail; inner.Parts is [{ Message: { } next }, ..]; inner = next) depth++;
        Assert.Equal(MailLimits.Default.NestedMails, depth);
    }

    [Fact]
    public void A_long_text_is_cut_and_can_be_had_whole()
    {
        var mail = Mails.Of(Head + "Content-Type: text/plain; charset=utf-8\n\n" + string.Concat(Enumerable.Repeat("您好。", 400_000)) + "\n");

        Assert.True(mail.Body.Plain.Length <= MailLimits.Default.PlainLength);
        Assert.Contains(mail.Oddities, o => o.Kind == OddityKind.TextCut);
        Assert.True(mail.Parts.Single().RoughSize > 3_000_000);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<font><div>")]
    [InlineData("<b><i>")]
    [InlineData("<blockquote type=cite>")]
    public void Tangled_html_is_read_as_text(string tags)
    {
        var mail = Mails.Of(Head + "Content-Type: text/html; charset=utf-8\n\n" + string.Concat(Enumerable.Repeat(tags, 20_000)) + "words\n");

        Assert.Null(mail.Body.Html);
        Assert.Equal("words", mail.Body.NewPlain.Trim());
        Assert.Contains(mail.Oddities, o => o.Kind == OddityKind.HtmlTooTangled);
    }

    [Fact]
    public void Thousands_of_recipients_end_at_the_limit()
    {
        var mail = Mails.Of(Head + "To: " + string.Join(",\n ", Enumerable.Range(0, 3_000).Select(i => $"p{i}@mail.example")) + "\n\nx\n");

        Assert.Equal(MailLimits.Default.Addresses, mail.To.Count);
        Assert.Contains(mail.Oddities, o => o.Kind == OddityKind.TooManyAddresses);
    }

    [Fact]
    public void A_hundred_megabytes_pass_without_being_copied()
    {
        var line = Encoding.ASCII.GetBytes(new string('A', 76) + "\r\n");
        using var raw = new RepeatedStream(Mails.Written(Head + "Content-Type: multipart/mixed; boundary=m\n\n--m\nContent-Type: text/plain\n\nsee file\n--m\nContent-Type: application/zip; name=big.zip\nContent-Transfer-Encoding: base64\n\n"), line, 1_350_000, Mails.Written("--m--\n"));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var mail = MailReader.Read(raw);

        Assert.Equal("see file", mail.Body.NewPlain);
        Assert.InRange(mail.Parts.Single().RoughSize, 76_000_000, 78_000_000);
        using var content = mail.Parts.Single().Open();
        content.CopyTo(Stream.Null);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 12_000_000);
    }
}
