using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Mail;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Setup;

/// <param name="Secret">Stands at the end of the link <c>/sign-in/reset/…</c>; null when the link went to the colleague by mail.</param>
public sealed record Invited(long EmployeeId, string? Secret);

/// <summary>Invites a colleague by mail where mail can leave; otherwise the link comes back, to be handed over by whoever invites.</summary>
public sealed class InviteByMail(InviteEmployee invite)
{
    public async Task<Outcome<Invited>> Run(Actor actor, NewEmployee wanted, CancellationToken stop)
    {
        var isMailed = false;
        var invited = await invite.Run(actor, wanted, async (db, invitation) => isMailed = await Mail(db, actor, wanted, invitation.Secret, stop), stop);
        return invited.IsDone ? new Invited(invited.Value.EmployeeId, isMailed ? null : invited.Value.Secret) : invited.As<Invited>();
    }

    private static async Task<bool> Mail(SkeinDb db, Actor actor, NewEmployee wanted, string secret, CancellationToken stop)
    {
        var company = await db.Companies.AsNoTracking().SingleAsync(stop);
        if (company.PublicAddress is not { Length: > 0 } home || !await MailOut.IsReady(db, stop)) return false;
        var language = wanted.Language;
        MailOut.Queue(db, new NewMail
        {
            To = Clean.Line(wanted.Email),
            ToName = Clean.Line(wanted.Name),
            Subject = Subject.In(language, company.Name),
            Text = new MailText()
                .Paragraph(Opening.In(language, Clean.Line(wanted.Name), actor.Name, company.Name))
                .Button(Press.In(language), $"{home.TrimEnd('/')}/sign-in/reset/{secret}")
                .Paragraph(Ending.In(language, AccessLink.InvitationLasts.TotalDays)),
            Purpose = "invitation",
            IsSecret = true,
            ExpiresAt = db.Now + AccessLink.InvitationLasts,
        });
        return true;
    }

    private static readonly Text Subject = new("{0}：邀请您加入客服系统", "{0}：邀請您加入客服系統", "{0}: you are invited");
    private static readonly Text Press = new("设置密码并登录", "設定密碼並登入", "Set your password and sign in");

    private static readonly Text Opening = new(
        "{0}，您好。{1} 邀请您使用 {2} 的客服系统。点下面的链接设置自己的密码，就可以登录了。",
        "{0}，您好。{1} 邀請您使用 {2} 的客服系統。點下面的連結設定自己的密碼，就可以登入了。",
        "Hello {0}, {1} invites you to the customer service system of {2}. Set a password of your own here and you are in.");

    private static readonly Text Ending = new(
        "链接 {0} 天内有效，只能用一次。过期了请向邀请人要一个新的。",
        "連結 {0} 天內有效，只能用一次。過期了請向邀請人要一個新的。",
        "The link works once, for {0} days. After that, ask for a new one.");
}
