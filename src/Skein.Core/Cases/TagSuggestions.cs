using Microsoft.EntityFrameworkCore;
using Skein.Platform;

namespace Skein.Cases;

/// <summary>
/// Tags in use that begin with what was typed. Goes from one tag to the next through the index, so that a tag on a million cases
/// costs as much as one on a single case.
/// </summary>
public sealed class TagSuggestions(IDbContextFactory<SkeinDb> storage)
{
    private const int Most = 8;

    public async Task<IReadOnlyList<string>> Run(Actor actor, string? typed, CancellationToken stop)
    {
        var beginning = Clean.Line(typed);
        if (!actor.May(CasePermissions.Read) || beginning.Length is 0 or > CaseTag.Longest) return [];
        await using var db = await storage.CreateDbContextAsync(stop);
        var found = new List<string>();
        while (found.Count < Most)
        {
            var last = found.Count > 0 ? found[^1] : "";
            var next = await db.Set<CaseTag>()
                .Where(t => t.Tag.StartsWith(beginning) && string.Compare(t.Tag, last) > 0)
                .OrderBy(t => t.Tag)
                .Select(t => t.Tag)
                .FirstOrDefaultAsync(stop);
            if (next is null) break;
            found.Add(next);
        }

        return found;
    }
}
