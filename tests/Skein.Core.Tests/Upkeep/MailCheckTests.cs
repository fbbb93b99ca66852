using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Mail;
using Skein.Upkeep;

namespace Skein.Core.Tests.Upkeep;

public sealed class MailCheckTests
{
    [Theory, OnBothEngines]
    public async Task The_system_says_when_mail_is_not_set_up_cannot_leave_or_was_given_up(Storage storage)
    {
        await using var house = await House.Open(storage);
        Assert.Equal(["/settings/mail"], await Found(house));

        await using var smtp = await house.WithMail();
        Assert.Empty(await Found(house));

        await Queue(house);
        smtp.Says = command => command == "." ? "451 4.3.0 come back" : null;
        await house.Get<SendMails>().Run(default);
        Assert.Equal(["/settings/mail?state=Queued"], await Found(house));
        Assert.Contains("451 4.3.0 come back", (await Findings(house))[0].What);

        smtp.Says = command => command == "." ? "550 5.7.1 spam" : null;
        house.Clock.Advance(Duration.FromMinutes(1));
        await house.Get<SendMails>().Run(default);
        Assert.Equal(["/settings/mail?state=Failed"], await Found(house));

        house.Clock.Advance(Duration.FromDays(7));
        Assert.Empty(await Found(house));
    }

    private static async Task Queue(House house)
    {
        await using var db = house.Db();
        MailOut.Queue(db, new NewMail { To = "wang@example.com", Subject = "退货", Purpose = "reply", Text = new MailText().Paragraph("请寄回") });
        await db.Save(default);
    }

    private static async Task<IReadOnlyList<Finding>> Findings(House house) =>
        [.. (await house.Get<SystemReport>().Find(house.Administrator, default))!.Findings.Where(f => f.Href?.StartsWith("/settings/mail", StringComparison.Ordinal) == true)];

    private static async Task<IEnumerable<string?>> Found(House house) => (await Findings(house)).Select(f => f.Href);
}
