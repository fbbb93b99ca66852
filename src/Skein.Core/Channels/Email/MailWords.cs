using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>What stands in a case where the mail says nothing.</summary>
internal static class MailWords
{
    public static readonly Text NoSubject = new("（无主题）", "（無主旨）", "(no subject)");
    public static readonly Text NoText = new("（这封邮件没有正文）", "（這封郵件沒有正文）", "(this mail has no text)");
    public static readonly Text NoSender = new("未知发件人", "未知寄件人", "Unknown sender");
    public static readonly Text TooLarge = new("（邮件太大，只收到了信头：{0} MB）", "（郵件太大，只收到了信頭：{0} MB）", "(The mail is too large, only its head was taken: {0} MB)");
    public static readonly Text NotStored = new("原文不在文件存储里", "原始內容不在檔案儲存裡", "The raw mail is not in the file store");
    public static readonly Text Broke = new("处理时程序中断了", "處理時程式中斷了", "The program broke off while working on it");
}
