using Skein.Platform;

namespace Skein.Web.Profile;

internal static class ProfileTexts
{
    public static readonly Text Title = new("个人设置", "個人設定", "My profile");
    public static readonly Text Me = new("资料", "資料", "About me");
    public static readonly Text Password = new("密码", "密碼", "Password");
    public static readonly Text SecondFactor = new("两步验证", "兩步驟驗證", "Second step");
    public static readonly Text Sessions = new("登录与设备", "登入與裝置", "Sign-ins");
    public static readonly Text Name = new("姓名", "姓名", "Name");
    public static readonly Text NameHint = new("客户在回复里看到的名字", "客戶在回覆裡看到的名字", "The name customers see on your answers");
    public static readonly Text Email = new("登录邮箱", "登入電子郵件", "Sign-in address");
    public static readonly Text EmailHint = new("由管理员修改", "由管理員修改", "Changed by an administrator");
    public static readonly Text Language = new("语言", "語言", "Language");
    public static readonly Text TimeZone = new("时区", "時區", "Time zone");
    public static readonly Text TimeZoneHint = new("所有时间都按它显示", "所有時間都依此顯示", "Every time is shown in it");
    public static readonly Text Theme = new("外观", "外觀", "Appearance");
    public static readonly Text ThemeHint = new("只影响这台设备", "只影響這台裝置", "For this device only");
    public static readonly Text Save = new("保存", "儲存", "Save");
    public static readonly Text Saved = new("已保存", "已儲存", "Saved");

    public static readonly Text CurrentPassword = new("现在的密码", "目前的密碼", "Current password");
    public static readonly Text NewPassword = new("新密码", "新密碼", "New password");
    public static readonly Text Again = new("再输入一次新密码", "再輸入一次新密碼", "The new one once more");
    public static readonly Text ChangePassword = new("修改密码", "修改密碼", "Change the password");
    public static readonly Text PasswordChanged = new("密码已修改，其他设备都已退出登录", "密碼已修改，其他裝置都已登出", "The password is changed. Every other device is signed out");
    public static readonly Text OthersSignedOut = new("修改后，您在其他设备上的登录都会结束", "修改後，您在其他裝置上的登入都會結束", "Every other device you are signed in on is signed out");

    public static readonly Text FactorPurpose = new(
        "登录时除了密码，再输入手机上验证器显示的 6 位数字。密码泄露了，别人也进不来。",
        "登入時除了密碼，再輸入手機上驗證器顯示的 6 位數字。密碼洩漏了，別人也進不來。",
        "Signing in takes a six-digit code from your phone besides the password. A stolen password alone opens nothing.");

    public static readonly Text FactorDemanded = new(
        "您的角色要求两步验证。设置好之后，就可以使用其他功能。",
        "您的角色要求兩步驟驗證。設定好之後，就可以使用其他功能。",
        "A role of yours requires the second step. Everything else opens once it is set up.");

    public static readonly Text FactorOn = new("已开启，自 {0}", "已開啟，自 {0}", "On since {0}");
    public static readonly Text FactorOff = new("未开启", "未開啟", "Off");
    public static readonly Text SetUpFactor = new("开始设置", "開始設定", "Set it up");
    public static readonly Text StepScan = new("用验证器应用扫描这个二维码", "用驗證器應用程式掃描這個 QR 碼", "Scan this with your authenticator app");
    public static readonly Text QrCode = new("验证器二维码", "驗證器 QR 碼", "QR code for the authenticator");
    public static readonly Text OrType = new("扫不了的话，手动输入这串密钥", "無法掃描的話，手動輸入這串金鑰", "Or type this key");
    public static readonly Text StepCode = new("输入应用显示的 6 位数字", "輸入應用程式顯示的 6 位數字", "Enter the six digits it shows");
    public static readonly Text TurnOn = new("开启两步验证", "開啟兩步驟驗證", "Turn the second step on");
    public static readonly Text TurnOff = new("关闭两步验证", "關閉兩步驟驗證", "Turn the second step off");
    public static readonly Text RecoveryCodes = new("恢复码", "復原碼", "Recovery codes");
    public static readonly Text CodesLeft = new("还有 {0} 个没用过的恢复码", "還有 {0} 個沒用過的復原碼", "{0} unused recovery codes");
    public static readonly Text NewCodes = new("换一批恢复码", "換一批復原碼", "Make new recovery codes");

    public static readonly Text CodesOnce = new(
        "请现在抄下或打印，离开本页就看不到了。手机丢了，用一个恢复码代替验证码登录，每个只能用一次。",
        "請現在抄下或列印，離開本頁就看不到了。手機丟了，用一個復原碼代替驗證碼登入，每個只能用一次。",
        "Write them down or print them now: they are not shown again. Without your phone, one of them stands in for a code, once.");

    public static readonly Text CodesKept = new("我已经保存好了", "我已經儲存好了", "I have kept them");
    public static readonly Text FactorIsOff = new("两步验证已关闭", "兩步驟驗證已關閉", "The second step is off");

    public static readonly Text OpenSessions = new("正在登录的设备", "正在登入的裝置", "Where you are signed in");
    public static readonly Text ThisOne = new("这台设备", "這台裝置", "This device");
    public static readonly Text SignedInAt = new("登录于", "登入於", "Signed in");
    public static readonly Text SeenAt = new("最近使用", "最近使用", "Last used");
    public static readonly Text End = new("退出", "登出", "Sign out");
    public static readonly Text EndOthers = new("退出其他所有设备", "登出其他所有裝置", "Sign out everywhere else");
    public static readonly Text Ended = new("已退出", "已登出", "Signed out");
}
