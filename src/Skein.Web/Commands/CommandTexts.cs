using Skein.Platform;

namespace Skein.Web.Commands;

internal static class CommandTexts
{
    public static readonly Text Skein = new(
        "雁阵 Skein：客户服务部门的工作系统。不带命令时直接启动。",
        "雁陣 Skein：客戶服務部門的工作系統。不帶指令時直接啟動。",
        "Skein 雁阵: the system a customer-service department runs on. Without a command it starts.");

    public static readonly Text Data = new(
        "数据文件夹（默认 SKEIN_DATA，否则当前目录下的 data）",
        "資料夾（預設 SKEIN_DATA，否則目前目錄下的 data）",
        "The data folder (default: SKEIN_DATA, else data in the current folder)");

    public static readonly Text SettingsFrom = new(
        "设置文件（默认 SKEIN_SETTINGS，否则数据文件夹里的 skein.ini）",
        "設定檔（預設 SKEIN_SETTINGS，否則資料夾裡的 skein.ini）",
        "The settings file (default: SKEIN_SETTINGS, else skein.ini in the data folder)");

    public static readonly Text Serve = new("启动系统（默认命令）", "啟動系統（預設指令）", "Start the system (the default)");

    public static readonly Text Urls = new(
        "监听地址，例如 http://localhost:5080；不指定而端口被占用时另选空闲端口",
        "監聽位址，例如 http://localhost:5080；未指定而連接埠被占用時另選空閒的",
        "Where to listen, such as http://localhost:5080; when not given and that port is taken, a free one is chosen");

    public static readonly Text Serving = new(
        "雁阵已启动：{0}\n数据文件夹：{1}\n按 Ctrl+C 停止。",
        "雁陣已啟動：{0}\n資料夾：{1}\n按 Ctrl+C 停止。",
        "Skein is running: {0}\nData folder: {1}\nPress Ctrl+C to stop.");

    public static readonly Text AddressTaken = new(
        "地址 {0} 已被别的程序占用。请换一个（--urls），或先停止那个程序。",
        "位址 {0} 已被其他程式占用。請換一個（--urls），或先停止那個程式。",
        "The address {0} is taken by another program. Choose another (--urls), or stop that program first.");
}
