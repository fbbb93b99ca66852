using Skein.Channels.Email.Reading;

namespace Skein.Core.Tests.Channels.Email.Reading;

public sealed class CharacterTests
{
    [Theory]
    [InlineData("gbk-as-gb2312", "您好，我叫朱镕喆，订单还没有发货。")]
    [InlineData("gb18030-four-bytes", "姓氏是𠮷，请更正订单。")]
    [InlineData("big5", "您好，我要退貨，請問運費怎麼算？")]
    [InlineData("iso-2022-jp", "注文をキャンセルしたい。")]
    [InlineData("iso-2022-jp-unnamed", "注文をキャンセルしたい。")]
    [InlineData("koi8-r", "Где мой заказ?")]
    [InlineData("utf-7", "Hi 退货呢-, 1 + 1 = 2.")]
    [InlineData("no-charset-gbk", "我要申请退货，请尽快处理，谢谢！")]
    [InlineData("no-charset-big5", "您好，我要申請退貨，請盡快處理，謝謝你們。")]
    [InlineData("latin1-is-utf8", "请尽快发货。")]
    [InlineData("latin1-is-gbk", "请问我的订单什么时候可以发货？谢谢。")]
    [InlineData("latin1", "Für die Rückgabe wünsche ich mir größere Kartons, s'il vous plaît, à bientôt.")]
    [InlineData("gb2312-is-utf8", "这封信其实是 UTF-8。")]
    [InlineData("unknown-charset", "谁知道这是什么编码？")]
    [InlineData("html-meta-charset", "尺码不对。")]
    [InlineData("qp-split-character", "退款呢？")]
    [InlineData("nul-bytes", "onetwo")]
    [InlineData("no-charset-gbk-short", "瑕疵")]
    [InlineData("empty-html", "The words are only here.")]
    [InlineData("html-only", "First.\n- one\n- two")]
    public void The_text_is_read_in_the_charset_it_is_really_in(string name, string text) => Assert.Equal(text, Mails.Read(name).Body.NewPlain);

    [Theory]
    [InlineData("gbk-as-gb2312", "镕喆", "喆喆")]
    [InlineData("big5", "訂單問題", "陳小姐")]
    [InlineData("iso-2022-jp", "注文について", "山田")]
    [InlineData("koi8-r", "Заказ", "Иван")]
    [InlineData("utf-7", "退货", "测试")]
    [InlineData("no-charset-gbk", "退货申请", "张伟")]
    [InlineData("no-charset-big5", "退貨申請", "陳先生")]
    [InlineData("split-words", "退款申请已经提交三天了", "")]
    [InlineData("quoted-name", "x", "马云")]
    public void The_head_is_read_in_the_charset_it_is_really_in(string name, string subject, string from)
    {
        var mail = Mails.Read(name);

        Assert.Equal(subject, mail.Subject);
        Assert.Equal(from, mail.From?.Name);
    }

    [Theory]
    [InlineData("no-charset-gbk", OddityKind.CharsetMissing)]
    [InlineData("gb2312-is-utf8", OddityKind.CharsetWrong)]
    [InlineData("unknown-charset", OddityKind.CharsetUnknown)]
    public void A_guess_is_named(string name, OddityKind kind) => Assert.Contains(Mails.Read(name).Oddities, o => o.Kind == kind);

    [Fact]
    public void A_mail_as_it_should_be_has_no_oddities() => Assert.Empty(Mails.Read("gmail-zh").Oddities);
}
