using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Skein.Platform;
using Skein.Platform.Files;
using Skein.Platform.Html;

namespace Skein.Cases;

/// <summary>Keeps what an employee is writing, so that no closed lid or lost line costs a word.</summary>
public sealed class CaseDrafts(IDbContextFactory<SkeinDb> storage)
{
    /// <param name="after">
    /// The person's newest message when the writing began. A draft that arrives when there is a newer one is of an answer already sent
    /// and must not come back to be sent twice.
    /// </param>
    public async Task<Outcome> Keep(Actor actor, long caseId, MessageKind kind, string html, CancellationToken stop, long? after = null)
    {
        if (kind == MessageKind.Customer) return Outcome.Invalid(CommonRules.NotAChoice.At("Kind"));
        if (html.Length > RichText.Longest) return Outcome.Invalid(CaseRules.MessageTooLong.At("Html", RichText.Longest));

        await using var db = await storage.CreateDbContextAsync(stop);
        if (!await db.CasesFor(actor).AnyAsync(c => c.Id == caseId, stop)) return Outcome.Missing;

        if (after is { } begun && begun < await Newest(db, actor, caseId, stop)) return Outcome.Conflict;

        var text = RichText.FromHtml(html);
        var draft = await Own(db, actor, caseId).SingleOrDefaultAsync(stop);
        if (text.IsEmpty)
        {
            if (draft is not null) db.CaseDrafts.Remove(draft);
            return await db.Save(stop);
        }

        if (draft is null)
        {
            draft = new CaseDraft { CaseId = caseId, EmployeeId = actor.Id, Html = "" };
            db.CaseDrafts.Add(draft);
        }

        (draft.Kind, draft.Html, draft.SavedAt) = (kind, text.Html, db.Now);
        return await db.Save(stop);
    }

    /// <summary>The person's newest message in the case; 0 when there is none.</summary>
    public async Task<long> Newest(Actor actor, long caseId, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        return await Newest(db, actor, caseId, stop);
    }

    public async Task<CaseDraft?> Find(Actor actor, long caseId, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        return await Own(db, actor, caseId).AsNoTracking().SingleOrDefaultAsync(stop);
    }

    /// <summary>The files that come with a draft and hang on no message.</summary>
    public async Task<IReadOnlyList<FileLink>> Files(Actor actor, CaseDraft? draft, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        return await DraftFiles.Of(db, actor, draft?.Files, stop);
    }

    /// <summary>What any draft shows or brings along.</summary>
    public static async IAsyncEnumerable<long> AllFiles(SkeinDb db, [EnumeratorCancellation] CancellationToken stop)
    {
        var drafts = db.CaseDrafts.Where(d => d.Files != null || d.Html.Contains("/files/")).Select(d => new { d.Html, d.Files });
        await foreach (var draft in drafts.AsAsyncEnumerable().WithCancellation(stop))
        {
            foreach (var id in InlineFiles.In(draft.Html).Concat(DraftFiles.Numbers(draft.Files))) yield return id;
        }
    }

    private static async Task<long> Newest(SkeinDb db, Actor actor, long caseId, CancellationToken stop) =>
        await db.CaseMessages.Where(m => m.CaseId == caseId && m.AuthorKind == ActorKind.Employee && m.AuthorId == actor.Id)
            .OrderByDescending(m => m.Id).Select(m => m.Id).FirstOrDefaultAsync(stop);

    private static IQueryable<CaseDraft> Own(SkeinDb db, Actor actor, long caseId) =>
        db.CaseDrafts.Where(d => d.CaseId == caseId && d.EmployeeId == actor.Id);
}
