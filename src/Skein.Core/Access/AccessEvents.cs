using Skein.Journal;

namespace Skein.Access;

public static class AccessEvents
{
    public static readonly Event Invited = new("account.invited", "邀请了同事", "邀請了同事", "Invited a colleague");
    public static readonly Event LinkIssued = new("account.link-issued", "签发了重设密码链接", "簽發了重設密碼連結", "Issued a link to set a password");
    public static readonly Event PasswordSet = new("account.password-set", "通过链接设置了密码", "透過連結設定了密碼", "Set a password with a link");
    public static readonly Event PasswordChanged = new("account.password-changed", "修改了密码", "修改了密碼", "Changed the password");
    public static readonly Event ProfileEdited = new("employee.profile-edited", "修改了个人资料", "修改了個人資料", "Changed their profile");
    public static readonly Event SessionsEnded = new("account.sessions-ended", "结束了登录", "結束了登入", "Signed devices out");
    public static readonly Event SecondFactorOn = new("account.second-factor-on", "开启了两步验证", "開啟了兩步驟驗證", "Turned the second step on");
    public static readonly Event SecondFactorOff = new("account.second-factor-off", "关闭了两步验证", "關閉了兩步驟驗證", "Turned the second step off");
    public static readonly Event RecoveryCodesRenewed = new("account.recovery-codes-renewed", "更换了恢复码", "更換了復原碼", "Made new recovery codes");
    public static readonly Event ProviderLinked = new("account.provider-linked", "首次通过统一登录进入", "首次透過統一登入進入", "Came in through the provider for the first time");
    public static readonly Event ProviderJoined = new("account.provider-joined", "由统一登录建立了账号", "由統一登入建立了帳號", "Got an account through the provider");
    public static readonly Event Disabled = new("account.disabled", "停用了账号", "停用了帳號", "Disabled the account");
    public static readonly Event Enabled = new("account.enabled", "启用了账号", "啟用了帳號", "Enabled the account");
}
