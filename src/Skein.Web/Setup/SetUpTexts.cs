using Skein.Platform;

namespace Skein.Web.Setup;

internal static class SetUpTexts
{
    public static readonly Text Title = new("初始化", "初始化", "Set up");
    public static readonly Text Welcome = new("欢迎使用雁阵", "歡迎使用雁陣", "Welcome to Skein");

    public static readonly Text Intro = new(
        "两分钟就好：告诉我们公司是谁，由谁来管理。之后都可以在设置里修改。",
        "兩分鐘就好：告訴我們公司是誰，由誰來管理。之後都可以在設定裡修改。",
        "Two minutes: who the company is and who looks after the system. All of it can be changed later under Settings.");

    public static readonly Text Code = new("初始化口令", "初始化口令", "Set-up code");

    public static readonly Text CodeHint = new(
        "启动程序的窗口里显示的 8 位口令，证明您能管理这台机器。",
        "啟動程式的視窗裡顯示的 8 位口令，證明您能管理這台機器。",
        "The eight characters shown in the window the program was started in: they prove that this machine is yours.");

    public static readonly Text CompanyPart = new("公司", "公司", "The company");
    public static readonly Text CompanyName = new("公司名称", "公司名稱", "Company name");
    public static readonly Text Language = new("语言", "語言", "Language");
    public static readonly Text TimeZone = new("时区", "時區", "Time zone");
    public static readonly Text PersonPart = new("管理员", "管理員", "The administrator");
    public static readonly Text Name = new("您的姓名", "您的姓名", "Your name");
    public static readonly Text Email = new("邮箱", "電子郵件", "E-mail");
    public static readonly Text EmailHint = new("用它登录", "用它登入", "You sign in with it");
    public static readonly Text Password = new("密码", "密碼", "Password");
    public static readonly Text Again = new("再输入一次密码", "再輸入一次密碼", "Password once more");

    public static readonly Text Sample = new("添加示例数据", "新增範例資料", "Add sample data");

    public static readonly Text SampleHint = new(
        "一家小家居公司的客户和工单，随时可以一键删除。",
        "一家小家居公司的客戶和工單，隨時可以一鍵刪除。",
        "Customers and cases of a small furniture company, removed again with one click.");

    public static readonly Text Start = new("完成初始化", "完成初始化", "Set up");
    public static readonly Text PasswordsAgain = new("为安全起见，请重新输入密码。", "為安全起見，請重新輸入密碼。", "Please type the password again; it is not kept.");
    public static readonly Text Done = new("已经初始化过了", "已經初始化過了", "Already set up");
    public static readonly Text DoneHint = new("请用您的账号登录。", "請用您的帳號登入。", "Sign in with your account.");
    public static readonly Text ToSignIn = new("去登录", "前往登入", "Go to sign-in");
}
