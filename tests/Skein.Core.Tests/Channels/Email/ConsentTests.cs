using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Channels.Email;
using Skein.Mail;
using Skein.Platform;

namespace Skein.Core.Tests.Channels.Email;

public sealed class ConsentTests
{
    private const string Back = "https://skein.example.com/settings/mailboxes/consent";

    [Theory, OnBothEngines]
    public async Task A_mailbox_is_read_by_its_owners_consent_renewed_before_it_ends_and_when_the_server_no_longer_takes_it(Storage storage)
    {
        await using var tokens = new TokenServer();
        await using var dovecot = await Dovecot.Start(tokens);
        await using var house = await Open(storage, tokens);
        var id = await Post.Connect(house, dovecot.Mailbox("help") with { User = "help@example.com", Password = null });
        dovecot.Deliver("help", Post.Mail("一"));

        Assert.Null(await house.Get<FetchMail>().Once(id, default));
        Assert.Equal(MailTrouble.NeedsConsent, (await Post.Box(house, id)).Trouble);
        await Consent(house, tokens, id);
        Assert.Equal(1, await house.Get<FetchMail>().Once(id, default));
        Assert.Equal(0, tokens.Renewals);

        house.Clock.Advance(Duration.FromMinutes(56));
        dovecot.Deliver("help", Post.Mail("二"));
        Assert.Equal(1, await house.Get<FetchMail>().Once(id, default));
        Assert.Equal(1, tokens.Renewals);

        tokens.EndTokens();
        dovecot.Deliver("help", Post.Mail("三"));
        Assert.Equal(1, await house.Get<FetchMail>().Once(id, default));
        Assert.Equal(2, tokens.Renewals);
        await using var db = house.Db();
        var kept = await db.MailboxConsents.SingleAsync();
        Assert.DoesNotContain("access-", kept.ProtectedAccess);
        Assert.DoesNotContain("refresh-", kept.ProtectedRefresh);
    }

    [Theory, OnBothEngines]
    public async Task Its_answers_leave_by_the_same_consent(Storage storage)
    {
        await using var tokens = new TokenServer();
        await using var smtp = new TestSmtp();
        var signedIn = new List<string>();
        smtp.Says = command =>
        {
            if (command.StartsWith("EHLO", StringComparison.Ordinal)) return "250-test\r\n250-AUTH XOAUTH2\r\n250 8BITMIME";
            if (command.StartsWith("MAIL", StringComparison.Ordinal)) return "250 yes";
            if (!command.StartsWith("AUTH XOAUTH2 ", StringComparison.Ordinal)) return null;
            signedIn.Add(System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(command["AUTH XOAUTH2 ".Length..])));
            return "235 yes";
        };
        await using var house = await Open(storage, tokens);
        var id = await Post.Connect(house, IntakeTests.Box() with
        {
            Host = "127.0.0.1", User = "help@example.com", Password = null, Out = new MailboxOut { Host = "127.0.0.1", Port = smtp.Port, Security = MailSecurity.None },
        });
        await Consent(house, tokens, id);
        await house.Follow();
        var came = await Post.Comes(house, Post.Mail("退货"), "help@example.com");

        await Sending.Answer.Write(house, came.CaseId!.Value, "请寄回");
        await Sending.Answer.Leaves(house);

        Assert.Single(smtp.Taken);
        Assert.StartsWith("user=help@example.com\u0001auth=Bearer access-", signedIn.Single());
    }

    [Theory, OnBothEngines]
    public async Task A_consent_taken_back_says_so_and_is_given_again(Storage storage)
    {
        await using var tokens = new TokenServer();
        await using var dovecot = await Dovecot.Start(tokens);
        await using var house = await Open(storage, tokens);
        var id = await Post.Connect(house, dovecot.Mailbox("help") with { User = "help@example.com", Password = null });
        await Consent(house, tokens, id);

        tokens.EndTokens();
        tokens.IsBroken = true;
        Assert.Null(await house.Get<FetchMail>().Once(id, default));
        Assert.Equal(MailTrouble.NoTokenServer, (await Post.Box(house, id)).Trouble);
        (tokens.IsBroken, tokens.IsRevoked) = (false, true);
        house.Clock.Advance(Duration.FromHours(2));
        Assert.Null(await house.Get<FetchMail>().Once(id, default));
        var over = await Post.Box(house, id);
        Assert.Equal((MailTrouble.ConsentOver, true), (over.Trouble, (await house.Get<GrantMailbox>().Find(house.Administrator, over, default))!.IsOver));

        tokens.IsRevoked = false;
        await Consent(house, tokens, id);
        Assert.Equal(0, await house.Get<FetchMail>().Once(id, default));
        Assert.Null((await Post.Box(house, id)).Trouble);
    }

    [Theory, OnBothEngines]
    public async Task A_refusal_another_persons_way_back_and_a_code_used_twice_open_nothing(Storage storage)
    {
        await using var tokens = new TokenServer();
        await using var house = await Open(storage, tokens);
        var grant = house.Get<GrantMailbox>();
        var id = await Post.Connect(house, IntakeTests.Box() with { Host = "127.0.0.1", Password = null });
        var early = await grant.Begin(house.Administrator, id, Back, default);
        Assert.Equal("email.consent.needs-app", early.Broken.Single().Rule.Code);
        await grant.Register(house.Administrator, id, TokenServer.ClientId, TokenServer.Secret, default);
        var (code, state) = tokens.Consent((await grant.Begin(house.Administrator, id, Back, default)).Value);

        var denied = await grant.Finish(house.Administrator, state, null, "access_denied", default);
        var others = await grant.Finish(house.Administrator with { Id = 99 }, state, code, null, default);
        var forged = await grant.Finish(house.Administrator, "made-up", code, null, default);
        var taken = await grant.Finish(house.Administrator, state, code, null, default);
        var twice = await grant.Finish(house.Administrator, state, code, null, default);
        house.Clock.Advance(Duration.FromMinutes(11));
        var late = await grant.Finish(house.Administrator, state, code, null, default);

        Assert.Equal(["email.consent.denied", "email.consent.lost", "email.consent.lost", "", "email.consent.denied", "email.consent.lost"],
            new[] { denied, others, forged, taken, twice, late }.Select(f => f.Outcome.IsDone ? "" : f.Outcome.Broken.Single().Rule.Code));
        Assert.Equal((long?)id, denied.MailboxId);
    }

    private static async Task<House> Open(Storage storage, TokenServer tokens)
    {
        var house = await House.Open(storage);
        house.Get<ConsentProviders>().All.Add(new ConsentProvider(
            "test", "Test", ["127.0.0.1"], "https://provider.example/authorize", $"http://127.0.0.1:{tokens.Port}/token", "mail", "prompt=consent", "https://provider.example/"));
        return house;
    }

    private static async Task Consent(House house, TokenServer tokens, long id)
    {
        var grant = house.Get<GrantMailbox>();
        await grant.Register(house.Administrator, id, TokenServer.ClientId, TokenServer.Secret, default);
        var (code, state) = tokens.Consent((await grant.Begin(house.Administrator, id, Back, default)).Value);
        var done = (await grant.Finish(house.Administrator, state, code, null, default)).Outcome;
        if (!done.IsDone) throw new InvalidOperationException(done.ToString());
    }
}
