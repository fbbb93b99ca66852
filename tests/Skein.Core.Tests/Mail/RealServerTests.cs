using Microsoft.EntityFrameworkCore;
using Skein.Mail;
using Skein.Platform.Html;

namespace Skein.Core.Tests.Mail;

/// <summary>Against a real Postfix: delivered into a mailbox, refused with its own words, and no secrets to a server nobody vouches for.</summary>
public sealed class RealServerTests
{
    [Fact]
    public async Task A_real_server_delivers_refuses_what_is_not_its_own_and_is_not_trusted_on_its_word()
    {
        await using var postfix = await Postfix.Start();
        await using var house = await House.Open(Storage.Sqlite);
        var set = house.Get<SetMailServer>();
        await set.Run(house.Administrator, HouseMail.ServerAt(postfix.Port), default);

        await Queue(house, "wang@example.com");
        await Queue(house, "wang@elsewhere.example");
        await house.Get<SendMails>().Run(default);

        await using var db = house.Db();
        var mails = await db.OutgoingMails.AsNoTracking().OrderBy(m => m.Id).ToListAsync();
        Assert.Equal([MailState.Sent, MailState.Failed], mails.Select(m => m.State));
        Assert.Contains("Relay access denied", mails[1].LastAnswer);
        await Arrived(postfix);
        var letter = Assert.Single(postfix.Delivered);
        Assert.Equal(("退货 [#7]", "雁南家居"), (letter.Subject, letter.From.Mailboxes.Single().Name));
        Assert.Contains("请寄回", letter.TextBody);
        Assert.Contains("<b>寄回</b>", letter.HtmlBody);

        await set.Run(house.Administrator, HouseMail.ServerAt(postfix.Port) with { Security = MailSecurity.StartTls, User = "u", Password = "p" }, default);
        var trial = await house.Get<TryMail>().Run(house.Administrator, "wang@example.com", default);
        Assert.False(trial.Value.IsTaken);
        Assert.Equal(MailTrouble.Certificate, trial.Value.Trouble);
    }

    private static async Task Queue(House house, string to)
    {
        await using var db = house.Db();
        MailOut.Queue(db, new NewMail
        {
            To = to, Subject = "退货 [#7]", Purpose = "reply", Text = new MailText().Quote(RichText.FromHtml("请<b>寄回</b>")),
        });
        await db.Save(default);
    }

    private static async Task Arrived(Postfix postfix)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (postfix.Delivered.Count == 0) await Task.Delay(100, patience.Token);
    }
}
