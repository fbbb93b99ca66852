using Skein.Platform;
using Skein.Templates;

namespace Skein.Web.Templates;

internal static class TemplateTexts
{
    public static readonly Text Title = new("常用回复", "常用回覆", "Templates");
    public static readonly Text Purpose = new("常写的内容存一次，回复时一键插入", "常寫的內容存一次，回覆時一鍵插入", "Answers you write often, kept once and put in with a key");
    public static readonly Text New = new("新建常用回复", "新增常用回覆", "New template");
    public static readonly Text Name = new("名称", "名稱", "Name");
    public static readonly Text Folder = new("分类", "分類", "Folder");
    public static readonly Text FolderHint = new("选填，例如“售后”", "選填，例如「售後」", "Optional, such as “After-sales”");
    public static readonly Text AllFolders = new("全部分类", "全部分類", "All folders");
    public static readonly Text Reach = new("谁可以用", "誰可以用", "Who can use it");
    public static readonly Text AllReaches = new("全部范围", "全部範圍", "For anybody");
    public static readonly Text Team = new("小组", "小組", "Team");
    public static readonly Text Dissolved = new("小组已解散", "小組已解散", "Team dissolved");
    public static readonly Text Written = new("语言", "語言", "Languages");
    public static readonly Text Uses = new("用过", "用過", "Used");
    public static readonly Text Times = new("{0} 次", "{0} 次", "{0}×");
    public static readonly Text Find = new("按名称、内容或拼音首字母查找", "按名稱、內容或拼音首字母尋找", "Find by name, text or pinyin initials");
    public static readonly Text Search = new("查找", "尋找", "Find");
    public static readonly Text Nothing = new("没有找到常用回复", "找不到常用回覆", "No templates found");
    public static readonly Text NothingHint = new("换个词试试，或者新建一条", "換個詞試試，或者新增一則", "Try another word, or write a new one");
    public static readonly Text NothingDeleted = new("没有删除的常用回复", "沒有刪除的常用回覆", "Nothing has been deleted");
    public static readonly Text ShowDeleted = new("查看已删除的", "檢視已刪除的", "Show deleted ones");
    public static readonly Text HideDeleted = new("返回使用中的", "返回使用中的", "Back to those in use");
    public static readonly Text IsDeleted = new("已删除，没有人能再插入它", "已刪除，沒有人能再插入它", "Deleted: nobody can take it any more");
    public static readonly Text Texts = new("内容", "內容", "Texts");
    public static readonly Text TextsHint = new("每种语言都可以不写；客户的语言没写时，用最接近的一种", "每種語言都可以不寫；客戶的語言沒寫時，用最接近的一種", "Each language may be left out; the nearest one is taken then");
    public static readonly Text WrittenHere = new("在这里写…", "在這裡寫…", "Write here…");
    public static readonly Text Variables = new("变量", "變數", "Variables");
    public static readonly Text VariablesHint = new("点一下插入到光标处，使用时自动换成实际内容", "點一下插入到游標處，使用時自動換成實際內容", "Press one to put it in; it is filled when the text is used");
    public static readonly Text Preview = new("预览", "預覽", "Preview");
    public static readonly Text PreviewHint = new("变量换成了示例内容", "變數換成了範例內容", "With invented values for the variables");
    public static readonly Text Save = new("保存", "儲存", "Save");
    public static readonly Text Cancel = new("取消", "取消", "Cancel");
    public static readonly Text Delete = new("删除", "刪除", "Delete");
    public static readonly Text DeleteQuestion = new("以后可以从“已删除的”里恢复", "以後可以從「已刪除的」裡復原", "It can be restored later");
    public static readonly Text Restore = new("恢复", "復原", "Restore");
    public static readonly Text Saved = new("已保存", "已儲存", "Saved");
    public static readonly Text NotFound = new("找不到这条常用回复", "找不到這則常用回覆", "There is no such template");
    public static readonly Text Back = new("返回列表", "返回清單", "Back to the list");
    public static readonly Text NotYours = new("您可以使用它，但不能修改", "您可以使用它，但不能修改", "You can use this one, but not change it");

    public static readonly Text Insert = new("常用回复", "常用回覆", "Templates");
    public static readonly Text InsertHint = new("在行首按 / 打开", "在行首按 / 開啟", "Press / at the start of a line");
    public static readonly Text MostUsed = new("最常用", "最常用", "Most used");
    public static readonly Text Manage = new("管理常用回复", "管理常用回覆", "Manage templates");
    public static readonly Text OtherLanguage = new("没有客户的语言，插入的是{0}", "沒有客戶的語言，插入的是{0}", "Not written in the customer's language: this is {0}");
    public static readonly Text GapsLeft = new("还有要填的地方：{0}", "還有要填的地方：{0}", "Still to fill in: {0}");

    public static readonly Text Signatures = new("邮件签名", "郵件簽名", "Mail signatures");
    public static readonly Text SignaturesPurpose = new("每个小组的邮件落款", "每個小組的郵件落款", "What stands under the mails of each team");
    public static readonly Text SignatureOf = new("{0}的签名", "{0}的簽名", "Signature of {0}");
    public static readonly Text Signature = new("签名", "簽名", "Signature");

    public static readonly Text OwnSignatureHint = new(
        "写在您发出的邮件末尾，代替小组的签名；不写就用小组的", "寫在您寄出的郵件末尾，代替小組的簽名；不寫就用小組的",
        "Stands at the end of your mails instead of the team's; leave it empty to use the team's");

    public static readonly Text TeamSignatureHint = new(
        "写在小组发出的邮件末尾；同事可以在个人设置里换成自己的", "寫在小組寄出的郵件末尾；同事可以在個人設定裡換成自己的",
        "Stands at the end of the team's mails; colleagues can replace it with their own in their profile");

    public static readonly Text NoSignature = new("没有签名", "沒有簽名", "No signature");
    public static readonly Text Edit = new("修改", "修改", "Edit");
    public static readonly Text SignatureBelow = new("邮件末尾会加上签名", "郵件末尾會加上簽名", "Your signature is added to the mail");
    public static readonly Text NoTeams = new("没有您可以设置的小组", "沒有您可以設定的小組", "There is no team whose signature you may set");

    public static Text Of(TemplateReach reach) => reach switch
    {
        TemplateReach.Everybody => new("所有人", "所有人", "Everybody"),
        TemplateReach.Team => new("一个小组", "一個小組", "One team"),
        TemplateReach.Own => new("只有我", "只有我", "Only me"),
    };

    public static string Short(Language language) => language switch
    {
        Language.Hans => "简",
        Language.Hant => "繁",
        Language.English => "EN",
    };
}
