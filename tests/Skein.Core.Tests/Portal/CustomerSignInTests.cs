using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Mail;
using Skein.Platform;
using Skein.Portal;

namespace Skein.Core.Tests.Portal;

public sealed partial class CustomerSignInTests
{
    [Theory, OnBothEngines]
    public async Task A_code_sent_by_mail_opens_a_session_once(Storage storage)
    {
        await using var house = await House.Open(storage);
        await using var smtp = await house.WithMail();
        await The.SentLetter(house);
        var signIn = house.Get<CustomerSignIn>();

        var ticket = await signIn.Ask(" Wang@example.com ", Language.English, default);
        var code = await CodeIn(house, smtp);
        var token = await signIn.Enter(ticket.Value, code, null, default);
        var again = await signIn.Enter(ticket.Value, code, null, default);

        var customer = await signIn.Find(token.Value, Language.English, null, default);
        Assert.Equal((ActorKind.Customer, "王小明"), (customer!.Kind, customer.Name));
        Assert.Equal(PortalRules.WrongCode, again.Broken[0].Rule);
        await signIn.SignOut(token.Value, default);
        Assert.Null(await signIn.Find(token.Value, Language.English, null, default));
    }

    [Theory, OnBothEngines]
    public async Task An_unknown_address_gets_the_same_answer_and_no_mail(Storage storage)
    {
        await using var house = await House.Open(storage);
        await using var smtp = await house.WithMail();
        var signIn = house.Get<CustomerSignIn>();

        var ticket = await signIn.Ask("nobody@example.com", Language.Hans, default);

        Assert.True(ticket.IsDone);
        Assert.Equal(PortalRules.WrongCode, (await signIn.Enter(ticket.Value, "123456", null, default)).Broken[0].Rule);
        await using var db = house.Db();
        Assert.False(await db.OutgoingMails.AnyAsync());
    }

    [Theory, OnBothEngines]
    public async Task Five_wrong_guesses_even_side_by_side_spend_the_code(Storage storage)
    {
        await using var house = await House.Open(storage);
        await using var smtp = await house.WithMail();
        await The.SentLetter(house);
        var signIn = house.Get<CustomerSignIn>();
        var ticket = (await signIn.Ask("wang@example.com", Language.Hans, default)).Value;
        var code = await CodeIn(house, smtp);
        var wrong = code == "000000" ? "000001" : "000000";

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => signIn.Enter(ticket, wrong, null, default)));

        Assert.False((await signIn.Enter(ticket, code, null, default)).IsDone);
    }

    [Theory, OnBothEngines]
    public async Task A_code_ends_after_ten_minutes_and_a_session_after_thirty_days(Storage storage)
    {
        await using var house = await House.Open(storage);
        await using var smtp = await house.WithMail();
        await The.SentLetter(house);
        var signIn = house.Get<CustomerSignIn>();
        var late = (await signIn.Ask("wang@example.com", Language.Hans, default)).Value;
        var lateCode = await CodeIn(house, smtp);
        house.Clock.Advance(Duration.FromMinutes(11));
        Assert.False((await signIn.Enter(late, lateCode, null, default)).IsDone);

        var ticket = (await signIn.Ask("wang@example.com", Language.Hans, default)).Value;
        var token = (await signIn.Enter(ticket, await CodeIn(house, smtp), null, default)).Value;
        house.Clock.Advance(Duration.FromDays(29));
        Assert.NotNull(await signIn.Find(token, Language.Hans, null, default));
        house.Clock.Advance(Duration.FromDays(2));
        Assert.Null(await signIn.Find(token, Language.Hans, null, default));
    }

    [Theory, OnBothEngines]
    public async Task An_address_can_ask_for_five_codes_an_hour(Storage storage)
    {
        await using var house = await House.Open(storage);
        await using var smtp = await house.WithMail();
        var signIn = house.Get<CustomerSignIn>();
        for (var i = 0; i < 5; i++) Assert.True((await signIn.Ask("wang@example.com", Language.Hans, default)).IsDone);

        Assert.Equal(PortalRules.TooManyCodes, (await signIn.Ask("wang@example.com", Language.Hans, default)).Broken[0].Rule);
        house.Clock.Advance(Duration.FromMinutes(61));
        Assert.True((await signIn.Ask("wang@example.com", Language.Hans, default)).IsDone);
    }

    [Theory, OnBothEngines]
    public async Task Without_mail_it_says_so(Storage storage)
    {
        await using var house = await House.Open(storage);

        Assert.Equal(PortalRules.NoMail, (await house.Get<CustomerSignIn>().Ask("wang@example.com", Language.Hans, default)).Broken[0].Rule);
    }

    private static async Task<string> CodeIn(House house, TestSmtp smtp)
    {
        await house.Get<SendMails>().Run(default);
        return SixDigits().Match(smtp.Taken.Last(m => SixDigits().IsMatch(m.TextBody!)).TextBody!).Value;
    }

    [GeneratedRegex(@"\b\d{6}\b")]
    private static partial Regex SixDigits();
}
