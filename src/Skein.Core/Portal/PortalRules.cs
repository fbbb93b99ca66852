using Skein.Platform;

namespace Skein.Portal;

public static class PortalRules
{
    public static readonly Rule NotADate = new("portal.not-a-date", "请填写日期，例如 2026-03-02", "請填寫日期，例如 2026-03-02", "Give a date such as 2026-03-02");

    public static readonly Rule NotANumber = new("portal.not-a-number", "请填写数字", "請填寫數字", "Give a number");

    public static readonly Rule MustTick = new("portal.must-tick", "请勾选此项", "請勾選此項", "Tick this to go on");

    public static readonly Rule PageTooOld = new(
        "portal.page-too-old",
        "这个页面打开得太久了。您写的内容都还在，请再点一次发送",
        "這個頁面開啟得太久了。您寫的內容都還在，請再按一次傳送",
        "This page had been open for too long. All you wrote is still here: send it once more");

    public static readonly Rule TooFast = new(
        "portal.too-fast",
        "发送得太快了，这次没有收下。您写的内容都还在，请再点一次发送",
        "傳送得太快了，這次沒有收下。您寫的內容都還在，請再按一次傳送",
        "That went a little too fast and has not reached us. All you wrote is still here: press Send once more");

    public static readonly Rule NoFiles = new("portal.no-files", "这里不能附文件", "這裡不能附檔案", "Files cannot be attached here");

    public static readonly Rule EndedLongAgo = new(
        "portal.ended-long-ago",
        "这件事已经结束超过 {0} 天，请就此再写一封新的，我们会看到前面的记录",
        "這件事已經結束超過 {0} 天，請就此再寫一封新的，我們會看到前面的紀錄",
        "This ended more than {0} days ago. Write a new message about it: we will see what came before");

    public static readonly Rule WrongCode = new(
        "portal.wrong-code", "验证码不对或已过期，可以重新获取", "驗證碼不對或已過期，可以重新取得", "That code is wrong or out of date; you can have a new one");

    public static readonly Rule TooManyCodes = new(
        "portal.too-many-codes", "获取验证码太频繁，请过一会儿再试", "取得驗證碼太頻繁，請過一會兒再試", "Too many codes were asked for; try again in a while");

    public static readonly Rule NoMail = new(
        "portal.no-mail", "现在不能发送邮件，请用回执里的私密链接查看", "現在不能寄送郵件，請用回執裡的私密連結檢視", "Mail cannot be sent at present; use the private link of your receipt");

    public static readonly Rule NoWayBack = new(
        "portal.form.no-way-back", "邮箱和电话至少要问一个，否则无法答复客户", "電子郵件和電話至少要問一個，否則無法答覆客戶", "Ask for an e-mail address or a phone number, or nobody can be answered");

    public static readonly Rule Days = new("portal.form.days", "请填写 {0} 到 {1} 之间的天数", "請填寫 {0} 到 {1} 之間的天數", "Give a number of days from {0} to {1}");

    public static readonly Rule NeedsChoices = new("portal.field.needs-choices", "请至少写两个选项，每行一个", "請至少寫兩個選項，每行一個", "Write at least two choices, one a line");

    public static readonly Rule CodeShape = new(
        "portal.field.code", "只能用小写字母、数字和连字符，以字母开头", "只能用小寫字母、數字和連字號，以字母開頭", "Small letters, digits and hyphens, beginning with a letter");

    public static readonly Rule TooManyFields = new("portal.field.too-many", "最多 {0} 个字段", "最多 {0} 個欄位", "{0} fields at the most");
}
