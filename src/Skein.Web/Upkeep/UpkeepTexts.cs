using System.Globalization;
using Skein.Platform;

namespace Skein.Web.Upkeep;

internal static class UpkeepTexts
{
    public static readonly Text System = new("系统状态", "系統狀態", "System");
    public static readonly Text SystemPurpose = new("运行状况、数据库、备份和需要处理的问题", "執行狀況、資料庫、備份和需要處理的問題", "How it runs, the database, backups and what needs doing");
    public static readonly Text Followers = new("后台处理", "背景處理", "Background work");
    public static readonly Text FollowersPurpose = new("搜索、通知等后台处理的进度、失败和重试", "搜尋、通知等背景處理的進度、失敗和重試", "How far search, notices and the like have come, failures and retries");
    public static readonly Text AllWell = new("一切正常，没有需要处理的问题", "一切正常，沒有需要處理的問題", "All is well; nothing needs doing");
    public static readonly Text GoThere = new("去处理", "去處理", "Go there");
    public static readonly Text RunsOn = new("运行环境", "執行環境", "What it runs on");
    public static readonly Text Version = new("版本", "版本", "Version");
    public static readonly Text Database = new("数据库", "資料庫", "Database");
    public static readonly Text Place = new("位置", "位置", "Place");
    public static readonly Text DatabaseSize = new("数据库大小", "資料庫大小", "Size of the database");
    public static readonly Text DataFolder = new("数据文件夹", "資料夾位置", "Data folder");
    public static readonly Text DiskFree = new("磁盘剩余", "磁碟剩餘", "Free on the disk");
    public static readonly Text OfTotal = new("{0} / 共 {1}", "{0} / 共 {1}", "{0} of {1}");
    public static readonly Text Nodes = new("运行中的节点", "執行中的節點", "Running nodes");
    public static readonly Text Backup = new("备份", "備份", "Backups");
    public static readonly Text LastBackup = new("最近一次备份", "最近一次備份", "Last backup");
    public static readonly Text NeverBackedUp = new("还没有备份过", "還沒有備份過", "Never backed up");
    public static readonly Text BackedUpBy = new("由 {0}，{1}", "由 {0}，{1}", "by {0}, {1}");
    public static readonly Text BackupFolder = new("备份文件夹", "備份資料夾", "Backup folder");
    public static readonly Text BackUpNow = new("立即备份", "立即備份", "Back up now");
    public static readonly Text BackupRuns = new("正在备份，完成后本页会自动刷新；可以继续工作", "正在備份，完成後本頁會自動更新；可以繼續工作", "A backup is being made and this page refreshes when it is done; work can go on");
    public static readonly Text DailyBackup = new("每天自动备份", "每天自動備份", "Back up every day");
    public static readonly Text BackupHour = new("时间", "時間", "At");
    public static readonly Text BackupZone = new("按公司时区（{0}）；错过了会在下次启动后补做", "按公司時區（{0}）；錯過了會在下次啟動後補做", "In the company's time zone ({0}); one that was missed is made after the next start");
    public static readonly Text BackupsKept = new("保留份数", "保留份數", "Kept");
    public static readonly Text BackupsKeptHint = new("更早的自动备份会被删除，手工备份不会", "更早的自動備份會被刪除，手動備份不會", "Older daily ones are deleted; those made by hand are not");
    public static readonly Text SavePlan = new("保存", "儲存", "Save");
    public static readonly Text BackupHint = new(
        "备份包含数据库和全部附件。请把它复制到另一台机器上；恢复用命令 skein restore。",
        "備份包含資料庫和全部附件。請把它複製到另一台機器上；還原用指令 skein restore。",
        "A backup holds the database and all files. Copy it to another machine; the command skein restore brings it back.");

    public static readonly Text Name = new("名称", "名稱", "Name");
    public static readonly Text State = new("状态", "狀態", "State");
    public static readonly Text Behind = new("待处理", "待處理", "Waiting entries");
    public static readonly Text Position = new("位置", "位置", "Position");
    public static readonly Text Holder = new("运行节点", "執行節點", "Node");
    public static readonly Text LastStep = new("最近处理", "最近處理", "Last step");
    public static readonly Text Failures = new("连续失败", "連續失敗", "Failures in a row");
    public static readonly Text NextTry = new("下次重试", "下次重試", "Next try");
    public static readonly Text Reason = new("失败原因", "失敗原因", "Reason");
    public static readonly Text RetryNow = new("立即重试", "立即重試", "Try again now");
    public static readonly Text UpToDate = new("正常", "正常", "Up to date");
    public static readonly Text CatchingUp = new("追赶中", "追趕中", "Catching up");
    public static readonly Text Failing = new("失败", "失敗", "Failing");
    public static readonly Text NotYet = new("尚未运行", "尚未執行", "Not run yet");
    public static readonly Text Nobody = new("没有后台处理", "沒有背景處理", "No background work");
    public static readonly Text NobodyHint = new("现在没有功能需要在后台跟进变动。", "現在沒有功能需要在背景跟進變動。", "No part of the system follows changes in the background yet.");
    public static readonly Text FollowersHint = new(
        "每一项变动都先记录下来，再由这里的各项依次处理。失败会自动重试，不会漏掉，也不会处理两次。",
        "每一項變動都先記錄下來，再由這裡的各項依次處理。失敗會自動重試，不會漏掉，也不會處理兩次。",
        "Every change is recorded first and then handled by each of these in order. Failures are tried again by themselves; nothing is left out or done twice.");

    public static string Size(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.#} KB"),
        < 1024 * 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024:0.#} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024 / 1024:0.#} GB"),
    };
}
