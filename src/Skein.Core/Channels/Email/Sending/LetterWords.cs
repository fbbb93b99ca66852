using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>What stands in an answer besides what its writer wrote, in the customer's language.</summary>
internal static class LetterWords
{
    public static readonly Text Wrote = new("{0}，{1} 写道：", "{0}，{1} 寫道：", "On {0}, {1} wrote:");

    public static readonly Text FilesHere = new(
        "这些文件太大，没有随邮件发送，请打开下面的链接查看：{0}",
        "這些檔案太大，沒有隨郵件寄送，請開啟下面的連結檢視：{0}",
        "These files are too large for a mail; open the link below to get them: {0}");

    public static readonly Text FilesNowhere = new(
        "这些文件太大，没有随邮件发送：{0}", "這些檔案太大，沒有隨郵件寄送：{0}", "These files are too large for a mail and did not come along: {0}");

    public static readonly Text Read = new("查看进展或回复", "檢視進度或回覆", "Read on or answer");

    public static readonly Text LinkIsPrivate = new(
        "有了这个链接就能看到这件事的往来内容，请不要转给别人。",
        "有了這個連結就能看到這件事的往來內容，請不要轉給別人。",
        "Whoever has this link can read this conversation, so keep it to yourself.");
}
