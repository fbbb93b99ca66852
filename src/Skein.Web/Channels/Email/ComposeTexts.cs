using Skein.Channels.Email;
using Skein.Platform;

namespace Skein.Web.Channels.Email;

internal static class ComposeTexts
{
    public static readonly Text Title = new("写给客户", "寫給客戶", "Write to a customer");
    public static readonly Text Purpose = new("主动发一封邮件，同时开一个工单，客户回信会回到这里", "主動寄一封郵件，同時開一個工單，客戶回信會回到這裡", "Send the first mail yourself: a case opens with it, and the answer comes back to it");
    public static readonly Text TheyWrote = new("登记客户来访", "登記客戶來訪", "A customer came to us");
    public static readonly Text WhoFirst = new("谁先开口", "誰先開口", "Who wrote first");
    public static readonly Text To = new("收件人邮箱", "收件人電子郵件", "To");
    public static readonly Text ToHint = new("输入姓名可以从已有客户里选", "輸入姓名可以從已有客戶裡選", "Type a name to choose a known customer");
    public static readonly Text From = new("从哪个邮箱发出", "從哪個信箱寄出", "From");
    public static readonly Text FromTeam = new("小组的邮箱", "小組的信箱", "The team's mailbox");
    public static readonly Text Letter = new("内容", "內容", "Message");
    public static readonly Text FilledIn = new("变量在发送时自动填写", "變數在寄出時自動填寫", "Variables are filled in when it is sent");
    public static readonly Text Write = new("写邮件", "寫郵件", "Write a mail");
    public static readonly Text OtherCustomer = new("换一个客户", "換一個客戶", "Another customer");
    public static readonly Text NoAddresses = new("这位客户还没有邮箱，请先在档案里添加", "這位客戶還沒有電子郵件，請先在檔案裡新增", "This customer has no e-mail address; add one to the file first");
    public static readonly Text Draft = new("接着写上次的草稿", "接著寫上次的草稿", "Going on with your draft");
    public static readonly Text DropDraft = new("不要这份草稿", "不要這份草稿", "Drop the draft");

    public static string Of(ReplyPlan plan) => plan.Way switch
    {
        ReplyWay.Mail when plan.Copies.Count > 0 => WithCopies.With(plan.To, plan.From, string.Join("、", plan.Copies)),
        ReplyWay.Mail => WillMail.With(plan.To, plan.From),
        ReplyWay.NoAddress => NoAddress,
        ReplyWay.NoServer => NoServer,
    };

    private static readonly Text WillMail = new("会发邮件到 {0}（从 {1}）", "會寄郵件到 {0}（從 {1}）", "Will be mailed to {0} from {1}");

    private static readonly Text WithCopies = new("会发邮件到 {0}（从 {1}），抄送 {2}", "會寄郵件到 {0}（從 {1}），副本給 {2}", "Will be mailed to {0} from {1}, with a copy to {2}");

    private static readonly Text NoAddress = new(
        "客户没有邮箱：回复不会发邮件，只能从私密链接看到", "客戶沒有電子郵件：回覆不會寄出郵件，只能從私密連結看到", "This customer has no e-mail address: the answer can be read only by the private link");

    private static readonly Text NoServer = new(
        "还没有设置发信：回复不会发邮件，只能从私密链接看到", "還沒有設定寄信：回覆不會寄出郵件，只能從私密連結看到", "Sending mail is not set up: the answer can be read only by the private link");
}
