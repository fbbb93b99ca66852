using Skein.Channels.Email.Reading;

namespace Skein.Core.Tests.Channels.Email.Reading;

public sealed class QuoteTests
{
    [Theory]
    [InlineData("gmail-en", "The box arrived crushed. Please send another. Anna", "has your parcel arrived?")]
    [InlineData("gmail-zh", "退款还没有到账，请查一下。", "退款已经发出")]
    [InlineData("gmail-bottom", "Yes, it came this morning.", "has your parcel arrived?")]
    [InlineData("outlook-desktop-zh", "发票抬头请改为甲公司。", "请问发票抬头是什么？")]
    [InlineData("outlook-desktop-en", "Please correct the address.", "Your invoice is attached.")]
    [InlineData("outlook-web", "Thank you, that works now.", "Your invoice is attached.")]
    [InlineData("outlook-web-zh", "收到，谢谢。", "发票已寄出。")]
    [InlineData("outlook-mobile", "Fine by me. Get Outlook for iOS", "Shall we send it again?")]
    [InlineData("apple-mail-en", "Thursday is fine.", "Would Thursday suit you?")]
    [InlineData("iphone-zh", "周四可以。 发自我的 iPhone", "周四方便吗？")]
    [InlineData("iphone-en", "Yes please Sent from my iPhone", "Shall we come on Thursday?")]
    [InlineData("thunderbird-zh", "已经寄回。", "请把机器寄回。")]
    [InlineData("thunderbird-flowed", "This is one long sentence that the program broke into two lines.", "Please send the machine back to us.")]
    [InlineData("qq-zh", "到现在还没有收到快递。", "快递已经发出。")]
    [InlineData("qq-new", "还是没有。", "请再等一天。")]
    [InlineData("qq-en", "Still nothing.", "It left on Monday.")]
    [InlineData("163-new", "袖口又开线了。", "换货已经寄出。")]
    [InlineData("163-old", "袖口开线了。", "哪里有问题？")]
    [InlineData("foxmail", "价格可以接受。 zhangwei@corp.example", "报价见附件。")]
    [InlineData("wecom", "合同已盖章。 ------------------ 刘洋 采购部", "请盖章后寄回。")]
    [InlineData("dashes", "June the first would be best.", "When do you need it?")]
    [InlineData("own-reply-line", "还是不行。", "您好，请重启设备。")]
    [InlineData("own-reply-line-quoted", "It still does not work.", "Please restart it.")]
    [InlineData("163-card", "已经搞定了。", "请试一下。")]
    [InlineData("bottom-text", "My answer stands below, as it should. -- Frank", "Line two.")]
    public void The_new_words_are_told_from_those_they_answer(string name, string isNew, string quoted)
    {
        var body = Mails.Read(name).Body;

        Assert.Equal(isNew, Words(body.NewPlain));
        Assert.Contains(quoted, Words(body.QuotedPlain), StringComparison.Ordinal);
        Assert.DoesNotContain(quoted, Words(body.NewPlain), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gmail-interleaved", "Blue.", "Medium, please.")]
    [InlineData("apple-mail-interleaved", "Thursday.", "Ten o'clock.")]
    [InlineData("thunderbird-interleaved", "The small one.", "In March.")]
    public void Answers_between_the_quoted_lines_are_left_where_they_stand(string name, string first, string second)
    {
        var body = Mails.Read(name).Body;

        Assert.Contains(first, body.NewPlain, StringComparison.Ordinal);
        Assert.Contains(second, body.NewPlain, StringComparison.Ordinal);
        Assert.Equal("", body.QuotedPlain);
    }

    [Fact]
    public void An_answer_of_nothing_but_quotation_is_shown() => Assert.Contains("You wrote this.", Mails.Read("quote-only").Body.NewPlain, StringComparison.Ordinal);

    [Fact]
    public void What_is_passed_on_is_not_folded() => Assert.Contains("鞋子太小", Mails.Read("gmail-forward-zh").Body.NewPlain, StringComparison.Ordinal);

    [Theory]
    [InlineData("I am on it. At 9:00 the courier wrote: nobody was home.")]
    [InlineData("发件人: 我自己\n我想问一下，什么时候发货？")]
    [InlineData("From: the bottom of my heart\nthank you")]
    [InlineData("价格 > 100 元的有吗？\n颜色:红\n尺寸:大")]
    [InlineData("--- important ---\nplease call")]
    public void Words_that_only_look_like_a_quotation_stay(string text)
    {
        var mail = Mails.Of($"From: a@mail.example\nSubject: x\nContent-Type: text/plain; charset=utf-8\n\n{text}\n");

        Assert.Equal(text, mail.Body.NewPlain);
        Assert.Equal("", mail.Body.QuotedPlain);
    }

    [Theory, MemberData(nameof(AllMails))]
    public void Nothing_is_dropped_between_the_new_and_the_quoted(string name)
    {
        var body = Mails.Read(name).Body;

        Assert.Equal(Letters(body.Html is null ? body.Plain : HtmlLines.Of(body.Html).Plain), Letters(body.NewPlain + body.QuotedPlain));
    }

    public static TheoryData<string> AllMails => [.. Mails.Names];

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Order());
}
