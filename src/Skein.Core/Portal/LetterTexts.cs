using Skein.Platform;

namespace Skein.Portal;

internal static class LetterTexts
{
    public static readonly Text Subject = new("{0} [#{1}]", "{0} [#{1}]", "{0} [#{1}]");

    public static readonly Text ReceiptBody = new(
        "您好，我们收到了您的来信“{0}”，编号是 {1}。有人处理后会尽快答复您。",
        "您好，我們收到了您的來信「{0}」，編號是 {1}。有人處理後會盡快答覆您。",
        "We have received your message “{0}”; its number is {1}. Somebody will look into it and answer you as soon as possible.");

    public static readonly Text ReplyBody = new("{0} 答复了您：", "{0} 答覆了您：", "{0} has answered you:");

    public static readonly Text HasFiles = new(
        "答复附有 {0} 个文件，请打开下面的链接查看。", "答覆附有 {0} 個檔案，請開啟下面的連結檢視。", "{0} files come with the answer; open the link below to get them.");

    public static readonly Text Read = new("查看进展或回复", "檢視進度或回覆", "Read on or answer");

    public static readonly Text LinkIsPrivate = new(
        "有了这个链接就能看到这件事的往来内容，请不要转给别人。",
        "有了這個連結就能看到這件事的往來內容，請不要轉給別人。",
        "Whoever has this link can read this conversation, so keep it to yourself.");

    public static readonly Text CodeSubject = new("{0} 登录验证码", "{0} 登入驗證碼", "Your code for {0}");

    public static readonly Text CodeBody = new("您的登录验证码，10 分钟内有效：", "您的登入驗證碼，10 分鐘內有效：", "Your sign-in code, good for 10 minutes:");

    public static readonly Text CodeWarning = new(
        "不要告诉任何人。如果不是您本人在登录，不用理会这封邮件。",
        "不要告訴任何人。如果不是您本人在登入，不用理會這封郵件。",
        "Tell it to nobody. If it was not you who asked for it, ignore this mail.");
}
