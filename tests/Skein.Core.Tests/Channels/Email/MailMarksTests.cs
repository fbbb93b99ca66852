using Microsoft.EntityFrameworkCore;
using Skein.Channels.Email;
using Skein.Channels.Email.Reading;

namespace Skein.Core.Tests.Channels.Email;

public sealed class MailMarksTests
{
    [Theory, OnBothEngines]
    public async Task What_a_mail_said_besides_its_words_stands_at_its_message(Storage storage)
    {
        await using var house = await House.Open(storage);
        await Post.Connect(house, IntakeTests.Box());

        var came = await Post.Comes(house, Invitation(), "help@example.com");
        var answer = await Post.Comes(house, Post.Mail("Re: 验收", "好", more: [$"In-Reply-To: <{came.MessageId}>", "Precedence: bulk"]), "help@example.com");

        var (first, second) = (await Of(house, came), await Of(house, answer));
        Assert.Equal(("王小明 <wang@example.net>", "li@example.net", 1), (first.From, Assert.Single(first.Cc), first.RemotePictures));
        Assert.Equal(("REQUEST", "上门验收"), (first.Invitation?.Method, first.Invitation?.Summary));
        Assert.Equal("王小明", Assert.Single(first.Contacts).Name);
        Assert.NotNull(second.Robot);
        var message = (await Post.Messages(house, came))[0];
        Assert.Contains("src=\"https://pictures.example.net/a.png\"", message.Html);
    }

    [Theory, OnBothEngines]
    public async Task Only_the_mailboxs_own_server_is_believed_about_who_a_sender_is(Storage storage)
    {
        await using var house = await House.Open(storage);
        await Post.Connect(house, IntakeTests.Box() with { Host = "imap.example.com" });
        await Post.Connect(house, IntakeTests.Box() with { Host = "imap.example.com", Address = "sales@example.com", TrustedServer = "relay.example.org" });

        var own = await Of(house, await Post.Comes(house, Proved("mx.example.com"), "help@example.com"));
        var forged = await Of(house, await Post.Comes(house, Proved("mx.sender.example.net"), "help@example.com"));
        var named = await Of(house, await Post.Comes(house, Proved("relay.example.org"), "sales@example.com"));
        var unnamed = await Of(house, await Post.Comes(house, Proved("mx.example.com"), "sales@example.com"));

        Assert.Equal([(true, "pass"), (false, null), (true, "pass"), (false, null)], new[] { own, forged, named, unnamed }.Select(m => (m.Proof.IsTrusted, m.Proof.Dmarc)));
    }

    [Theory]
    [InlineData("imap.gmail.com", "mx.google.com", true)]
    [InlineData("outlook.office365.com", "", true)]
    [InlineData("imap.example.com", "", false)]
    [InlineData("imap.example.com.cn", "mx.example.com.cn", true)]
    [InlineData("imap.example.com.cn", "mx.other.com.cn", false)]
    [InlineData("imap.example.com", "badexample.com", false)]
    public void A_server_is_known_by_the_domain_it_is_in(string host, string name, bool isBelieved)
    {
        var server = name.Length > 0 ? $"{name}; " : "";
        var raw = Post.Mail("x", more: [$"Authentication-Results: {server}spf=pass smtp.mailfrom=example.net; dmarc=pass action=none header.from=example.net"]);

        var read = MailReader.Read(System.Text.Encoding.UTF8.GetBytes(raw), trustedServer: TrustedServers.Of(host, null));

        Assert.Equal(isBelieved, read.Proof.IsTrusted);
    }

    private static string Proved(string server) => Post.Mail($"来自 {server}", id: Guid.NewGuid().ToString("N"), more: [$"Authentication-Results: {server}; spf=pass; dkim=pass; dmarc=pass"]);

    private static async Task<MailSays> Of(House house, ArrivedMail mail)
    {
        await using var db = house.Db();
        return (await db.MailMarks.AsNoTracking().SingleAsync(m => m.ArrivedMailId == mail.Id)).Says;
    }

    private static string Invitation() => string.Join("\r\n",
    [
        "From: 王小明 <wang@example.net>", "To: help@example.com", "Cc: li@example.net", "Subject: 验收", "Message-ID: <meet@example.net>", "MIME-Version: 1.0",
        "Content-Type: multipart/mixed; boundary=b", "", "--b", "Content-Type: text/html; charset=utf-8", "",
        "<p>请准时</p><img src=\"https://pictures.example.net/a.png\">", "--b", "Content-Type: text/calendar; charset=utf-8; method=REQUEST", "",
        "BEGIN:VCALENDAR", "METHOD:REQUEST", "BEGIN:VEVENT", "SUMMARY:上门验收", "DTSTART:20260303T010000Z", "DTEND:20260303T020000Z", "END:VEVENT", "END:VCALENDAR",
        "--b", "Content-Type: text/vcard; charset=utf-8", "", "BEGIN:VCARD", "VERSION:3.0", "FN:王小明", "TEL:13800000000", "END:VCARD", "--b--", "",
    ]);
}
