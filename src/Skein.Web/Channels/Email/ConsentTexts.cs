using Skein.Platform;

namespace Skein.Web.Channels.Email;

internal static class ConsentTexts
{
    public static readonly Text Title = new("用 {0} 账号授权登录", "用 {0} 帳號授權登入", "Sign in with the {0} account");
    public static readonly Text Purpose = new("{0} 推荐用账号授权代替密码：点“连接”，用这个邮箱的账号登录并同意即可，随时可以收回", "{0} 建議用帳號授權代替密碼：點「連接」，用這個信箱的帳號登入並同意即可，隨時可以收回", "{0} prefers consent to passwords: press Connect, sign in with this mailbox’s account and agree. It can be taken back at any time");
    public static readonly Text Connect = new("连接 {0} 账号", "連接 {0} 帳號", "Connect the {0} account");
    public static readonly Text Reconnect = new("重新连接 {0} 账号", "重新連接 {0} 帳號", "Connect the {0} account again");
    public static readonly Text Connected = new("已连接", "已連接", "Connected");
    public static readonly Text Over = new("授权已失效，请重新连接", "授權已失效，請重新連接", "The consent is over; connect again");
    public static readonly Text App = new("应用登记", "應用程式登記", "Registered app");
    public static readonly Text AppHint = new("先在 {0} 登记一个网页应用，把下面的回调地址填进去，再把客户端 ID 和密钥抄到这里。一次登记，全部邮箱共用：", "先在 {0} 登記一個網頁應用程式，把下面的回呼位址填進去，再把用戶端 ID 和密鑰抄到這裡。一次登記，全部信箱共用：", "Register a web app with {0}, give it the address below to come back to, and copy its client ID and secret here. Once for all mailboxes:");
    public static readonly Text Back = new("回调地址", "回呼位址", "Redirect URI");
    public static readonly Text ClientId = new("客户端 ID", "用戶端 ID", "Client ID");
    public static readonly Text ClientSecret = new("客户端密钥", "用戶端密鑰", "Client secret");
    public static readonly Text Failed = new("没有连接成功", "沒有連接成功", "Not connected");
}
