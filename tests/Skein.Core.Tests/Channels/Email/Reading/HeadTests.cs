using NodaTime;
using Skein.Channels.Email.Reading;

namespace Skein.Core.Tests.Channels.Email.Reading;

public sealed class HeadTests
{
    [Fact]
    public void The_thread_is_named_by_bare_ids()
    {
        var mail = Mails.Read("gmail-en");

        Assert.Equal("corpus@example.com", mail.MessageId);
        Assert.Equal("k7@skein.example", mail.InReplyTo);
        Assert.Equal(["k1@skein.example", "k7@skein.example"], mail.References);
        Assert.Equal(Instant.FromUtc(2024, 5, 6, 2, 11, 12), mail.Date);
    }

    [Theory]
    [InlineData("<>", null)]
    [InlineData("<  >", null)]
    [InlineData("<a @b>", "a@b")]
    [InlineData("a@b", "a@b")]
    [InlineData("<\r\n\ta@b>", "a@b")]
    [InlineData("(comment) <a@b> <c@d>", "a@b")]
    public void A_message_id_is_one_or_none(string line, string? id) => Assert.Equal(id, MessageIds.One(line));

    [Fact]
    public void Of_many_references_the_first_and_the_latest_remain()
    {
        var ids = MessageIds.Many(string.Join(' ', Enumerable.Range(0, 1_000).Select(i => $"<{i}@x>")), 100);

        Assert.Equal(100, ids.Count);
        Assert.Equal(("0@x", "999@x"), (ids[0], ids[^1]));
    }

    [Theory]
    [InlineData("Re: Order", "Order")]
    [InlineData("RE: FW: Re[2]: Order", "Order")]
    [InlineData("答复: 回复：转发: 订单", "订单")]
    [InlineData("回覆: 轉寄: 訂單", "訂單")]
    [InlineData("[EXTERNAL] Re: Order", "Order")]
    [InlineData("自动回复：Re: Order", "Order")]
    [InlineData("Regarding: Order", "Regarding: Order")]
    [InlineData("Re:", "")]
    public void A_subject_can_be_read_without_what_programs_put_before_it(string subject, string bare) => Assert.Equal(bare, Subjects.Bare(subject));

    [Fact]
    public void Names_in_quoted_words_and_commas_in_names_are_read()
    {
        var mail = Mails.Read("quoted-name");

        Assert.Equal("马云 <ma@qq.com>", mail.From?.Display);
        Assert.Equal(["客服 <support@skein.example>", "Li, Lei <lilei@mail.example>"], mail.To.Select(a => a.Display));
    }

    [Fact]
    public void Addresses_without_grammar_are_found_all_the_same()
    {
        var mail = Mails.Read("broken-addresses");

        Assert.Equal("zhang.san@qq.com", mail.From?.Address);
        Assert.Equal(["support@skein.example", "li.si@qq.com"], mail.To.Select(a => a.Address));
    }

    [Fact]
    public void An_address_is_the_same_in_any_case_and_knows_its_tag()
    {
        var address = new MailAddress("Support", "Support+k42@Skein.Example");

        Assert.Equal(new MailAddress("", "support+K42@skein.example"), address);
        Assert.Equal(("k42", "Support@Skein.Example", "skein.example"), (address.Tag, address.WithoutTag, address.Domain));
        Assert.Null(new MailAddress("", "+a@x.example").Tag);
    }

    [Theory]
    [InlineData("spam-assassin", true, 9.4)]
    [InlineData("spam-exchange", true, 6.0)]
    [InlineData("ham-exchange", false, -1.2)]
    [InlineData("person", false, null)]
    public void What_a_filter_thought_is_read(string name, bool isSpam, double? score)
    {
        var spam = Mails.Read(name).Spam;

        Assert.Equal((isSpam, score), (spam.IsSpam, spam.Score));
    }

    [Fact]
    public void Only_what_our_own_server_found_proves_a_sender()
    {
        Assert.Equal(new SenderProof("mx.skein.example", true, "softfail", "pass", "pass"), Mails.Read("proof-gmail-style", "mx.skein.example").Proof);
        Assert.Equal(SenderProof.None, Mails.Read("proof-forged", "mx.skein.example").Proof);
        Assert.False(Mails.Read("proof-forged").Proof.IsTrusted);
        Assert.Equal(("pass", "none", "bestguesspass"), Mails.Read("proof-microsoft").Proof is var p ? (p.Spf, p.Dkim, p.Dmarc) : default);
    }

    [Fact]
    public void Our_own_mark_is_known_again()
    {
        var mail = Mails.Read("robot-own");

        Assert.Equal(("f3a9", 1, "77"), (mail.Loop.Installation, mail.Loop.Hops, mail.Loop.Message));
        Assert.False(mail.MayBeAnsweredByItself);
    }
}
