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

        // Not Take() of each case's messages: that becomes a window over the whole table, and grows with it.
        var said = await db.CaseMessages.AsNoTracking()
            .Where(m => ids.Contains(m.CaseId))
            .Where(m => db.Set<CaseMessage>().Where(n => n.CaseId == m.CaseId && n.Id > m.Id).OrderBy(n => n.Id).Take(MessagesLookedAt).Count() < MessagesLookedAt)
            .OrderByDescending(m => m.Id)
            .Select(m => new { m.CaseId, Text = m.Plain.Substring(0, TextLookedAt) })
            .ToListAsync(stop);
        var texts = said.ToLookup(m => m.CaseId, m => m.Text);
        return [.. rows.Select(row => Of(row, texts[row.Id], query))];
    }

    private static CaseHit Of(CaseRow row, IEnumerable<string> texts, SearchQuery query) => new(
        row,
        Highlighter.Highlight(row.Subject, query),
        Highlighter.Highlight(row.CustomerName, query),
        texts.Select(text => Highlighter.Snippet(Clean.Line(text), query, Longest)).FirstOrDefault(s => s.Any(part => part.IsHit))
            ?? Highlighter.Snippet(row.Preview, query, Longest));
}
