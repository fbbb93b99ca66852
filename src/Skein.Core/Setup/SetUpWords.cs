using Skein.Journal;
using Skein.Platform;

namespace Skein.Setup;

public static class SetUpRules
{
    public static readonly Rule AlreadyDone = new(
        "setup.already-done",
        "系统已经初始化过了，请直接登录",
        "系統已經初始化過了，請直接登入",
        "The system has been set up already; sign in");

    public static readonly Rule WrongCode = new(
        "setup.wrong-code",
        "初始化口令不对，请查看启动窗口里显示的口令",
        "初始化口令不對，請檢視啟動視窗裡顯示的口令",
        "That is not the set-up code; it is shown in the window the program was started in");
}

public static class CompanyRules
{
    public static readonly Rule NotAnAddress = new(
        "company.address.unreadable",
        "请写完整的网址，例如 https://help.example.com",
        "請寫完整的網址，例如 https://help.example.com",
        "Give a full address such as https://help.example.com");

    public static readonly Rule NotAColour = new(
        "company.colour.unreadable", "请用 #0b6478 这样的颜色值", "請用 #0b6478 這樣的顏色值", "Give a colour such as #0b6478");

    public static readonly Rule NotAPicture = new(
        "company.logo.not-a-picture", "标志要用 PNG、JPEG、GIF 或 WebP 图片", "標誌要用 PNG、JPEG、GIF 或 WebP 圖片", "The logo is a PNG, JPEG, GIF or WebP picture");
}

public static class SetUpEvents
{
    public static readonly Event Done = new("company.set-up", "完成了系统初始化", "完成了系統初始化", "Set the system up");

    public static readonly Event CompanyChanged = new("company.changed", "修改了公司设置", "修改了公司設定", "Changed the company's settings");
}

internal static class SetUpWords
{
    public static readonly Text Department = new("客户服务部", "客戶服務部", "Customer service");
    public static readonly Text Team = new("客服一组", "客服一組", "Service team");
}
