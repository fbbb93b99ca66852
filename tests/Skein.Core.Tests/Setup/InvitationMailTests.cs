using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Mail;
using Skein.Organization;
using Skein.Platform;
using Skein.Setup;

namespace Skein.Core.Tests.Setup;

public sealed class InvitationMailTests
{
    [Theory, OnBothEngines]
    public async Task The_link_goes_by_mail_where_mail_can_leave_and_comes_back_to_be_copied_otherwise(Storage storage)
    {
        await using var house = await House.Open(storage);
        var byHand = await Invite(house, "zhou@example.com");
        Assert.NotNull(byHand.Value.Secret);

        await using var smtp = await house.WithMail();
        var company = await house.Get<EditCompany>().Find(default);
        await house.Get<EditCompany>().Run(house.Administrator, new CompanyEdit
        {
            Name = company.Name, Language = company.Language, TimeZone = company.TimeZone, PublicAddress = "https://help.example.com/",
        }, null, default);
        var mailed = await Invite(house, "chen@example.com");
        Assert.Null(mailed.Value.Secret);

        await house.Get<SendMails>().Run(default);
        var letter = Assert.Single(smtp.Taken);
        Assert.Equal("chen@example.com", letter.To.Mailboxes.Single().Address);
        Assert.Contains("林静 邀請您", letter.TextBody);
        var link = letter.TextBody!.Split('\n').Single(line => line.StartsWith("https://help.example.com/sign-in/reset/", StringComparison.Ordinal)).Trim();
        Assert.True((await house.Get<UseLink>().Run(link.Split('/')[^1], House.Password, "test", default)).IsDone);
        await using var db = house.Db();
        Assert.Equal("", (await db.OutgoingMails.SingleAsync()).Plain);
    }

    [Theory, OnBothEngines]
    public async Task Who_is_not_invited_gets_no_mail(Storage storage)
    {
        await using var house = await House.Open(storage);
        await using var smtp = await house.WithMail();

        Assert.False((await Invite(house, House.AdministratorEmail)).IsDone);

        await using var db = house.Db();
        Assert.False(await db.OutgoingMails.AnyAsync());
    }

    private static Task<Outcome<Invited>> Invite(House house, string email) => house.Get<InviteByMail>().Run(house.Administrator, new NewEmployee
    {
        Name = "陈晨", Email = email, Language = Language.Hant, TimeZone = "Asia/Shanghai",
    }, default);
}
