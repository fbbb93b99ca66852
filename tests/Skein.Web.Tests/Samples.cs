using Skein.Access;
using Skein.Cases;
using Skein.Channels.Email;
using Skein.Customers;
using Skein.Platform;
using Skein.Platform.Html;
using Skein.Webhooks;

namespace Skein.Web.Tests;

/// <summary>A few cases as a small company has them, made through the use cases.</summary>
internal static class Samples
{
    public static async Task Fill(Site site)
    {
        var lin = await site.Administrator();
        var (open, write) = (site.Get<OpenCase>(), site.Get<WriteMessage>());
        var refund = await open.Run(lin, Contact("退款一直没有到账", "你好，我在 11 月 8 日申请退款，到现在还没有到账，订单号 2026110800123。", "王小明", "wang@example.com", "complaint", Priority.Urgent), default);
        await write.Reply(lin, refund.Value, Message("<p>您好，已为您查询，退款已于 <b>11 月 12 日</b>提交至支付渠道，预计：</p><ul><li>银行卡 1-3 个工作日</li><li>余额即时到账</li></ul>"), default);
        await write.Note(lin, refund.Value, Message("财务确认批次 B-1182 延迟，等待银行回执。"), default);
        await write.FromCustomer(Actor.Customer(1, "王小明", Language.Hans, null), refund.Value, Message("可是今天已经是第九天了，能不能帮我催一下？"), default);
        await open.Run(lin, Contact("發票抬頭填寫錯誤，需要重開", "請問發票可以重新開立嗎？", "黃志強", "huang@example.tw", "enquiry", Priority.Normal), default);
        await open.Run(lin, Contact("Invoice download returns an error", "The invoice page shows error 500 since this morning.", "Alice Johnson", "alice@example.org", "enquiry", Priority.High), default);
        var late = await open.Run(lin, Contact("空调安装预约改期", "周六不在家，能改到周日上午吗？", "赵敏", "zhao@example.com", "installation", Priority.Low), default);
        await site.Get<AssignCase>().Take(lin, late.Value, default);
        await site.Get<EditWebhook>().Add(lin, new WebhookEdit { Url = "https://shop.example.com/skein", Description = "网店", Events = ["case.answered"] }, default);
        await site.Get<CreateToken>().Run(lin, new NewToken { Name = "官网表单", AccountId = lin.Id, Scopes = ["cases.open"] }, default);
        await site.Get<EditMailbox>().Add(lin, new MailboxEdit { Name = "售后客服", Address = "kefu@example.com", Host = "imap.example.com", Port = 993, User = "kefu@example.com", Password = "x", IsActive = false }, default);
        await Deliver(site, lin, "From: wang@example.com\r\nSubject: =?utf-8?B?6Ieq5Yqo5Zue5aSN?=\r\nMessage-ID: <1@example.com>\r\nAuto-Submitted: auto-replied\r\n\r\nAway.\r\n");
        await Deliver(site, lin, "From: MAILER-DAEMON@example.net\r\nSubject: Undelivered Mail Returned to Sender\r\nMessage-ID: <2@example.net>\r\n\r\nfailed\r\n");
        await open.Run(lin, Contact("会员积分兑换失败", "兑换时提示库存不足。", "李娜", "lina@example.com", "suggestion", Priority.Normal), default);
    }

    private static async Task Deliver(Site site, Actor actor, string raw)
    {
        using var mail = new MemoryStream(System.Text.Encoding.ASCII.GetBytes(raw));
        await site.Get<DeliverMail>().Run(actor, mail, "kefu@example.com", default);
    }

    public static NewCase Contact(string subject, string text, string name, string email, string kind = "enquiry", Priority priority = Priority.Normal) => new()
    {
        Channel = Channel.WebForm,
        Subject = subject,
        Message = RichText.FromPlain(text),
        From = new ContactIdentity(name, email, null, Language.Hans),
        Kind = kind,
        Priority = priority,
        Tags = ["示例"],
    };

    public static NewMessage Message(string html) => new() { Text = RichText.FromHtml(html), Channel = Channel.Staff };
}
