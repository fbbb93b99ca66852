using Skein.Platform;

namespace Skein.Web.Access;

internal static class AccessTexts
{
    public static readonly Text SignIn = new("登录", "登入", "Sign in");
    public static readonly Text Email = new("邮箱", "電子郵件", "E-mail");
    public static readonly Text Password = new("密码", "密碼", "Password");

    public static readonly Text NewPassword = new("新密码", "新密碼", "New password");
    public static readonly Text PasswordAgain = new("再输入一次", "再輸入一次", "Once more");
    public static readonly Text SetPassword = new("设置密码", "設定密碼", "Set a password");
    public static readonly Text ToSignIn = new("去登录", "前往登入", "Go to sign-in");
    public static readonly Text Welcome = new("欢迎加入，请设置您的密码", "歡迎加入，請設定您的密碼", "Welcome: choose your password");
    public static readonly Text LinkSpent = new("这个链接不能用了", "這個連結不能用了", "This link no longer works");

    public static readonly Text LinkSpentHint = new(
        "它已经用过，或者过期了。请向管理员要一个新的链接。", "它已經用過，或者過期了。請向管理員要一個新的連結。",
        "It has been used or is too old. Ask an administrator for a new one.");

    public static readonly Text PasswordHint = new(
        "至少 {0} 个字符。几个不相干的词连起来，好记也好用。", "至少 {0} 個字元。幾個不相干的詞連起來，好記也好用。",
        "At least {0} characters. A few unrelated words are strong and easy to remember.");

    public static readonly Text WrongCredentials = new(
        "邮箱或密码不对", "電子郵件或密碼不對", "That e-mail address or password is not right");
}
