using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Cases;

/// <summary>The details of a case as the person wants them; what is null stays as it is.</summary>
public sealed record CaseDetailsEdit
{
    public string? Subject { get; init; }

    public string? Kind { get; init; }

    public Priority? Priority { get; init; }

    public IReadOnlyList<string>? Tags { get; init; }
}

public sealed class EditCase(CaseDesk desk)
{
    public async Task<Outcome> Run(Actor actor, long caseId, CaseDetailsEdit edit, int? seen, CancellationToken stop)
    {
        var broken = new List<Broken>();
        if (edit.Subject is not null) broken.Line(nameof(edit.Subject), edit.Subject, Case.LongestSubject);
        if (edit.Tags is not null) broken.AddRange(CaseTags.Check(nameof(edit.Tags), edit.Tags));
        if (edit.Priority is { } wanted && !Enum.IsDefined(wanted)) broken.Add(CommonRules.NotAChoice.At(nameof(edit.Priority)));
        if (broken.Count > 0) return Outcome.Invalid(broken);

        return await desk.Change(actor, CasePermissions.Edit, caseId, seen, async (db, found) =>
        {
            if (found.DeletedAt is not null) return Outcome.Refused(CaseRules.IsDeleted.Broken());
            var kind = edit.Kind is null
                ? await db.CaseKinds.SingleAsync(k => k.Id == found.KindId, stop)
                : await db.CaseKinds.SingleOrDefaultAsync(k => k.Code == edit.Kind && (k.IsActive || k.Id == found.KindId), stop);
            if (kind is null) return Outcome.Invalid(CommonRules.NotAChoice.At(nameof(edit.Kind)));

            var before = Values(found, await KindOf(db, actor, found, stop));
            if (edit.Subject is not null) found.Subject = Clean.Line(edit.Subject);
            if (edit.Priority is { } priority && priority != found.Priority) await SetPriority(db, found, priority, stop);
            if (edit.Tags is not null) SetTags(found, CaseTags.Of(edit.Tags));
            found.KindId = kind.Id;
            if (!db.ChangeTracker.HasChanges()) return Outcome.Done;

            found.UpdatedAt = db.Now;
            db.Record(actor, CaseEvents.Edited, found, before, Values(found, kind.Name.In(actor.Language)));
            return Outcome.Done;
        }, stop);
    }

    /// <summary>One more tag, whatever others there are.</summary>
    public async Task<Outcome> AddTag(Actor actor, long caseId, string tag, CancellationToken stop)
    {
        var broken = CaseTags.Check("Tag", [tag]).ToList();
        if (broken.Count > 0) return Outcome.Invalid(broken);
        return await desk.Change(actor, CasePermissions.Edit, caseId, seen: null, (db, found) =>
        {
            if (found.DeletedAt is not null) return Outcome.Refused(CaseRules.IsDeleted.Broken());
            var before = found.Tags.Select(t => t.Tag).ToList();
            var after = CaseTags.Of([.. before, tag]);
            if (after.Count == before.Count) return Outcome.Done;
            var tooMany = CaseTags.Check("Tag", after).ToList();
            if (tooMany.Count > 0) return Outcome.Refused(tooMany);

            SetTags(found, after);
            found.UpdatedAt = db.Now;
            db.Record(actor, CaseEvents.Edited, found, new { Tags = string.Join(", ", before) }, new { Tags = string.Join(", ", after) });
            return Outcome.Done;
        }, stop);
    }

    private static async Task<string> KindOf(SkeinDb db, Actor actor, Case found, CancellationToken stop) =>
        (await db.CaseKinds.AsNoTracking().SingleAsync(k => k.Id == found.KindId, stop)).Name.In(actor.Language);

    private static object Values(Case found, string kind) => new
    {
        found.Subject,
        Kind = kind,
        found.Priority,
        found.DueAt,
        Tags = string.Join(", ", found.Tags.Select(t => t.Tag)),
    };

    private static async Task SetPriority(SkeinDb db, Case found, Priority priority, CancellationToken stop)
    {
        var minutes = await db.PriorityTargets.Where(t => t.Priority == priority).Select(t => (int?)t.Minutes).SingleOrDefaultAsync(stop);
        found.Priority = priority;
        found.SetTarget(minutes is { } m ? Duration.FromMinutes(m) : null);
    }

    private static void SetTags(Case found, IReadOnlyList<string> tags)
    {
        found.Tags.RemoveAll(t => !tags.Contains(t.Tag));
        found.Tags.AddRange(tags.Except(found.Tags.Select(t => t.Tag)).Select(tag => new CaseTag { Tag = tag }).ToList());
    }
}
