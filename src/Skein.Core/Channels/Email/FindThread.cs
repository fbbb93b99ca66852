using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Cases;
using Skein.Channels.Email.Reading;
using Skein.Customers;
using Skein.Mail;
using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>Which case a mail goes on with: by what it answers, by the address it was sent to, by the number in its subject.</summary>
public sealed partial class FindThread(ReplyAddresses addresses)
{
    private static readonly Duration Lately = Duration.FromDays(14);
    private const int MostIds = 100;

    internal async Task<long?> Of(SkeinDb db, ReadMail mail, string? sender, CancellationToken stop) =>
        (await ByWhatItAnswers(db, mail, stop) ?? await ByAddress(db, mail, stop) ?? await ByNumber(db, mail, sender, stop)) is { } found
            ? await MergeCase.WhereItWent(db, found, stop)
            : null;

    /// <summary>An open case of the same sender about the same, lately. Never trusted, only shown.</summary>
    internal static async Task<long?> Suggested(SkeinDb db, ReadMail mail, string? sender, long besides, CancellationToken stop)
    {
        if (sender is null) return null;
        var since = db.Now - Lately;
        var (points, key) = (db.ContactPoints, ContactValues.UniqueKey(ContactKind.Email, sender));
        var lately = await db.Cases.AsNoTracking()
            .Where(c => c.Id != besides && c.IsOpen && c.UpdatedAt > since && points.Any(p => p.CustomerId == c.CustomerId && p.UniqueKey == key))
            .OrderByDescending(c => c.UpdatedAt).Take(20)
            .Select(c => new { c.Id, c.Subject }).ToListAsync(stop);
        return lately.FirstOrDefault(c => IsSimilar(c.Subject, mail.BareSubject))?.Id;
    }

    private static async Task<long?> ByWhatItAnswers(SkeinDb db, ReadMail mail, CancellationToken stop)
    {
        // The nearest first: what it answers directly, then its forebears from the youngest on.
        var ids = ((string?[])[mail.InReplyTo, .. mail.References.Reverse()]).OfType<string>().Distinct().Take(MostIds).ToList();
        if (ids.Count == 0) return null;
        var lefts = ids.ToDictionary(id => id, id => id.Split('@')[0]);
        var sent = await db.OutgoingMails.Where(m => lefts.Values.Contains(m.MessageToken) && m.CaseId != null)
            .Select(m => new { m.MessageToken, m.CaseId }).ToListAsync(stop);
        var came = await db.ArrivedMails.Where(m => ids.Contains(m.MessageId!) && m.CaseId != null && m.State == ArrivalState.Done)
            .Select(m => new { m.MessageId, m.CaseId }).ToListAsync(stop);
        foreach (var id in ids)
        {
            var found = sent.FirstOrDefault(s => s.MessageToken == lefts[id])?.CaseId ?? await ByThread(db, lefts[id], stop)
                ?? came.FirstOrDefault(c => c.MessageId == id)?.CaseId;
            if (found is not null) return found;
        }

        return null;
    }

    /// <summary>The common name of all mails of a case, which only those hold who got one.</summary>
    private static async Task<long?> ByThread(SkeinDb db, string left, CancellationToken stop) =>
        ThreadName().Match(left) is { Success: true } name && long.Parse(name.Groups[1].Value, CultureInfo.InvariantCulture) is var caseId
        && await db.OutgoingMails.AnyAsync(m => m.CaseId == caseId && m.Thread == left, stop)
            ? caseId
            : null;

    private async Task<long?> ByAddress(SkeinDb db, ReadMail mail, CancellationToken stop)
    {
        foreach (var address in mail.DeliveredTo.Concat(mail.To).Concat(mail.Cc).Take(MostIds))
        {
            if (await addresses.Read(address.Tag, stop) is { } caseId && await db.Cases.AnyAsync(c => c.Id == caseId, stop)) return caseId;
        }

        return null;
    }

    /// <summary>Everybody can count: a number is believed only of who is in that conversation, and not when the sender's domain disowns the mail.</summary>
    private static async Task<long?> ByNumber(SkeinDb db, ReadMail mail, string? sender, CancellationToken stop)
    {
        if (sender is null || mail.Proof.Dmarc == "fail" || Number().Match(mail.Subject) is not { Success: true } number) return null;
        var caseId = long.Parse(number.Groups[1].Value, CultureInfo.InvariantCulture);
        var (points, key) = (db.ContactPoints, ContactValues.UniqueKey(ContactKind.Email, sender));
        return await db.Cases.AnyAsync(c => c.Id == caseId
            && (points.Any(p => p.CustomerId == c.CustomerId && p.UniqueKey == key) || c.Participants.Any(p => p.Address == sender)), stop)
            ? caseId
            : null;
    }

    private static bool IsSimilar(string subject, string other)
    {
        var (a, b) = (Folded(subject), Folded(other));
        return a.Length > 1 && b.Length > 1 && (a == b || (Math.Min(a.Length, b.Length) >= 4 && (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal))));
    }

    private static string Folded(string subject) => string.Concat(subject.ToLowerInvariant().Where(char.IsLetterOrDigit));

    [GeneratedRegex(@"^case-([0-9]{1,18})-[0-9a-f]+$")]
    private static partial Regex ThreadName();

    [GeneratedRegex(@"[\[［【]#([0-9]{1,18})[\]］】]")]
    private static partial Regex Number();
}
