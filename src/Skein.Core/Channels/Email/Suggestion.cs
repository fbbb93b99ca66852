using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>A case that another one may belong to.</summary>
public sealed record SuggestedCase(long Id, string Subject, CaseStatus Status);

/// <summary>A mail that looks like part of another case opened one of its own; a person says whether it belongs there.</summary>
public sealed class Suggestion(IDbContextFactory<SkeinDb> storage, CaseDesk desk, MergeCase merge)
{
    /// <summary>Null when nothing is suggested, or nothing this person may see.</summary>
    public async Task<SuggestedCase?> For(Actor actor, Case found, CancellationToken stop)
    {
        if (found.Channel != Channel.Email || found.MergedIntoId is not null) return null;
        await using var db = await storage.CreateDbContextAsync(stop);
        var cases = db.CasesFor(actor).Where(c => c.DeletedAt == null && c.MergedIntoId == null && c.CustomerId == found.CustomerId && c.Id != found.Id);
        return await db.ArrivedMails.Where(m => m.CaseId == found.Id && m.SuggestedCaseId != null)
            .OrderBy(m => m.Id)
            .SelectMany(m => cases.Where(c => c.Id == m.SuggestedCaseId))
            .Select(c => new SuggestedCase(c.Id, c.Subject, c.Status))
            .FirstOrDefaultAsync(stop);
    }

    /// <summary>Yes: the case becomes part of the suggested one.</summary>
    public Task<Outcome> Take(Actor actor, long caseId, long into, CancellationToken stop) => merge.Run(actor, caseId, into, stop);

    /// <summary>No: it is not suggested any more.</summary>
    public Task<Outcome> Dismiss(Actor actor, long caseId, CancellationToken stop) =>
        desk.Change(actor, CasePermissions.Edit, caseId, seen: null, async (db, _) =>
        {
            foreach (var mail in await db.ArrivedMails.Where(m => m.CaseId == caseId && m.SuggestedCaseId != null).ToListAsync(stop))
            {
                var before = new { Case = mail.SuggestedCaseId };
                mail.SuggestedCaseId = null;
                db.Record(actor, EmailEvents.SuggestionDismissed, mail, before);
            }

            return Outcome.Done;
        }, stop);
}
