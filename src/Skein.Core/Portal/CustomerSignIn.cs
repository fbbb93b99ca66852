using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Customers;
using Skein.Journal;
using Skein.Mail;
using Skein.Platform;
using Skein.Platform.Search;

namespace Skein.Portal;

/// <summary>
/// Customers sign in with a code sent to their address. Nothing tells whether an address is known: the answer, the work and the
/// row are the same, only the mail is not sent.
/// </summary>
public sealed class CustomerSignIn(IDbContextFactory<SkeinDb> storage)
{
    public const int MostTries = 5;
    public static readonly Duration CodeLife = Duration.FromMinutes(10);
    public static readonly Duration SessionLife = Duration.FromDays(30);
    private const int MostCodes = 5;
    private static readonly Duration CodesWindow = Duration.FromHours(1);

    /// <returns>The ticket with which the code is entered.</returns>
    public async Task<Outcome<string>> Ask(string? email, Language language, CancellationToken stop)
    {
        if (EmailAddress.Normalize(email) is not { } address) return Outcome.Invalid(CommonRules.NotAnEmail.At("Email")).As<string>();
        await using var db = await storage.CreateDbContextAsync(stop);
        if (!await MailOut.IsReady(db, stop)) return Outcome.Refused(PortalRules.NoMail.Broken()).As<string>();
        var since = db.Now - CodesWindow;
        if (await db.CustomerCodes.CountAsync(c => c.Email == address && c.AskedAt > since, stop) >= MostCodes)
        {
            return Outcome.Refused(PortalRules.TooManyCodes.At("Email")).As<string>();
        }

        var customer = await WhoseContact.Find(db, ContactKind.Email, address, stop);
        var (ticket, code) = (PublicToken.New(), RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture));
        db.CustomerCodes.Add(new CustomerCode
        {
            Ticket = ticket, Email = address, CustomerId = customer?.Id, CodeHash = Hash(ticket + code), AskedAt = db.Now, EndsAt = db.Now + CodeLife,
        });
        if (customer is not null) MailOut.Queue(db, await PortalLetters.Code(db, customer, address, code, language, stop));
        return (await db.Save(stop)).With(ticket);
    }

    /// <returns>The token of a new session.</returns>
    public async Task<Outcome<string>> Enter(string? ticket, string? code, string? origin, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var digits = string.Concat((code ?? "").Select(HalfWidth.Of).Where(char.IsAsciiDigit));
        if (await Try(db, ticket ?? "", digits, stop) is not { } customerId) return Outcome.Invalid(PortalRules.WrongCode.At("Code")).As<string>();

        var customer = await db.Customers.SingleAsync(c => c.Id == customerId, stop);
        var token = PublicToken.New();
        db.CustomerSessions.Add(new CustomerSession { TokenHash = Hash(token), CustomerId = customerId, BegunAt = db.Now, EndsAt = db.Now + SessionLife });
        db.Record(Actor.Customer(customerId, customer.Name, customer.Language, origin), PortalEvents.SignedIn, customer);
        return (await db.Save(stop)).With(token);
    }

    /// <summary>Who is signed in with this token; null when it has run out, was signed out or never was.</summary>
    public async Task<Actor?> Find(string? token, Language language, string? origin, CancellationToken stop)
    {
        if (token is not { Length: 22 }) return null;
        await using var db = await storage.CreateDbContextAsync(stop);
        var (hash, now) = (Hash(token), db.Now);
        var customer = await db.CustomerSessions
            .Where(s => s.TokenHash == hash && s.EndsAt > now)
            .Join(db.Customers, s => s.CustomerId, c => c.Id, (s, c) => new { c.Id, c.Name })
            .SingleOrDefaultAsync(stop);
        return customer is null ? null : Actor.Customer(customer.Id, customer.Name, language, origin);
    }

    public async Task SignOut(string? token, CancellationToken stop)
    {
        if (token is null) return;
        await using var db = await storage.CreateDbContextAsync(stop);
        var (hash, now) = (Hash(token), db.Now);
        using (await db.Engine.Turn(stop)) await db.CustomerSessions.Where(s => s.TokenHash == hash || s.EndsAt < now).ExecuteDeleteAsync(stop);
    }

    /// <summary>Counts the try before it looks at the code, so that guesses sent side by side are counted too.</summary>
    private static async Task<long?> Try(SkeinDb db, string ticket, string code, CancellationToken stop)
    {
        var now = db.Now;
        var usable = db.CustomerCodes.Where(c => c.Ticket == ticket && c.UsedAt == null && c.EndsAt > now && c.Tries < MostTries);
        using (await db.Engine.Turn(stop))
        {
            if (await usable.ExecuteUpdateAsync(set => set.SetProperty(c => c.Tries, c => c.Tries + 1), stop) == 0) return null;
        }

        var asked = await db.CustomerCodes.AsNoTracking().SingleAsync(c => c.Ticket == ticket, stop);
        var fits = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(asked.CodeHash), Encoding.ASCII.GetBytes(Hash(ticket + code)));
        if (!fits || asked.CustomerId is not { } customer) return null;
        using (await db.Engine.Turn(stop))
        {
            var used = await db.CustomerCodes.Where(c => c.Id == asked.Id && c.UsedAt == null).ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, now), stop);
            return used == 1 ? customer : null;
        }
    }

    private static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
