using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Access;
using Skein.Journal;
using Skein.Mail;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Upkeep;

/// <summary>A team nobody works in: what is given to it is seen by no one.</summary>
internal sealed class EmptyTeams : ISystemCheck
{
    private static readonly Text What = new(
        "小组“{0}”里没有可用的账号", "小組「{0}」裡沒有可用的帳號", "Nobody with an active account is in the team “{0}”");

    private static readonly Text Remedy = new(
        "把员工加进去，否则分给它的工单没有人看到", "把員工加進去，否則分給它的工單沒有人看到", "Add people to it, or cases given to it are seen by nobody");

    public async Task<IReadOnlyList<Finding>> Look(SkeinDb db, CancellationToken stop)
    {
        // Through locals: an expression tree may not hold an extension property.
        var (people, accounts) = (db.Employees.Where(e => e.LeftAt == null), db.Accounts.Where(a => a.DisabledAt == null));
        var staffed = db.TeamMembers.Where(m => people.Any(e => e.Id == m.EmployeeId) && accounts.Any(a => a.Id == m.EmployeeId)).Select(m => m.TeamId);
        var empty = await db.Teams.Where(t => !staffed.Contains(t.Id)).OrderBy(t => t.Id).Take(5).Select(t => t.Name).ToListAsync(stop);
        return [.. empty.Select(name => new Finding(Gravity.Alarm, What.With(name), Remedy, "/organization"))];
    }
}

internal sealed class FailingFollowers : ISystemCheck
{
    private static readonly Text What = new(
        "有 {0} 个后台处理连续失败", "有 {0} 個背景處理連續失敗", "Background work that keeps failing: {0}");

    private static readonly Text Remedy = new(
        "查看原因，排除后点“立即重试”；没有数据会丢失", "檢視原因，排除後按「立即重試」；不會遺失資料", "Look at the reason, mend it and have it tried again; nothing is lost meanwhile");

    public async Task<IReadOnlyList<Finding>> Look(SkeinDb db, CancellationToken stop)
    {
        var failing = await db.Followers.CountAsync(f => f.Failures > 1, stop);
        return failing == 0 ? [] : [new Finding(Gravity.Alarm, What.With(failing), Remedy, "/system/followers")];
    }
}

internal sealed class OldBackup(TimeProvider time) : ISystemCheck
{
    private static readonly Duration TooOld = Duration.FromDays(7);

    private static readonly Text What = new("最近 7 天没有备份", "最近 7 天沒有備份", "No backup in the last seven days");

    private static readonly Text Remedy = new(
        "点“立即备份”，并打开下面的每天自动备份", "按「立即備份」，並打開下面的每天自動備份", "Back up now, and turn the daily backup on below");

    private static readonly Text Failed = new("每天的自动备份失败：{0}", "每天的自動備份失敗：{0}", "The daily backup failed: {0}");

    private static readonly Text Mend = new(
        "排除原因；每小时会自动再试一次，也可以点“立即备份”确认", "排除原因；每小時會自動再試一次，也可以按「立即備份」確認",
        "Mend the cause; it is tried again every hour, and “Back up now” shows whether it works");

    public async Task<IReadOnlyList<Finding>> Look(SkeinDb db, CancellationToken stop)
    {
        if (await db.BackupPlans.Where(p => p.IsOn).Select(p => p.Failure).SingleOrDefaultAsync(stop) is { } failure)
        {
            return [new Finding(Gravity.Alarm, Failed.With(failure), Mend)];
        }

        var since = time.Now() - TooOld;
        return await db.Journal.AnyAsync(e => e.Event == UpkeepEvents.BackedUp.Code && e.At >= since, stop)
            ? []
            : [new Finding(Gravity.Warning, What, Remedy)];
    }
}

internal sealed class NoMail : ISystemCheck
{
    private static readonly Text What = new("没有设置发信服务器", "沒有設定寄信伺服器", "No mail server is set");

    private static readonly Text Remedy = new(
        "客户收不到回复和登录验证码，只能凭私密链接查看工单", "客戶收不到回覆和登入驗證碼，只能憑私密連結檢視工單",
        "Customers get no replies and no sign-in codes by mail and depend on their private link");

    public async Task<IReadOnlyList<Finding>> Look(SkeinDb db, CancellationToken stop) =>
        await db.HouseServer.AnyAsync(s => s.IsOn, stop) ? [] : [new Finding(Gravity.Warning, What, Remedy, "/settings/mail")];
}

/// <summary>Mail that has not left: the server is out of reach or refuses, now or in the last days.</summary>
internal sealed class StuckMail(TimeProvider time) : ISystemCheck
{
    private static readonly Duration Remembered = Duration.FromDays(7);

    private static readonly Text Waits = new(
        "有 {0} 封邮件发不出去，正在重试：{1}", "有 {0} 封郵件寄不出去，正在重試：{1}", "Mails that cannot leave and are tried again: {0}. The last answer: {1}");

    private static readonly Text GivenUp = new(
        "最近 7 天有 {0} 封邮件没有发出：{1}", "最近 7 天有 {0} 封郵件沒有寄出：{1}", "Mails given up in the last seven days: {0}. The last answer: {1}");

    private static readonly Text CheckServer = new(
        "检查发信设置并发一封测试邮件；之后会自动重发，没有邮件会丢", "檢查寄信設定並寄一封測試郵件；之後會自動重寄，沒有郵件會遺失",
        "Check the mail settings and send a test mail; they leave by themselves afterwards and none is lost");

    private static readonly Text LookAtThem = new(
        "查看对方服务器的答复，改正后可以重新发送", "檢視對方伺服器的答覆，改正後可以重新寄送", "Look at what the server answered; once that is put right, have them sent again");

    public async Task<IReadOnlyList<Finding>> Look(SkeinDb db, CancellationToken stop)
    {
        if (!await db.MailServers.AnyAsync(s => s.IsOn, stop)) return [];
        var since = time.Now() - Remembered;
        var waiting = db.OutgoingMails.Where(m => m.State == MailState.Queued && m.Attempts > 0);
        var failed = db.OutgoingMails.Where(m => m.State == MailState.Failed && m.CreatedAt >= since);
        return
        [
            .. await Of(waiting, Gravity.Alarm, Waits, CheckServer, "/settings/mail?state=Queued", stop),
            .. await Of(failed, Gravity.Warning, GivenUp, LookAtThem, "/settings/mail?state=Failed", stop),
        ];
    }

    private static async Task<IEnumerable<Finding>> Of(IQueryable<OutgoingMail> mails, Gravity gravity, Text what, Text remedy, string there, CancellationToken stop)
    {
        var count = await mails.CountAsync(stop);
        if (count == 0) return [];
        var said = await mails.OrderByDescending(m => m.Id).Select(m => m.LastAnswer).FirstOrDefaultAsync(stop);
        return [new Finding(gravity, what.With(count, said is { Length: > 200 } ? said[..200] : said ?? "—"), remedy, there)];
    }
}

internal sealed class LongWrite : ISystemCheck
{
    private static readonly TimeSpan TooLong = TimeSpan.FromMinutes(2);

    private static readonly Text What = new(
        "数据库里有一个写事务已经开了 {0} 分钟", "資料庫裡有一個寫入交易已經開了 {0} 分鐘", "A writing transaction has been open in the database for {0} minutes");

    private static readonly Text Remedy = new(
        "通知、搜索和实时刷新都在等它；请在数据库服务器上结束它（pg_stat_activity）", "通知、搜尋和即時更新都在等它；請在資料庫伺服器上結束它（pg_stat_activity）",
        "Notices, search and live pages wait for it; end it on the database server (pg_stat_activity)");

    public async Task<IReadOnlyList<Finding>> Look(SkeinDb db, CancellationToken stop)
    {
        var state = await db.Engine.State(db, stop);
        return state.LongestWrite < TooLong ? [] : [new Finding(Gravity.Alarm, What.With((int)state.LongestWrite.TotalMinutes), Remedy)];
    }
}
