using Skein.Channels.Email.Reading;

namespace Skein.Core.Tests.Channels.Email.Reading;

public sealed class DeliveryReportTests
{
    [Theory]
    [InlineData("report-postfix", "anna@nowhere.example", DeliveryFate.FailedForGood, "5.1.1")]
    [InlineData("report-delayed", "anna@slow.example", DeliveryFate.Delayed, "4.4.1")]
    [InlineData("report-delivered", "anna@good.example", DeliveryFate.Delivered, "2.0.0")]
    [InlineData("report-exchange", "bob@contoso.example", DeliveryFate.FailedForGood, "5.1.10")]
    [InlineData("report-quota", "full@nowhere.example", DeliveryFate.FailedForNow, "4.2.2")]
    [InlineData("report-headers-only", "a@b.example", DeliveryFate.FailedForGood, "5.7.1")]
    [InlineData("report-qmail", "anna@nowhere.example", DeliveryFate.FailedForGood, "5.1.1")]
    [InlineData("report-exim", "anna@nowhere.example", DeliveryFate.FailedForGood, "5.1.1")]
    [InlineData("report-exchange-text", "bob@contoso.example", DeliveryFate.FailedForGood, "5.1.1")]
    [InlineData("report-qq", "xiaoming@qq.com", DeliveryFate.FailedForGood, "5.2.2")]
    [InlineData("report-163", "nobody@163.com", DeliveryFate.FailedForGood, "5.1.1")]
    public void What_became_of_our_mail_is_read(string name, string address, DeliveryFate fate, string status)
    {
        var report = Mails.Read(name).Report;

        Assert.NotNull(report);
        var recipient = Assert.Single(report.Recipients);
        Assert.Equal((address, fate, status), (recipient.Address, recipient.Fate, recipient.Status));
        Assert.Equal(fate, report.Fate);
    }

    [Theory]
    [InlineData("report-postfix", "Your order")]
    [InlineData("report-headers-only", "Your order")]
    [InlineData("report-qmail", "Your order")]
    [InlineData("report-exim", "Your order")]
    [InlineData("report-qq", "您的订单")]
    public void Which_mail_of_ours_it_was_is_found(string name, string subject)
    {
        var report = Mails.Read(name).Report;

        Assert.Equal("k7@skein.example", report?.OriginalMessageId);
        Assert.Equal(subject, report?.OriginalSubject);
    }

    [Fact]
    public void Our_marks_in_the_returned_mail_are_read()
    {
        Assert.Equal(("f3a9", "77"), Mails.Read("report-postfix").Report?.OriginalMark is { } mark ? (mark.Installation, mark.Message) : default);
        Assert.Equal("77", Mails.Read("report-headers-only").Report?.OriginalMark.Message);
    }

    [Fact]
    public void What_the_server_said_is_kept() => Assert.Contains("收件人邮箱容量不足", Mails.Read("report-qq").Report?.Recipients[0].Said, StringComparison.Ordinal);

    [Theory]
    [InlineData("report-about-bounces")]
    [InlineData("receipt")]
    [InlineData("report-complaint")]
    [InlineData("robot-null-path")]
    [InlineData("gmail-en")]
    public void Not_every_mail_that_speaks_of_failure_is_a_report(string name) => Assert.Null(Mails.Read(name).Report);

    [Fact]
    public void A_receipt_says_who_read_what() => Assert.Equal(new ReadReceipt("k7@skein.example", "anna@mail.example", true), Mails.Read("receipt").Receipt);
}
