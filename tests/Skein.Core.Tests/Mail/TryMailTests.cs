using System.Net.Sockets;
using MailKit.Net.Smtp;
using Skein.Mail;
using Skein.Platform;

namespace Skein.Core.Tests.Mail;

/// <summary>What whoever sets the server up is told when the test mail does not leave.</summary>
public sealed class TryMailTests
{
    [Fact]
    public async Task What_is_wrong_is_named_and_the_servers_own_words_are_kept()
    {
        await using var house = await House.Open(Storage.Sqlite);
        await using var smtp = new TestSmtp(user: "help", password: "right");
        Assert.Equal(MailTrouble.WrongPassword, (await Try(house, smtp.Port, "wrong")).Trouble);

        smtp.Says = command => command.StartsWith("RCPT", StringComparison.Ordinal) ? "550 5.1.1 没有这个人" : null;
        Assert.Equal((MailTrouble.RefusedRecipient, "550 5.1.1"), Short(await Try(house, smtp.Port, "right")));
        smtp.Says = command => command.StartsWith("MAIL", StringComparison.Ordinal) ? "553 5.7.1 not yours" : null;
        Assert.Equal((MailTrouble.RefusedSender, "553 5.7.1"), Short(await Try(house, smtp.Port, "right")));
        smtp.Says = command => command == "." ? "554 5.7.0 spam" : null;
        Assert.Equal((MailTrouble.RefusedMail, "554 5.7.0"), Short(await Try(house, smtp.Port, "right")));
        smtp.Says = command => command == "." ? "" : null;
        Assert.Equal(MailTrouble.Dropped, (await Try(house, smtp.Port, "right")).Trouble);

        Assert.Equal(MailTrouble.NoAnswer, (await Try(house, port: 1, "right")).Trouble);
    }

    [Fact]
    public void A_name_that_is_not_found_and_a_server_that_stalls_are_named_too()
    {
        Assert.Equal(MailTrouble.UnknownHost, MailTroubles.Of(new SocketException((int)SocketError.HostNotFound)).Trouble);
        Assert.Equal(MailTrouble.Stalled, MailTroubles.Of(new TimeoutException()).Trouble);
        Assert.Equal(MailTrouble.Garbage, MailTroubles.Of(new SmtpProtocolException("what is this")).Trouble);
    }

    private static (MailTrouble?, string) Short(MailTrial said) => (said.Trouble, said.Answer[..9]);

    private static async Task<MailTrial> Try(House house, int port, string password)
    {
        var set = house.Get<SetMailServer>();
        var wanted = HouseMail.ServerAt(port, (await set.Find(house.Administrator, default))?.Version ?? 0) with { User = "help", Password = password };
        Assert.True((await set.Run(house.Administrator, wanted, default)).IsDone);
        return (await house.Get<TryMail>().Run(house.Administrator, "wang@example.com", default)).Value;
    }
}
