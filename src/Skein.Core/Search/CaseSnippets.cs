using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Platform;
using Skein.Platform.Search;

namespace Skein.Search;

/// <summary>Shows of each case why it was found.</summary>
internal static class CaseSnippets
{
    private const int Longest = 160;
    private const int MessagesLookedAt = 30;
    private const int TextLookedAt = 10_000;

    public static async Task<IReadOnlyList<CaseHit>> Of(SkeinDb db, IReadOnlyList<CaseRow> rows, SearchQuery query, CancellationToken stop)
    {
        var ids = rows.Select(r => r.Id).ToList();
        var said = await db.Cases.AsNoTracking()
            .Where(c => ids.Contains(c.Id))
            .Select(c => new
            {
                c.Id,
                Texts = db.Set<CaseMessage>().Where(m => m.CaseId == c.Id).OrderByDescending(m => m.Id).Take(MessagesLookedAt)
                    .Select(m => m.Plain.Substring(0, TextLookedAt)).ToList(),
            })
            .ToDictionaryAsync(c => c.Id, c => c.Texts, stop);
        return [.. rows.Select(row => Of(row, said[row.Id], query))];
    }

    private static CaseHit Of(CaseRow row, IEnumerable<string> texts, SearchQuery query) => new(
        row,
        Highlighter.Highlight(row.Subject, query),
        Highlighter.Highlight(row.CustomerName, query),
        texts.Select(text => Highlighter.Snippet(Clean.Line(text), query, Longest)).FirstOrDefault(s => s.Any(part => part.IsHit))
            ?? Highlighter.Snippet(row.Preview, query, Longest));
}
