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

            var before = Values(found);
            if (edit.Subject is not null) found.Subject = Clean.Line(edit.Subject);
            if (edit.Priority is { } priority && priority != found.Priority) await SetPriority(db, found, priority, stop);
            if (edit.Tags is not null) SetTags(found, CaseTags.Of(edit.Tags));
            found.KindId = kind.Id;
            found.UpdatedAt = db.Now;
            db.Record(actor, CaseEvents.Edited, found, before, Values(found));
            return Outcome.Done;
        }, stop);
    }

    private static object Values(Case found) => new
    {
        found.Subject,
        found.KindId,
        found.Priority,
        found.DueAt,
        Tags = string.Join(", ", found.Tags.Select(t => t.Tag)),
    };

    /// <summary>The clock started when the case was opened: another priority moves its end, not its beginning.</summary>
    private static async Task SetPriority(SkeinDb db, Case found, Priority priority, CancellationToken stop)
    {
        var minutes = await db.PriorityTargets.Where(t => t.Priority == priority).Select(t => (int?)t.Minutes).SingleOrDefaultAsync(stop);
        found.Priority = priority;
        found.DueAt = minutes is { } m ? found.CreatedAt + Duration.FromMinutes(m) : null;
    }

    private static void SetTags(Case found, IReadOnlyList<string> tags)
    {
        found.Tags.RemoveAll(t => !tags.Contains(t.Tag));
        found.Tags.AddRange(tags.Except(found.Tags.Select(t => t.Tag)).Select(tag => new CaseTag { Tag = tag }).ToList());
    }
}
