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

    public static readonly Text NoHouse = new(
        "{0} 还没有初始化：先运行 skein setup，或启动后在浏览器里完成。",
        "{0} 還沒有初始化：先執行 skein setup，或啟動後在瀏覽器裡完成。",
        "There is nothing at {0} yet: run skein setup, or start Skein and set it up in the browser.");

    public static readonly Text NeedsMigration = new(
        "{0} 的数据结构比本程序旧：先运行 skein migrate。", "{0} 的資料結構比本程式舊：先執行 skein migrate。",
        "The database {0} is older than this program: run skein migrate first.");

    public static readonly Text NoSuchFile = new("找不到文件 {0}。", "找不到檔案 {0}。", "There is no file {0}.");

    public static readonly Text Password = new("密码", "密碼", "password");

    public static readonly Text PasswordFile = new(
        "密码所在的文件（第一行）；不写则从标准输入读取", "密碼所在的檔案（第一行）；不寫則從標準輸入讀取",
        "A file with the password in its first line; left out, it is read from standard input");

    public static readonly Text PasswordPrompt = new("密码：", "密碼：", "Password: ");

    public static readonly Text SetUp = new(
        "不用浏览器完成初始化：公司和第一位管理员", "不用瀏覽器完成初始化：公司和第一位管理員",
        "Set up company and first administrator without a browser");

    public static readonly Text Company = new("公司名称", "公司名稱", "Name of the company");
    public static readonly Text LanguageOption = new("公司的语言", "公司的語言", "Language of the company");
    public static readonly Text TimeZone = new("公司的时区，例如 Asia/Shanghai", "公司的時區，例如 Asia/Taipei", "Time zone of the company, such as Asia/Shanghai");
    public static readonly Text AdministratorName = new("管理员姓名", "管理員姓名", "Name of the administrator");
    public static readonly Text AdministratorEmail = new("管理员邮箱，用来登录", "管理員電子郵件，用來登入", "E-mail address the administrator signs in with");
    public static readonly Text WithSample = new("同时添加示例数据", "同時新增範例資料", "Add the sample data as well");
    public static readonly Text SetUpDone = new("{0} 已初始化，管理员 {1} 可以登录了。", "{0} 已初始化，管理員 {1} 可以登入了。", "{0} is set up; the administrator {1} can sign in.");

    public static readonly Text Sample = new("示例数据：一家可以随便看的小公司", "範例資料：一家可以隨便看的小公司", "The sample data: a small company to look at");
    public static readonly Text SampleAdd = new("添加示例数据", "新增範例資料", "Add the sample data");
    public static readonly Text SampleRemove = new("删除示例数据，真实数据不受影响", "刪除範例資料，真實資料不受影響", "Remove the sample data; real data stays as it is");

    public static readonly Text SampleAdded = new(
        "已添加示例数据：{0} 位同事、{1} 位客户、{2} 个工单。", "已新增範例資料：{0} 位同事、{1} 位客戶、{2} 個工單。",
        "Sample data added: {0} colleagues, {1} customers, {2} cases.");

    public static readonly Text SampleRemoved = new(
        "已删除示例数据：{0} 位同事、{1} 位客户、{2} 个工单。", "已刪除範例資料：{0} 位同事、{1} 位客戶、{2} 個工單。",
        "Sample data removed: {0} colleagues, {1} customers, {2} cases.");

    public static readonly Text Migrate = new("升级数据结构（SQLite 先自动备份）", "升級資料結構（SQLite 先自動備份）", "Bring the database up to date (SQLite is copied first)");
    public static readonly Text UpToDate = new("数据结构已是最新。", "資料結構已是最新。", "The database is up to date.");
    public static readonly Text Migrated = new("已升级：{0}", "已升級：{0}", "Brought up to date: {0}");
    public static readonly Text KeptBefore = new("升级前的副本：{0}", "升級前的副本：{0}", "A copy from before is at {0}");

    public static readonly Text Backup = new("把数据库和文件备份成一个压缩包，可在运行时进行", "把資料庫和檔案備份成一個壓縮檔，可在執行時進行", "Back up database and files into one archive, also while Skein is running");
    public static readonly Text BackupFolder = new("放备份的文件夹（默认数据文件夹里的 backups）", "放備份的資料夾（預設資料夾裡的 backups）", "The folder to put it in (default: backups in the data folder)");
    public static readonly Text BackedUp = new("{0}\n{1} 行、{2} 个文件，{3} KB", "{0}\n{1} 列、{2} 個檔案，{3} KB", "{0}\n{1} rows, {2} files, {3} KB");
    public static readonly Text FileMissing = new("注意：有 {0} 个文件的内容不在了，例如 {1}", "注意：有 {0} 個檔案的內容不在了，例如 {1}", "Note: the contents of {0} files are missing, such as {1}");

    public static readonly Text Restore = new("把备份恢复到空的数据文件夹或空的数据库", "把備份還原到空的資料夾或空的資料庫", "Restore a backup into an empty data folder or database");
    public static readonly Text Archive = new("备份文件", "備份檔", "The backup");
    public static readonly Text Restored = new("已恢复 {0} 的备份（{1}）：{2} 行、{3} 个文件。", "已還原 {0} 的備份（{1}）：{2} 列、{3} 個檔案。", "Restored the backup of {0} ({1}): {2} rows, {3} files.");

    public static readonly Text MoveDatabase = new(
        "从 SQLite 搬到空的 PostgreSQL 数据库（先停止运行）；目标连接字符串放在环境变量 SKEIN_MOVE_TO 或文件里",
        "從 SQLite 搬到空的 PostgreSQL 資料庫（先停止執行）；目標連線字串放在環境變數 SKEIN_MOVE_TO 或檔案裡",
        "Move from SQLite to an empty PostgreSQL database (stop Skein first); its connection string is read from SKEIN_MOVE_TO or a file");

    public static readonly Text TargetFile = new("写有目标连接字符串的文件", "寫有目標連線字串的檔案", "A file with the connection string of the target");
    public static readonly Text NeedsTarget = new("请在 SKEIN_MOVE_TO 或 --to-file 里给出目标连接字符串。", "請在 SKEIN_MOVE_TO 或 --to-file 裡給出目標連線字串。", "Give the connection string of the target in SKEIN_MOVE_TO or --to-file.");
    public static readonly Text WrongTarget = new("目标不是 PostgreSQL 连接字符串。", "目標不是 PostgreSQL 連線字串。", "The target is not a PostgreSQL connection string.");
    public static readonly Text Moved = new("{0} 行（{1} 张表）已搬到 {2} 并核对无误。请把设置 ConnectionStrings:Skein 指向它。", "{0} 列（{1} 張表）已搬到 {2} 並核對無誤。請把設定 ConnectionStrings:Skein 指向它。", "{0} rows of {1} tables were moved to {2} and compared. Point the setting ConnectionStrings:Skein at it.");

    public static readonly Text User = new("账号", "帳號", "Accounts");
    public static readonly Text ResetPassword = new("重设某人的密码，并结束其所有登录", "重設某人的密碼，並結束其所有登入", "Set somebody's password and end all their sign-ins");
    public static readonly Text ResetFactor = new(
        "取消某人的两步验证，并结束其所有登录", "取消某人的兩步驟驗證，並結束其所有登入", "Take somebody's second factor away and end all their sign-ins");

    public static readonly Text FactorReset = new(
        "{0} 的两步验证已取消，凭密码即可登录。", "{0} 的兩步驟驗證已取消，憑密碼即可登入。", "The second factor of {0} is off: the password is enough.");

    public static readonly Text WhoseEmail = new("这个人的邮箱", "這個人的電子郵件", "The person's e-mail address");
    public static readonly Text PasswordSet = new("{0} 的密码已重设。", "{0} 的密碼已重設。", "The password of {0} has been set.");

    public static readonly Text Token = new("API 令牌", "API 權杖", "API tokens");
    public static readonly Text TokenCreate = new("签发令牌；只显示这一次", "簽發權杖；只顯示這一次", "Issue a token; it is shown this once");
    public static readonly Text TokenOnce = new("请保存好，它不会再显示：", "請保存好，它不會再顯示：", "Keep it well, it will not be shown again:");
    public static readonly Text TokenEmail = new("令牌代表谁（邮箱）", "權杖代表誰（電子郵件）", "The account it acts as");
    public static readonly Text TokenName = new("给令牌起的名字", "給權杖取的名字", "What the token is called");
    public static readonly Text TokenScopes = new("允许的权限代码，可写多个，例如 cases.read", "允許的權限代碼，可寫多個，例如 cases.read", "Permissions it may use, one or more, such as cases.read");
    public static readonly Text TokenDays = new("多少天后失效（默认不失效）", "多少天後失效（預設不失效）", "Days until it expires (default: never)");
    public static readonly Text DaysBetween = new("--days：{0} 到 {1}", "--days：{0} 到 {1}", "--days: from {0} to {1}");

    public static readonly Text Mail = new("邮件", "郵件", "Mail");
    public static readonly Text MailIntake = new("从标准输入收下一封邮件，供邮件服务器投递；退出码 75 表示请稍后重投", "從標準輸入收下一封郵件，供郵件伺服器投遞；結束代碼 75 表示請稍後重投", "Take one mail from standard input, for mail servers to deliver into; exit code 75 asks for another try later");
    public static readonly Text MailboxAddress = new("邮件属于哪个邮箱（已在设置里添加的地址）", "郵件屬於哪個信箱（已在設定裡新增的位址）", "The mailbox it is for, by an address that has been set up");
    public static readonly Text MailTaken = new("已收下，编号 {0}。", "已收下，編號 {0}。", "Taken as number {0}.");
}
