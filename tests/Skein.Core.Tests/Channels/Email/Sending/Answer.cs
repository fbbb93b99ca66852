using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Cases;
using Skein.Channels.Email;
using Skein.Mail;
using Skein.Platform.Html;

namespace Skein.Core.Tests.Channels.Email.Sending;

/// <summary>A house with a mailbox of its own way out, and what answers through it look like.</summary>
internal static class Answer
{
    /// <summary>It wants the mailbox's own name and password.</summary>
    public static TestSmtp Server() => new(user: "help", password: "x");

    public static MailboxEdit Box(TestSmtp smtp, string address = "help@example.com") => IntakeTests.Box() with
    {
        Address = address, SenderName = "雁南客服", HasPlus = true,
        Out = new MailboxOut { Host = "127.0.0.1", Port = smtp.Port, Security = MailSecurity.None, User = null, PerMinute = null, PerHour = null },
    };

    /// <summary>A house whose followers have been introduced.</summary>
    public static async Task<House> Ready(Storage storage, params MailboxEdit[] boxes)
    {
        var house = await House.Open(storage);
        foreach (var box in boxes) await Post.Connect(house, box);
        await house.Follow();
        return house;
    }

    public static async Task<long> Write(House house, long caseId, string html, params long[] files)
    {
        var written = await house.Get<WriteMessage>().Reply(house.Administrator, caseId, new NewMessage { Text = RichText.FromHtml(html), Channel = Channel.Staff, Files = files }, default);
        if (!written.IsDone) throw new InvalidOperationException(written.ToString());
        await house.Follow();
        return written.Value;
    }

    /// <summary>The seconds pass in which it can be taken back, and it leaves.</summary>
    public static async Task Leaves(House house)
    {
        house.Clock.Advance(Duration.FromSeconds(15));
        await house.Get<SendMails>().Run(default);
        await house.Follow();
    }

    public static async Task<ILookup<long, MailFate>> Fates(House house, long caseId)
    {
        var sheet = await house.Get<CaseReader>().Find(house.Administrator, caseId, before: null, default);
        return await house.Get<MailFates>().Of(house.Administrator, sheet!, default);
    }

    public static async Task<OutgoingMail> Mail(House house, long messageId)
    {
        await using var db = house.Db();
        return await db.OutgoingMails.AsNoTracking().Include(m => m.Files).Where(m => m.CaseMessageId == messageId).OrderByDescending(m => m.Id).FirstAsync();
    }
}
