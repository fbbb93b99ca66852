using Skein.Platform;

namespace Skein.Web.Access;

internal static class TokenTexts
{
    public static readonly Text Tokens = new("API 令牌", "API 權杖", "API tokens");

    public static readonly Text Purpose = new(
        "让别的程序以您的身份使用接口，权限可以收窄，随时可以吊销",
        "讓別的程式以您的身分使用介面，權限可以收窄，隨時可以撤銷",
        "Let programs use the API as you, with fewer permissions, until you revoke it");

    public static readonly Text New = new("新建令牌", "新增權杖", "New token");
    public static readonly Text Name = new("名称", "名稱", "Name");
    public static readonly Text NameHint = new("写明给哪个程序用，例如 官网表单", "寫明給哪個程式用，例如 官網表單", "Say which program it is for, such as the web shop");
    public static readonly Text ActsAs = new("以谁的身份", "以誰的身分", "Acts as");
    public static readonly Text Scopes = new("权限", "權限", "Permissions");
    public static readonly Text ScopesHint = new("只勾选程序真正需要的", "只勾選程式真正需要的", "Only what the program really needs");
    public static readonly Text ScopeCount = new("{0} 项", "{0} 項", "{0}");
    public static readonly Text Expires = new("有效期", "有效期限", "Expires");
    public static readonly Text Never = new("不过期", "不過期", "Never");
    public static readonly Text Days = new("{0} 天", "{0} 天", "{0} days");
    public static readonly Text Created = new("创建时间", "建立時間", "Created");
    public static readonly Text LastUsed = new("最近使用", "最近使用", "Last used");
    public static readonly Text NotUsed = new("还没用过", "還沒用過", "Not yet");
    public static readonly Text State = new("状态", "狀態", "State");
    public static readonly Text Valid = new("有效", "有效", "Valid");
    public static readonly Text Expired = new("已过期", "已過期", "Expired");
    public static readonly Text Revoked = new("已吊销", "已撤銷", "Revoked");
    public static readonly Text Revoke = new("吊销", "撤銷", "Revoke");

    public static readonly Text RevokeQuestion = new(
        "用它的程序会立刻无法访问，不能撤回", "用它的程式會立刻無法存取，無法復原", "Programs that use it lose access at once; this cannot be undone");

    public static readonly Text Create = new("创建令牌", "建立權杖", "Create the token");
    public static readonly Text Cancel = new("取消", "取消", "Cancel");
    public static readonly Text Back = new("返回令牌列表", "返回權杖清單", "Back to the tokens");
    public static readonly Text Issued = new("令牌已创建", "權杖已建立", "The token is ready");

    public static readonly Text OnlyOnce = new(
        "现在就复制保存：离开这个页面后无法再看到", "現在就複製保存：離開這個頁面後無法再看到", "Copy it now: it is not shown again once you leave this page");

    public static readonly Text Secret = new("令牌", "權杖", "Token");
    public static readonly Text None = new("还没有令牌", "還沒有權杖", "No tokens yet");

    public static readonly Text NoneHint = new(
        "程序用令牌调用接口，例如官网表单把来信送进来", "程式用權杖呼叫介面，例如官網表單把來信送進來", "Programs call the API with a token, such as a web form that hands in what customers write");

    public static readonly Text Reference = new("接口文档", "介面文件", "API reference");
}
