using Microsoft.EntityFrameworkCore;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Cases;

/// <summary>
/// Within how long a case of each priority is to be resolved. Applies to what is opened or given another priority from now on; a
/// due time somebody was told stays.
/// </summary>
public sealed class EditTargets(IDbContextFactory<SkeinDb> storage)
{
    public async Task<IReadOnlyDictionary<Priority, int>> Find(CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        return await db.PriorityTargets.ToDictionaryAsync(t => t.Priority, t => t.Minutes, stop);
    }

    /// <param name="wanted">As people write it, for every priority.</param>
    /// <param name="seen">What stood there when the page was drawn; something else now is a conflict.</param>
    public async Task<Outcome> Run(
        Actor actor, IReadOnlyDictionary<Priority, string?> wanted, IReadOnlyDictionary<Priority, int>? seen, CancellationToken stop)
    {
        if (!actor.May(CasePermissions.Configure)) return Outcome.Forbidden;
        var minutes = Enum.GetValues<Priority>().ToDictionary(p => p, p => HumanDuration.Parse(wanted.GetValueOrDefault(p)));
        var broken = minutes.Where(m => m.Value is null).Select(m => KindRules.NotADuration.At(m.Key.ToString())).ToList();
        if (broken.Count == 0)
        {
            broken.AddRange(minutes.Keys.Where(p => p > Priority.Low && minutes[p] > minutes[p - 1]).Select(p => KindRules.NotShorter.At(p.ToString())));
        }

        if (broken.Count > 0) return Outcome.Invalid(broken);
        await using var db = await storage.CreateDbContextAsync(stop);
        foreach (var target in await db.PriorityTargets.ToListAsync(stop))
        {
            if (seen is not null && seen.GetValueOrDefault(target.Priority) != target.Minutes) return Outcome.Conflict;
            if (minutes[target.Priority] is not { } set || set == target.Minutes) continue;
            var before = target.Minutes;
            target.Minutes = set;
            db.Record(actor, KindEvents.TargetChanged, target, new { target.Priority, Minutes = before }, new { target.Priority, Minutes = set });
        }

        return await db.Save(stop);
    }
}
