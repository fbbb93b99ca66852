using NodaTime;
using Skein.Access;
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
    public static readonly Text StaySignedIn = new("在这台设备上保持登录", "在這台裝置上保持登入", "Stay signed in on this device");
    public static readonly Text Or = new("或者", "或者", "or");
    public static readonly Text WithProvider = new("用 {0} 登录", "用 {0} 登入", "Sign in with {0}");
    public static readonly Text Unknown = new("这里还没有您的账号", "這裡還沒有您的帳號", "You have no account here yet");

    public static readonly Text UnknownHint = new(
        "您已经以 {0} 通过统一登录，但系统里没有这个邮箱的账号。请联系管理员邀请您。",
        "您已經以 {0} 透過統一登入，但系統裡沒有這個電子郵件的帳號。請聯絡管理員邀請您。",
        "You signed in as {0}, but no account here has that address. Ask an administrator to invite you.");

    public static readonly Text UnknownUnverified = new(
        "统一登录没有给出经过验证的邮箱，所以无法确认您是谁。请联系管理员。",
        "統一登入沒有給出經過驗證的電子郵件，所以無法確認您是誰。請聯絡管理員。",
        "The provider gave no verified address, so we cannot tell who you are. Ask an administrator.");

    public static readonly Text Forgotten = new("忘记密码", "忘記密碼", "Forgot the password");
    public static readonly Text SecondStep = new("两步验证", "兩步驟驗證", "Second step");
    public static readonly Text Code = new("验证码", "驗證碼", "Code");
    public static readonly Text OtherAccount = new("换一个账号登录", "換一個帳號登入", "Sign in as somebody else");
    public static readonly Text SendLink = new("发送链接", "傳送連結", "Send the link");
    public static readonly Text KnowThisDevice = new("这台设备 {0} 天内不再要求验证码", "這台裝置 {0} 天內不再要求驗證碼", "Do not ask for a code on this device for {0} days");

    public static readonly Text CodeHint = new(
        "打开验证器应用，输入当前的 6 位数字。手机不在身边时，也可以输入一个恢复码。",
        "開啟驗證器應用程式，輸入目前的 6 位數字。手機不在身邊時，也可以輸入一個復原碼。",
        "The six digits your authenticator app shows now. Without your phone, one of your recovery codes.");

    public static readonly Text ForgottenHint = new(
        "输入您的登录邮箱，我们会发一个设置新密码的链接。", "輸入您的登入電子郵件，我們會傳送一個設定新密碼的連結。",
        "Enter the address you sign in with and we send a link to set a new password.");

    public static readonly Text LinkSent = new(
        "如果这个邮箱有账号，链接已经发出，{0} 分钟内有效。", "如果這個電子郵件有帳號，連結已經寄出，{0} 分鐘內有效。",
        "If this address has an account, a link is on its way. It works for {0} minutes.");

    public static readonly Text AskAnAdministrator = new(
        "请联系管理员，他们可以给您一个设置新密码的链接。", "請聯絡管理員，他們可以給您一個設定新密碼的連結。",
        "Ask an administrator: they can give you a link to set a new password.");

    public static readonly Text LinkSpentHint = new(
        "它已经用过，或者过期了。请向管理员要一个新的链接。", "它已經用過，或者過期了。請向管理員要一個新的連結。",
        "It has been used or is too old. Ask an administrator for a new one.");

    public static readonly Text PasswordHint = new(
        "至少 {0} 个字符。几个不相干的词连起来，好记也好用。", "至少 {0} 個字元。幾個不相干的詞連起來，好記也好用。",
        "At least {0} characters. A few unrelated words are strong and easy to remember.");

    public static readonly Text WrongCredentials = new(
        "邮箱或密码不对", "電子郵件或密碼不對", "That e-mail address or password is not right");

    private static readonly Text Locked = new(
        "尝试次数太多，请 {0} 分钟后再试", "嘗試次數太多，請 {0} 分鐘後再試", "Too many wrong tries. Try again in {0} min");

    private static readonly Text Disabled = new(
        "这个账号已经停用，请联系管理员", "這個帳號已經停用，請聯絡管理員", "This account is disabled. Ask an administrator");

    /// <summary>Why nobody is let in, without telling which half was wrong.</summary>
    public static string Problem(Knocked knocked, Instant now) => knocked.Answer switch
    {
        Answer.LockedOut => Locked.With(Math.Max(1, (int)Math.Ceiling((knocked.Until!.Value - now).TotalMinutes))),
        Answer.Disabled => Disabled,
        Answer.Wrong or Answer.NeedsCode or Answer.MayEnter => WrongCredentials,
    };

    /// <summary>What a page that led here has to say.</summary>
    public static Text? Said(string? what) => what switch
    {
        "password" => new("密码已设置，请登录", "密碼已設定，請登入", "The password is set. Sign in"),
        "provider-failed" => new("统一登录没有完成，请再试一次", "統一登入沒有完成，請再試一次", "Signing in with the provider did not work. Try again"),
        "provider-away" => new(
            "统一登录现在联系不上，请稍后再试，或用密码登录", "統一登入現在聯絡不上，請稍後再試，或用密碼登入",
            "The provider cannot be reached now. Try again later or use your password"),
        "provider-refused" => new(
            "统一登录返回的身份与设置不符，不能信任，暂时不能使用；请用密码登录，并告诉管理员",
            "統一登入回傳的身分與設定不符，不能信任，暫時不能使用；請用密碼登入，並告訴管理員",
            "The provider is not the one that was set up, so it is not trusted and cannot be used. Use your password and tell an administrator"),
        "disabled" => Disabled,
        _ => null,
    };
}
