using Skein.Channels.Email.Reading;

namespace Skein.Core.Tests.Channels.Email.Reading;

public sealed class ForwardTests
{
    [Theory]
    [InlineData("gmail-forward-zh", "zhangsan@qq.com", "张三", "要求退货", "鞋子太小，我要退货。", "请处理。")]
    [InlineData("outlook-forward", "hanna@customer.example", "Hanna Weiss", "Broken handle", "The handle broke on the first day.", "For us, I think.")]
    [InlineData("apple-forward-zh", "hejie@customer.example", "何洁", "漏水", "水壶漏水。", "")]
    [InlineData("apple-forward-en", "ida@customer.example", "Ida Holm", "Leak", "The kettle leaks.", "Please look at this.")]
    [InlineData("qq-forward", "qianjin@customer.example", "钱进", "投诉", "送货员态度很差。", "请跟进")]
    [InlineData("163-forward", "zhengshuang@customer.example", "郑爽", "催单", "什么时候发货？", "")]
    [InlineData("foxmail-forward", "feng@customer.example", "", "询价", "一百件多少钱？", "转给你们")]
    [InlineData("attached-forward", "jan@customer.example", "Jan Novak", "Two left shoes", "Both shoes are left ones.", "See attached.")]
    public void Who_wrote_what_is_passed_on_is_found(string name, string address, string who, string subject, string text, string note)
    {
        var forwarded = Mails.Read(name).Forwarded;

        Assert.NotNull(forwarded);
        Assert.Equal(address, forwarded.From?.Address);
        Assert.Equal(who, forwarded.From?.Name);
        Assert.Equal(subject, forwarded.Subject);
        Assert.Equal(text, forwarded.Plain.Trim(' ', '>', '\n'));
        Assert.Equal(note, forwarded.Note);
    }

    [Fact]
    public void An_attached_mail_brings_its_own_parts_and_its_bytes()
    {
        var part = Mails.Read("attached-forward").Forwarded?.Part;

        Assert.Equal("shoes.png", part?.Message?.Parts.Single().FileName);
        Assert.Equal("inner1@customer.example", part?.Message?.MessageId);
        using var content = part!.Open();
        using var reader = new StreamReader(content);
        Assert.StartsWith("From: Jan Novak", reader.ReadToEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gmail-en")]
    [InlineData("outlook-desktop-en")]
    [InlineData("foxmail")]
    [InlineData("report-postfix")]
    public void An_answer_passes_nothing_on(string name) => Assert.Null(Mails.Read(name).Forwarded);
}
