using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Mail;
using Skein.Platform;

namespace Skein.Setup;

/// <summary>
/// Whoever forgot the password gets a link by mail. The answer is the same for an address nobody has; the link leads to the company's
/// own public address, never to the host that a request claims to be for.
/// </summary>
public sealed class ForgottenPassword(IDbContextFactory<SkeinDb> storage)
{
    private const int MostOpen = 3;

    public async Task<bool> IsPossible(CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        return await MailOut.IsReady(db, stop) && await db.Companies.AnyAsync(c => c.PublicAddress != null, stop);
    }

    public async Task Run(string? email, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var company = await db.Companies.AsNoTracking().SingleAsync(stop);
        if (company.PublicAddress is not { Length: > 0 } home || EmailAddress.Normalize(email) is not { } address || !await MailOut.IsReady(db, stop)) return;

        var (key, now) = (EmailAddress.Key(address), db.Now);
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.NormalizedEmail == key && a.DisabledAt == null, stop);
        if (account is null) return;
        if (await db.AccessLinks.CountAsync(l => l.AccountId == account.Id && l.Purpose == LinkPurpose.Mailed && l.UsedAt == null && l.ExpiresAt > now, stop) >= MostOpen) return;

        var secret = IssueLink.Add(db, account.Id, LinkPurpose.Mailed);
        MailOut.Queue(db, Letter(company, account, $"{home.TrimEnd('/')}/sign-in/reset/{secret}", now + AccessLink.MailedLasts));
        await db.Save(stop);
    }

    private static NewMail Letter(Company company, Account account, string link, NodaTime.Instant expires)
    {
        var language = account.Language;
        return new NewMail
        {
            To = account.Email!,
            Subject = Subject.In(language, company.Name),
            Text = new MailText()
                .Paragraph(Opening.In(language, company.Name))
                .Button(Press.In(language), link)
                .Paragraph(Ending.In(language, AccessLink.MailedLasts.TotalMinutes)),
            Purpose = "forgotten-password",
            IsSecret = true,
            ExpiresAt = expires,
        };
    }

    private static readonly Text Subject = new("{0}：设置新密码", "{0}：設定新密碼", "{0}: set a new password");
    private static readonly Text Press = new("设置新密码", "設定新密碼", "Set a new password");

    private static readonly Text Opening = new(
        "有人（应该是您）说忘记了在 {0} 的登录密码。点下面的链接可以设置一个新的。",
        "有人（應該是您）說忘記了在 {0} 的登入密碼。點下面的連結可以設定一個新的。",
        "Somebody, probably you, forgot the password for {0}. Set a new one here.");

    private static readonly Text Ending = new(
        "链接 {0} 分钟内有效，只能用一次。如果不是您本人，不用理会，密码不会改变。",
        "連結 {0} 分鐘內有效，只能用一次。如果不是您本人，不用理會，密碼不會改變。",
        "The link works once, for {0} minutes. If it was not you, ignore this: nothing changes.");
}
