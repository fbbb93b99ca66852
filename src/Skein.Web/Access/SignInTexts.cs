using Skein.Access;
using Skein.Platform;

namespace Skein.Web.Access;

/// <summary>How sign-ins read in lists.</summary>
internal static class SignInTexts
{
    public static readonly Text Log = new("登录记录", "登入記錄", "Sign-in log");
    public static readonly Text When = new("时间", "時間", "When");
    public static readonly Text Who = new("账号", "帳號", "Account");
    public static readonly Text What = new("结果", "結果", "Result");
    public static readonly Text Way = new("方式", "方式", "How");
    public static readonly Text From = new("来自", "來自", "From");
    public static readonly Text Device = new("浏览器", "瀏覽器", "Browser");
    public static readonly Text Nothing = new("还没有记录", "還沒有記錄", "Nothing yet");
    public static readonly Text NothingHint = new("登录、失败的尝试和退出都会列在这里。", "登入、失敗的嘗試和登出都會列在這裡。", "Sign-ins, failed tries and sign-outs are listed here.");

    public static Text Of(SignInResult result) => result switch
    {
        SignInResult.SignedIn => new("登录成功", "登入成功", "Signed in"),
        SignInResult.WrongPassword => new("密码不对", "密碼不對", "Wrong password"),
        SignInResult.UnknownAddress => new("没有这个账号", "沒有這個帳號", "No such account"),
        SignInResult.LockedOut => new("已被锁定", "已被鎖定", "Locked out"),
        SignInResult.Disabled => new("账号已停用", "帳號已停用", "Account disabled"),
        SignInResult.CodeAsked => new("等待验证码", "等待驗證碼", "Code asked for"),
        SignInResult.WrongCode => new("验证码不对", "驗證碼不對", "Wrong code"),
        SignInResult.UnknownAtProvider => new("统一登录：没有对应的账号", "統一登入：沒有對應的帳號", "Provider: no account here"),
        SignInResult.SignedOut => new("退出登录", "登出", "Signed out"),
    };

    public static string Tone(SignInResult result) => result switch
    {
        SignInResult.SignedIn => "good",
        SignInResult.WrongPassword or SignInResult.UnknownAddress or SignInResult.WrongCode or SignInResult.UnknownAtProvider => "late",
        SignInResult.LockedOut or SignInResult.Disabled => "bad",
        SignInResult.CodeAsked => "wait",
        SignInResult.SignedOut => "neutral",
    };

    public static Text Of(SignInWay way) => way switch
    {
        SignInWay.Other => new("其他", "其他", "Other"),
        SignInWay.Password => new("密码", "密碼", "Password"),
        SignInWay.PasswordAndCode => new("密码和验证码", "密碼和驗證碼", "Password and code"),
        SignInWay.PasswordAndRecoveryCode => new("密码和恢复码", "密碼和復原碼", "Password and recovery code"),
        SignInWay.PasswordOnKnownDevice => new("密码，已记住的设备", "密碼，已記住的裝置", "Password, known device"),
        SignInWay.Provider => new("统一登录", "統一登入", "Single sign-on"),
    };
}
