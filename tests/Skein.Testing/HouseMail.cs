using Skein.Mail;

namespace Skein.Testing;

public static class HouseMail
{
    /// <summary>Mail leaves this house through a server of the test's own from here on.</summary>
    public static async Task<TestSmtp> WithMail(this House house)
    {
        var smtp = new TestSmtp();
        var set = house.Get<SetMailServer>();
        var done = await set.Run(house.Administrator, ServerAt(smtp.Port, (await set.Find(house.Administrator, default))?.Version ?? 0), default);
        return done.IsDone ? smtp : throw new InvalidOperationException(done.ToString());
    }

    public static MailServerEdit ServerAt(int port, int version = 0) => new()
    {
        IsOn = true, Host = "127.0.0.1", Port = port, Security = MailSecurity.None, FromName = "雁南家居", FromAddress = "help@example.com", Version = version,
    };
}
