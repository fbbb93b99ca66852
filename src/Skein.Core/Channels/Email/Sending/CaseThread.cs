using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Mail;
using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>The Message-IDs of a case's conversation, so that every mail program shows it as one.</summary>
internal sealed record CaseThread(string? InReplyTo, string? References)
{
    private const int Most = 30;

    public static async Task<CaseThread> Of(SkeinDb db, IReadOnlyList<long> cases, CancellationToken stop)
    {
        var house = await db.HouseServer.Select(s => s.FromAddress).SingleOrDefaultAsync(stop);
        var came = await db.ArrivedMails.Where(m => cases.Contains(m.CaseId!.Value) && m.State == ArrivalState.Done && m.MessageId != null)
            .OrderByDescending(m => m.Id).Take(Most).Select(m => new { At = m.StoredAt, m.MessageId }).ToListAsync(stop);
        var left = await db.OutgoingMails.Where(m => cases.Contains(m.CaseId!.Value) && m.State != MailState.Withdrawn && m.State != MailState.Expired)
            .OrderByDescending(m => m.Id).Take(Most).Select(m => new { At = m.CreatedAt, m.MessageToken, m.Thread, m.FromAddress }).ToListAsync(stop);
        var first = left.LastOrDefault(m => m.Thread is not null);
        string[] thread = first is null ? [] : [$"{first.Thread}@{Domain(first.FromAddress ?? house)}"];
        var ids = came.Select(m => (m.At, Id: m.MessageId!))
            .Concat(left.Select(m => (m.At, Id: $"{m.MessageToken}@{Domain(m.FromAddress ?? house)}")))
            .OrderBy(m => m.At).Select(m => m.Id).ToList();
        if (ids.Count == 0) return new CaseThread(null, null);

        // What the customer sees is the answer to what they last wrote; where they never wrote, it goes on from ours.
        var answered = came.Count > 0 ? came[0].MessageId! : ids[^1];
        List<string> kept = [.. thread, .. ids.Where(id => id != answered).TakeLast(Most), answered];
        while (Joined(kept).Length > OutgoingMail.LongestReferences) kept.RemoveAt(kept.Count > 2 ? 1 : 0);
        return new CaseThread(answered, Joined(kept));
    }

    private static string Joined(IEnumerable<string> ids) => string.Join(' ', ids.Select(id => $"<{id}>"));

    private static string Domain(string? address) => address is null ? "localhost" : address[(address.LastIndexOf('@') + 1)..];
}
