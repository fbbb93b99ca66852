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

public static class SetUpEvents
{
    public static readonly Event Done = new("company.set-up", "完成了系统初始化", "完成了系統初始化", "Set the system up");
}

internal static class SetUpWords
{
    public static readonly Text Department = new("客户服务部", "客戶服務部", "Customer service");
    public static readonly Text Team = new("客服一组", "客服一組", "Service team");
}
