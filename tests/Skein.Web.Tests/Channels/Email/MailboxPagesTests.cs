using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Skein.Channels.Email;
using Skein.Mail;
using Skein.Platform;

namespace Skein.Web.Tests.Channels.Email;

public sealed class MailboxPagesTests
{
    [Fact]
    public async Task A_mailbox_of_a_known_provider_needs_only_its_address_and_password()
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();

        var refused = WebUtility.HtmlDecode(await (await browser.Submit("/settings/mailboxes/new", "mailbox", new() { ["Wanted.Address"] = "kefu@qq.com", ["Wanted.Name"] = "客服", ["Step"] = "save" })).Content.ReadAsStringAsync());
        Assert.Contains("id=\"password-errors\"", refused);
        Assert.Contains("value=\"客服\"", refused);
        var added = await browser.Submit("/settings/mailboxes/new", "mailbox", new() { ["Wanted.Address"] = "kefu@qq.com", ["Wanted.Password"] = "authcode", ["Step"] = "save" });

        Assert.Equal("/settings/mailboxes/1?saved=1", added.Headers.Location?.PathAndQuery);
        var box = (await site.Get<IntakeReport>().Mailbox(await site.Administrator(), 1, default))!;
        Assert.Equal(("imap.qq.com", 993, MailSecurity.Tls, "kefu@qq.com", "INBOX", MailStart.FromNow), (box.Host, box.Port, box.Security, box.User, box.Folders, box.Start));
        Assert.DoesNotContain("authcode", box.ProtectedPassword);
        Assert.DoesNotContain("authcode", await browser.GetStringAsync("/settings/mailboxes/1"));
        Assert.Contains("kefu@qq.com", await browser.GetStringAsync("/settings/mailboxes"));
        await browser.Submit("/settings/mailboxes/1", "remove", []);
        Assert.Null(await site.Get<IntakeReport>().Mailbox(await site.Administrator(), 1, default));
    }

    [Fact]
    public async Task Whether_its_sent_folder_keeps_a_copy_is_ticked_at_first_and_stays_as_it_is_left()
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();
        var typed = new Dictionary<string, string> { ["Wanted.Address"] = "kefu@qq.com", ["Wanted.Password"] = "authcode", ["Wanted.Out.KeepsSent"] = "true", ["Step"] = "save" };

        Assert.True(IsTicked(await browser.GetStringAsync("/settings/mailboxes/new")));
        await browser.Submit("/settings/mailboxes/new", "mailbox", typed);
        Assert.True(IsTicked(await browser.GetStringAsync("/settings/mailboxes/1")));
        typed.Remove("Wanted.Out.KeepsSent");
        await browser.Submit("/settings/mailboxes/1", "mailbox", typed);

        Assert.False(IsTicked(await browser.GetStringAsync("/settings/mailboxes/1")));
        Assert.False((await site.Get<IntakeReport>().Mailbox(await site.Administrator(), 1, default))!.KeepsSent);
    }

    [Fact]
    public async Task Where_the_provider_keeps_what_is_sent_no_second_copy_is_put_there_whatever_is_ticked()
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();

        await browser.Submit("/settings/mailboxes/new", "mailbox", new() { ["Wanted.Address"] = "kefu@gmail.com", ["Wanted.Password"] = "authcode", ["Wanted.Out.KeepsSent"] = "true", ["Step"] = "save" });

        Assert.False((await site.Get<IntakeReport>().Mailbox(await site.Administrator(), 1, default))!.KeepsSent);
    }

    [Fact]
    public async Task Trying_it_lists_the_folders_or_says_in_plain_words_what_is_wrong_and_keeps_what_was_typed()
    {
        await using var dovecot = await Dovecot.Start();
        dovecot.Deliver("help", "Subject: x\r\n\r\n", mailFolder: "Service");
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();
        var typed = new Dictionary<string, string>
        {
            ["Wanted.Provider"] = "other", ["Wanted.Address"] = "help@example.com", ["Wanted.Host"] = "127.0.0.1", ["Wanted.Port"] = $"{dovecot.Imap}",
            ["Wanted.Security"] = nameof(MailSecurity.None), ["Wanted.User"] = "help", ["Wanted.Password"] = Dovecot.Password, ["Step"] = "try",
        };

        var works = WebUtility.HtmlDecode(await (await browser.Submit("/settings/mailboxes/new", "mailbox", typed)).Content.ReadAsStringAsync());
        typed["Wanted.Password"] = "wrong";
        var wrong = WebUtility.HtmlDecode(await (await browser.Submit("/settings/mailboxes/new", "mailbox", typed)).Content.ReadAsStringAsync());

        Assert.Contains("Service", works);
        Assert.Contains("用户名或密码不对", wrong);
        Assert.Contains("value=\"127.0.0.1\"", wrong);

        // What was typed is still there for saving, and a save after a failed test says so.
        var kept = Regex.Match(works, "name=\"Wanted.Kept\" value=\"([^\"]+)\"").Groups[1].Value;
        Assert.DoesNotContain(Dovecot.Password, works);
        Assert.Empty(await site.Get<IntakeReport>().Mailboxes(await site.Administrator(), default));
        (typed["Wanted.Password"], typed["Wanted.Kept"], typed["Wanted.HasFailed"], typed["Step"]) = ("", kept, "true", "save");
        var saved = await browser.Submit("/settings/mailboxes/new", "mailbox", typed);
        Assert.Equal("/settings/mailboxes/1?saved=untested", saved.Headers.Location?.PathAndQuery);
        var box = (await site.Get<IntakeReport>().Mailbox(await site.Administrator(), 1, default))!;
        Assert.Equal(Dovecot.Password, site.Get<MailSecrets>().Reveal(box.ProtectedPassword!));
    }

    [Fact]
    public async Task A_connected_mailbox_brings_its_mail_into_cases_by_itself_and_the_intake_page_proves_it()
    {
        await using var dovecot = await Dovecot.Start();
        dovecot.Deliver("help", Mail("沙发退货"));
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();
        await site.Get<EditMailbox>().Add(await site.Administrator(), dovecot.Mailbox("help"), default);

        await Eventually.Holds(async () => (await browser.GetStringAsync("/system/intake")).Contains("/cases/1", StringComparison.Ordinal), TimeSpan.FromSeconds(60));
        dovecot.Deliver("help", Mail("第二封"));
        await Eventually.Holds(async () => (await browser.GetStringAsync("/system/intake")).Contains("/cases/2", StringComparison.Ordinal), TimeSpan.FromSeconds(60));

        Assert.Contains("沙发退货", WebUtility.HtmlDecode(await browser.GetStringAsync("/cases/1")));
        var source = await browser.GetAsync("/system/intake/1/source");
        Assert.Equal("text/plain", source.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Subject: 沙发退货", await source.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_mail_that_became_no_case_becomes_one_when_somebody_wants_it()
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();
        await browser.Submit("/settings/mailboxes", "judge", new() { ["Sender.Pattern"] = "@example.net", ["Sender.IsAllowed"] = "false" });
        using var program = await Api.Programs.Program(site, EmailPermissions.Deliver);
        await program.PostAsync("mail/intake", Raw(Mail("广告")));
        await Eventually.Holds(async () => WebUtility.HtmlDecode(await browser.GetStringAsync("/system/intake")).Contains("拦截名单", StringComparison.Ordinal));

        await browser.Submit("/system/intake", "again", new() { ["Make"] = "1" });

        await Eventually.Holds(async () => (await browser.GetStringAsync("/system/intake")).Contains("/cases/1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mail_server_delivers_by_the_api_with_a_token_of_its_own_and_may_repeat_itself()
    {
        await using var site = await Site.Start();
        using var program = await Api.Programs.Program(site, EmailPermissions.Deliver);
        using var other = await Api.Programs.Program(site, "cases.read");

        var taken = await program.PostAsync("mail/intake", Raw(Mail("一封")));
        var again = await program.PostAsync("mail/intake", Raw(Mail("一封")));

        Assert.Equal(HttpStatusCode.Accepted, taken.StatusCode);
        Assert.Equal(await taken.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Forbidden, (await other.PostAsync("mail/intake", Raw(Mail("一封")))).StatusCode);
        Assert.Equal("422 email.empty@", (await Api.Programs.Trouble(await program.PostAsync("mail/intake", Raw("")))).Replace("null", "", StringComparison.Ordinal));
        Assert.Equal("422 email.no-such-mailbox@mailbox", await Api.Programs.Trouble(await program.PostAsync("mail/intake?mailbox=no@example.com", Raw(Mail("一封")))));
        await using var db = site.Get<IDbContextFactory<SkeinDb>>().CreateDbContext();
        Assert.Equal(1, await db.ArrivedMails.CountAsync());
    }

    private static bool IsTicked(string page) => Regex.IsMatch(page, "name=\"Wanted.Out.KeepsSent\" value=\"true\" checked");

    private static string Mail(string subject) =>
        $"From: 王小明 <wang@example.net>\r\nTo: help@example.com\r\nSubject: {subject}\r\nDate: Mon, 2 Mar 2026 08:00:00 +0800\r\nMessage-ID: <{subject.GetHashCode(StringComparison.Ordinal):x}@example.net>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n退货怎么办理?\r\n";

    private static ByteArrayContent Raw(string mail)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(mail));
        content.Headers.ContentType = new("message/rfc822");
        return content;
    }
}
