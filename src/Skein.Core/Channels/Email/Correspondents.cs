using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Cases;
using Skein.Channels.Email.Reading;
using Skein.Mail;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>A mail that somebody of the company passed on: whose it is, and what the colleague wrote above it.</summary>
internal sealed record Forwarding(string? Address, string Name, string By, string Note, ReadMail Mail);

/// <summary>Who a mail is from and who else is in the conversation, apart from ourselves.</summary>
internal sealed record Correspondents(string? Sender, string SenderName, IReadOnlyList<CaseParticipant> Others, bool IsOwn, Forwarding? Forwarded)
{
    private const int LongestName = 100;

    public string Name(Language language) => SenderName.Length > 0 ? SenderName : MailWords.NoSender.In(language);

    public static async Task<Correspondents> Of(SkeinDb db, ReadMail mail, CancellationToken stop)
    {
        var own = await Own(db, stop);
        var from = mail.From ?? mail.Sender;
        var isOwn = IsOf(own, from);

        // Forms on web sites write in the company's own name, and robots in nobody's: the person is who wants the answer.
        if ((isOwn || IsNobody(from)) && mail.ReplyTo.FirstOrDefault(a => !IsOf(own, a)) is { } asking) (from, isOwn) = (asking, false);
        from ??= mail.ReplyTo.FirstOrDefault(a => !IsOf(own, a));
        var sender = from is null ? null : EmailAddress.Normalize(from.Address);
        var others = mail.To.Concat(mail.Cc)
            .Where(a => !IsOf(own, a) && !IsNobody(a) && a.Key != from?.Key)
            .Select(a => (Address: EmailAddress.Normalize(a.Address), a.Name))
            .Where(a => a.Address is not null)
            .Select(a => new CaseParticipant { Address = a.Address!, Name = a.Name }).ToList();
        return new Correspondents(sender, NameOf(from), others, isOwn, await ForwardedBy(db, mail, sender, stop));
    }

    private static async Task<Forwarding?> ForwardedBy(SkeinDb db, ReadMail mail, string? sender, CancellationToken stop)
    {
        if (sender is null || mail.Forwarded is not { From: { } original } forwarded) return null;
        var (key, people) = (EmailAddress.Key(sender), db.Employees.Where(e => e.LeftAt == null));
        var colleague = await db.Accounts.Where(a => a.NormalizedEmail == key && a.DisabledAt == null)
            .Select(a => people.Where(e => e.Id == a.Id).Select(e => e.Name).FirstOrDefault()).FirstOrDefaultAsync(stop);
        if (colleague is null) return null;

        var inner = forwarded.Part?.Message ?? mail with
        {
            Subject = forwarded.Subject.Length > 0 ? forwarded.Subject : mail.BareSubject,
            Body = new MailBody { Plain = forwarded.Plain, Html = forwarded.Html, NewPlain = forwarded.Plain, NewHtml = forwarded.Html },
        };
        return new Forwarding(EmailAddress.Normalize(original.Address), NameOf(original), colleague, forwarded.Note, inner);
    }

    /// <summary>The addresses of the house itself.</summary>
    internal static async Task<HashSet<string>> Own(SkeinDb db, CancellationToken stop) =>
        [.. await db.Mailboxes.Select(b => b.Address).ToListAsync(stop), .. (await db.MailServers.Select(s => s.FromAddress).ToListAsync(stop)).Select(a => a.ToLowerInvariant())];

    private static bool IsOf(HashSet<string> own, MailAddress? address) =>
        address is not null && (own.Contains(address.Key) || own.Contains(address.WithoutTag.ToLowerInvariant()));

    private static bool IsNobody(MailAddress? address) => address?.Key.Split('@')[0].Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal)
        is "noreply" or "donotreply" or "nobody" or "mailerdaemon";

    private static string NameOf(MailAddress? address)
    {
        if (address is null) return "";
        var name = address.Name.Length > 0 ? address.Name : address.Address.Split('@')[0];
        return name.Length <= LongestName ? name : name[..LongestName];
    }
}
