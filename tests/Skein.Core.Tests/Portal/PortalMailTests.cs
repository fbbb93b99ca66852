using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Cases;
using Skein.Core.Tests.Cases;
using Skein.Journal;
using Skein.Mail;
using Skein.Platform;
using Skein.Portal;
using Skein.Setup;

namespace Skein.Core.Tests.Portal;

public sealed class PortalMailTests
{
    [Theory, OnBothEngines]
    public async Task A_letter_gets_a_receipt_and_every_answer_is_mailed_with_the_private_link_in_one_thread(Storage storage)
    {
        await using var house = await Ready(storage);
        await using var smtp = await house.WithMail();
        var receipt = await The.SentLetter(house, The.Letter() with { Language = Language.Hant });
        await house.Get<WriteMessage>().Reply(house.Administrator, receipt.CaseId, A.Message("请寄回 <b>"), default);
        await house.Get<WriteMessage>().Note(house.Administrator, receipt.CaseId, A.Message("内部"), default);
        await house.Follow();
        house.Clock.Advance(Duration.FromSeconds(15));
        await house.Get<SendMails>().Run(default);

        var (first, second) = (smtp.Taken[0], smtp.Taken[1]);
        Assert.Equal(2, smtp.Taken.Count);
        Assert.Contains("我們收到了您的來信", first.TextBody);
        Assert.Contains($"https://help.example.com/help/c/{receipt.LinkToken}", first.TextBody);
        Assert.Contains("请寄回 <b>", second.TextBody);
        Assert.Contains("请寄回 &lt;b&gt;", second.HtmlBody);
        Assert.Equal(first.References, second.References);
        Assert.Null(second.Headers["Auto-Submitted"]);
    }

    [Theory, OnBothEngines]
    public async Task A_follower_that_reads_again_mails_nothing_twice(Storage storage)
    {
        await using var house = await Ready(storage);
        await using var smtp = await house.WithMail();
        await The.SentLetter(house);
        await house.Follow();
        await using var db = house.Db();
        var entries = await db.Journal.OrderBy(e => e.Id).ToListAsync();

        await new PortalMails().Follow(db, entries, default);
        await db.Save(default);

        Assert.Equal(1, await db.OutgoingMails.CountAsync());
    }

    [Theory, OnBothEngines]
    public async Task A_suspect_letter_and_the_sixth_in_an_hour_get_no_receipt(Storage storage)
    {
        await using var house = await Ready(storage);
        await using var smtp = await house.WithMail();
        await The.SentLetter(house, The.Letter("bot") with { IsSuspect = true });
        for (var i = 0; i < 7; i++) await The.SentLetter(house, The.Letter($"k{i}"));
        await house.Follow();

        await using var db = house.Db();
        Assert.Equal(5, await db.OutgoingMails.CountAsync());
    }

    [Theory, OnBothEngines]
    public async Task Without_a_mail_server_nothing_is_queued_to_surprise_people_later(Storage storage)
    {
        await using var house = await Ready(storage);
        await The.SentLetter(house);
        await house.Follow();

        await using var db = house.Db();
        Assert.False(await db.OutgoingMails.AnyAsync());
    }

    /// <summary>A house whose followers have been introduced, with an address for its links.</summary>
    private static async Task<House> Ready(Storage storage)
    {
        var house = await House.Open(storage);
        await using var db = house.Db();
        (await db.Companies.SingleAsync()).PublicAddress = "https://help.example.com/";
        await db.Save(default);
        await house.Follow();
        return house;
    }
}
