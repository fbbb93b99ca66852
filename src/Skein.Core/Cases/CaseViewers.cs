using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Cases;

public sealed record OtherViewer(long EmployeeId, string Name, bool IsTyping);

/// <summary>Who else has a case open, and how many messages arrived since the page was drawn.</summary>
public sealed record CasePresence(IReadOnlyList<OtherViewer> Others, int NewerMessages);

public sealed class CaseViewers(IDbContextFactory<SkeinDb> storage)
{
    /// <summary>A page reports every ten seconds; one that missed two reports is gone.</summary>
    private static readonly Duration Fading = Duration.FromSeconds(25);

    /// <param name="newestSeen">The newest message the page shows.</param>
    public async Task<CasePresence?> Report(Actor actor, long caseId, bool isTyping, long newestSeen, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        if (!await db.CasesFor(actor).AnyAsync(c => c.Id == caseId, stop)) return null;

        await Note(db, actor, caseId, isTyping, stop);
        var since = db.Now - Fading;
        var others = await (
            from v in db.CaseViewers
            join e in db.Employees on v.EmployeeId equals e.Id
            where v.CaseId == caseId && v.EmployeeId != actor.Id && v.SeenAt > since
            orderby e.Id
            select new OtherViewer(e.Id, e.Name, v.IsTyping)).Take(20).ToListAsync(stop);
        var newer = await db.CaseMessages.Where(m => m.CaseId == caseId && m.Id > newestSeen && m.AuthorId != actor.Id).OrderBy(m => m.Id).Take(100).CountAsync(stop);
        return new CasePresence(others, newer);
    }

    private static async Task Note(SkeinDb db, Actor actor, long caseId, bool isTyping, CancellationToken stop)
    {
        var now = db.Now;
        using (await db.Engine.Turn(stop))
        {
            var known = await db.CaseViewers
                .Where(v => v.CaseId == caseId && v.EmployeeId == actor.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(v => v.SeenAt, now).SetProperty(v => v.IsTyping, isTyping), stop);
            if (known > 0) return;
        }

        db.CaseViewers.Add(new CaseViewer { CaseId = caseId, EmployeeId = actor.Id, IsTyping = isTyping, SeenAt = now });
        await db.Save(stop);
    }
}
