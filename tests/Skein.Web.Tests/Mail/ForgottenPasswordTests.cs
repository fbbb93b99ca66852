using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Skein.Web.Tests.Upkeep;

namespace Skein.Web.Tests.Mail;

/// <summary>
/// From the settings page to the mailbox and back in: the server takes nothing before STARTTLS and a sign-in, its certificate is
/// vouched for by an authority that the machine trusts.
/// </summary>
[Collection(RunningProduct.OneAtATime)]
public sealed partial class ForgottenPasswordTests
{
    [Fact]
    public async Task Whoever_forgot_the_password_gets_a_link_by_encrypted_mail_and_is_let_in_with_the_new_one()
    {
        using var certificate = Certificate();
        await using var smtp = new TestSmtp(certificate, "skein", "wild geese");
        await using var house = await House.Open(Storage.Sqlite);
        var trusted = Path.Combine(house.Folder, "authority.pem");
        await File.WriteAllTextAsync(trusted, certificate.ExportCertificatePem());
        using var product = await RunningProduct.Start(house, environment: ("SSL_CERT_FILE", trusted));
        using (var administrator = await product.SignedIn())
        {
            var set = await administrator.Submit("/settings/mail", "server", new()
            {
                ["Wanted.IsOn"] = "true", ["Wanted.Host"] = "localhost", ["Wanted.Port"] = $"{smtp.Port}", ["Wanted.Security"] = "StartTls",
                ["Wanted.User"] = "skein", ["Wanted.Password"] = "wild geese", ["Wanted.FromName"] = "雁南家居", ["Wanted.FromAddress"] = "help@example.com",
            });
            Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
            await administrator.Submit("/settings/company", "company", new()
            {
                ["Wanted.Name"] = "雁南家居", ["Wanted.Language"] = "Hans", ["Wanted.TimeZone"] = "Asia/Shanghai", ["Wanted.PublicAddress"] = product.Address.ToString(),
            });
        }

        using var stranger = product.Stranger();
        var begun = System.Diagnostics.Stopwatch.StartNew();
        var nobody = await Ask(stranger, "nobody@example.com");
        Assert.True(begun.Elapsed >= Skein.Web.Access.ForgottenPage.AsLong, "An address nobody has is answered faster than one that is known.");
        Assert.Equal(nobody, await Ask(stranger, House.AdministratorEmail));
        await Eventually.Holds(() => Task.FromResult(smtp.Taken.Count > 0), TimeSpan.FromMinutes(1));
        var letter = Assert.Single(smtp.Taken);
        Assert.Equal(House.AdministratorEmail, letter.To.Mailboxes.Single().Address);
        var link = Link().Match(letter.TextBody!).Value;

        var changed = await stranger.Submit(link, "reset", new() { ["Password"] = "grey geese fly north", ["Again"] = "grey geese fly north" });
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SignIn(stranger, House.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await SignIn(stranger, "grey geese fly north")).StatusCode);
        Assert.DoesNotContain("name=\"Again\"", await stranger.GetStringAsync(link));
    }

    private static async Task<string> Ask(HttpClient browser, string email) =>
        Token().Replace(await (await browser.Submit("/sign-in/forgotten", "forgotten", new() { ["Email"] = email })).Content.ReadAsStringAsync(), "");

    private static Task<HttpResponseMessage> SignIn(HttpClient browser, string password) =>
        browser.Submit("/sign-in", "sign-in", new() { ["Entry.Email"] = House.AdministratorEmail, ["Entry.Password"] = password });

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/sign-in/reset/\S+")]
    private static partial Regex Link();

    [GeneratedRegex("value=\"[^\"]{50,}\"|content=\"[^\"]{50,}\"")]
    private static partial Regex Token();
}
