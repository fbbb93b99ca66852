using Skein.Journal;
using Skein.Platform;

namespace Skein.Upkeep;

public static class UpkeepRules
{
    public static readonly Rule BackupRuns = new(
        "backup.runs", "正在备份，请等它完成", "正在備份，請等它完成", "A backup is being made; wait until it is done");

    public static readonly Rule NotKept = new(
        "backup.kept", "保留 1 到 {0} 份", "保留 1 到 {0} 份", "Between 1 and {0} are kept");

    public static readonly Rule CannotWrite = new(
        "backup.cannot-write", "备份写不进 {0}：{1}", "備份寫不進 {0}：{1}", "The backup cannot be written to {0}: {1}");

    public static readonly Rule NotAsWritten = new(
        "backup.not-as-written",
        "备份写完后核对不符（{0}），已丢弃，请检查磁盘后再试",
        "備份寫完後核對不符（{0}），已捨棄，請檢查磁碟後再試",
        "The finished backup does not match what was written ({0}); it was thrown away. Check the disk and try again");

    public static readonly Rule Unreadable = new(
        "restore.unreadable",
        "这不是完好的 Skein 备份：{0}",
        "這不是完好的 Skein 備份：{0}",
        "This is not a sound Skein backup: {0}");

    public static readonly Rule FromANewer = new(
        "restore.newer",
        "备份来自版本 {0}，本程序（{1}）还不认识它的数据结构，请先升级程序",
        "備份來自版本 {0}，本程式（{1}）還不認識它的資料結構，請先升級程式",
        "The backup comes from version {0}, whose data this program ({1}) does not know yet; upgrade the program first");

    public static readonly Rule NotEmpty = new(
        "restore.not-empty",
        "{0} 里已经有数据，为免覆盖没有动它；请换一个空的数据文件夹或空的数据库",
        "{0} 裡已經有資料，為免覆蓋沒有動它；請換一個空的資料夾或空的資料庫",
        "There is data in {0} already and it was left alone; use an empty data folder or an empty database");

    public static readonly Rule NothingToMove = new(
        "move.nothing", "{0} 里没有可以搬的数据", "{0} 裡沒有可以搬的資料", "There is no data to move in {0}");

    public static readonly Rule StillServed = new(
        "move.still-served",
        "服务还在运行（{0}）：搬的时候写进去的内容会留在原处。请先停止 skein serve，再运行一次；之后用新数据库的设置启动",
        "服務還在執行（{0}）：搬的時候寫進去的內容會留在原處。請先停止 skein serve，再執行一次；之後用新資料庫的設定啟動",
        "The house is being served ({0}): what is written meanwhile would stay behind. Stop skein serve, run this again, then start it with the settings of the new database");

    public static readonly Rule SameEngine = new(
        "move.same-place", "来源和目标是同一个数据库", "來源和目標是同一個資料庫", "Source and target are the same database");

    public static readonly Rule FromAnother = new(
        "migrate.newer",
        "数据库 {0} 由更新的版本写过（其中有本程序不认识的 {1}），请换用更新的程序；数据没有改动",
        "資料庫 {0} 由更新的版本寫過（其中有本程式不認識的 {1}），請換用更新的程式；資料沒有改動",
        "The database {0} was written by a newer version (it holds {1}, which this program does not know). Use the newer program; nothing was changed");

    public static readonly Rule CannotBackUpFirst = new(
        "migrate.cannot-back-up",
        "升级前的备份写不进 {0}：{1}；数据没有改动",
        "升級前的備份寫不進 {0}：{1}；資料沒有改動",
        "The backup before the upgrade cannot be written to {0}: {1}. Nothing was changed");
}

public static class UpkeepEvents
{
    public static readonly Event BackedUp = new("system.backed-up", "做了备份", "做了備份", "Made a backup");
    public static readonly Event BackupsPlanned = new("system.backups-planned", "修改了自动备份", "修改了自動備份", "Changed the daily backup");
    public static readonly Event Restored = new("system.restored", "从备份恢复了数据", "從備份還原了資料", "Restored the data from a backup");
    public static readonly Event Moved = new("system.moved", "搬迁了数据库", "搬移了資料庫", "Moved the database");
}
