using Skein.Platform;

namespace Skein.Web.Access;

internal static class AccessTexts
{
    public static readonly Text SignIn = new("登录", "登入", "Sign in");
    public static readonly Text Email = new("邮箱", "電子郵件", "E-mail");
    public static readonly Text Password = new("密码", "密碼", "Password");

    public static readonly Text WrongCredentials = new(
        "邮箱或密码不对", "電子郵件或密碼不對", "That e-mail address or password is not right");
}
