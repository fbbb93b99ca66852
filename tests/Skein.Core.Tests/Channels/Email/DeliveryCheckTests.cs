using Microsoft.EntityFrameworkCore;
using Skein.Channels.Email;
using Skein.Mail;
using Skein.Platform;
using Skein.Platform.Files;

namespace Skein.Core.Tests.Channels.Email;

public sealed class DeliveryCheckTests
{
    [Theory]
    [InlineData("ok.example", "MX Good", "SPF Good", "DKIM Good", "DMARC Good")]
    [InlineData("nothing.example", "MX Bad", "SPF Bad", "DKIM Bad", "DMARC Weak")]
    [InlineData("silent.example", "MX Unknown", "SPF Unknown", "DKIM Unknown", "DMARC Unknown")]
    [InlineData("gone.example", "DNS Bad")]
    [InlineData("open.example", "MX Bad", "SPF Bad", "DKIM Bad", "DMARC Weak")]
    [InlineData("elsewhere.example", "MX Bad", "SPF Weak", "DKIM Bad", "DMARC Weak")]
    [InlineData("many.example", "MX Bad", "SPF Bad", "DKIM Bad", "DMARC Bad")]
    public async Task A_domain_is_judged_by_its_records(string domain, params string[] expected)
    {
        var lines = await new DomainCheck(new Answers()).Run($"help@{domain}", "smtp.exmail.qq.com", "s1", default);

        Assert.Equal(expected, lines.Select(l => $"{l.What} {l.State}"));
    }

    [Fact]
    public async Task What_is_missing_comes_with_the_record_to_publish()
    {
        var nothing = await new DomainCheck(new Answers()).Run("help@nothing.example", "smtp.exmail.qq.com", null, default);
        var elsewhere = await new DomainCheck(new Answers()).Run("help@elsewhere.example", "smtp.exmail.qq.com", null, default);
        var own = await new DomainCheck(new Answers()).Run("help@nothing.example", "mail.nothing.example", null, default);
        var provider = await new DomainCheck(new Answers()).Run("kefu@qq.com", "smtp.qq.com", null, default);

        Assert.Equal(("nothing.example", "v=spf1 include:spf.mail.qq.com ~all"), (nothing[1].RecordName, nothing[1].RecordValue));
        Assert.Equal(("_dmarc.nothing.example", "v=DMARC1; p=none; rua=mailto:help@nothing.example"), (nothing[3].RecordName, nothing[3].RecordValue));
        Assert.Equal("v=spf1 include:spf.mail.qq.com include:other.example -all", elsewhere[1].RecordValue);
        Assert.Equal("v=spf1 mx a:mail.nothing.example ~all", own[1].RecordValue);
        Assert.Equal(CheckState.Unknown, nothing[2].State);
        Assert.Equal(CheckState.Good, Assert.Single(provider).State);
    }

    [Theory, OnBothEngines]
    public async Task A_mailbox_sends_to_itself_and_sees_the_mail_come_back_with_its_selector(Storage storage)
    {
        await using var dovecot = await Dovecot.Start();
        await using var house = await House.Open(storage);
        await using var smtp = await house.WithMail();
        var id = await Post.Connect(house, dovecot.Mailbox("help"));
        var check = new CheckMailbox(
            house.Get<IDbContextFactory<SkeinDb>>(), house.Get<MailLines>(), house.Get<MailSecrets>(), house.Get<SmtpPace>(), new DomainCheck(new Answers()), house.Get<FetchMail>(), house.Get<IFileStore>());

        var sent = await check.Send(house.Administrator, id, default);
        var waits = await check.Trip(house.Administrator, id, sent.Value, default);
        await house.Get<SendMails>().Run(default);
        var away = await check.Trip(house.Administrator, id, sent.Value, default);
        using var raw = new MemoryStream();
        await Assert.Single(smtp.Taken).WriteToAsync(raw);
        house.Clock.Advance(NodaTime.Duration.FromSeconds(9));
        dovecot.Deliver("help", $"DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=s1; b=x\r\n{System.Text.Encoding.UTF8.GetString(raw.ToArray())}");
        await house.Get<FetchMail>().Once(id, default);
        await house.Get<TakeIn>().Run(default);
        var back = await check.Trip(house.Administrator, id, sent.Value, default);

        Assert.Equal([null, null, 9], new[] { waits, away, back }.Select(t => (int?)t?.Took?.TotalSeconds));
        Assert.Equal(ArrivalNote.Own, Assert.Single(await Post.Arrived(house)).Note);
        var lines = await check.Look(house.Administrator, id, null, default);
        Assert.Equal(["IMAP Good", "SMTP Good"], lines.Value.Take(2).Select(l => $"{l.What} {l.State}"));
        Assert.Contains("s1._domainkey.example.com", lines.Value.Single(l => l.What == "DKIM").Found);
    }

    private sealed class Answers : IDnsAnswers
    {
        private static readonly Dictionary<string, string[]> Texts = new()
        {
            ["s1._domainkey.example.com"] = ["p=MIIB"], ["ok.example"] = ["other", "v=spf1 include:spf.mail.qq.com -all"], ["s1._domainkey.ok.example"] = ["v=DKIM1; k=rsa; p=MIIB"], ["_dmarc.ok.example"] = ["v=DMARC1; p=reject"],
            ["open.example"] = ["v=spf1 include:spf.mail.qq.com +all"], ["elsewhere.example"] = ["v=spf1 include:other.example -all"],
            ["many.example"] = ["v=spf1 mx -all", "v=spf1 a -all"], ["_dmarc.many.example"] = ["v=DMARC1; p=none", "v=DMARC1; p=reject"],
        };

        public Task<DnsRecords?> Txt(string name, CancellationToken stop) =>
            Task.FromResult(name.EndsWith("silent.example", StringComparison.Ordinal) ? null : new DnsRecords(Texts.GetValueOrDefault(name, []), IsNoName: name.EndsWith("gone.example", StringComparison.Ordinal) || (name.StartsWith('_') && !Texts.ContainsKey(name))));

        public Task<DnsRecords?> Mx(string name, CancellationToken stop) =>
            Task.FromResult(name == "silent.example" ? null : new DnsRecords(name == "ok.example" ? ["mxbiz1.qq.com"] : [], IsNoName: name == "gone.example"));
    }
}
