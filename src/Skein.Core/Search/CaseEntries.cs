using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Customers;
using Skein.Organization;
using Skein.Platform;
using Skein.Platform.Search;

namespace Skein.Search;

/// <summary>
/// What the index holds of a case: its number, subject, tags, people and everything that was said. A conversation too long for
/// one entry goes on in further ones, each headed by the same subject and names.
/// </summary>
internal static class CaseEntries
{
    private const int TextOfOneEntry = 8_000;

    public static async Task<IReadOnlyList<IndexEntry>> Of(SkeinDb db, IReadOnlyCollection<long> cases, CancellationToken stop)
    {
        var heads = await Heads(db, cases, stop);
        var said = await Said(db, cases, stop);
        return [.. heads.SelectMany(head => Of(head, said[head.Case.Id]))];
    }

    private static IEnumerable<IndexEntry> Of(Head head, IEnumerable<string> texts)
    {
        var entry = 0;
        foreach (var part in Parts(texts).DefaultIfEmpty([]).Take(SearchKeys.MostEntries))
        {
            var tokens = SearchTokens.Of([.. head.Texts(), .. part]);
            yield return new(SearchKeys.Key(head.Case.Id, entry++), [.. tokens, .. Beginnings.Of(tokens), .. head.Marks()]);
        }
    }

    private static IEnumerable<List<string>> Parts(IEnumerable<string> texts)
    {
        var (part, length) = (new List<string>(), 0);
        foreach (var text in texts.SelectMany(Pieces))
        {
            if (length > 0 && length + text.Length > TextOfOneEntry)
            {
                yield return part;
                (part, length) = ([], 0);
            }

            part.Add(text);
            length += text.Length;
        }

        if (part.Count > 0) yield return part;
    }

    /// <summary>Overlapping a little, so that a word at the cut is whole in one of them.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        const int overlap = 40;
        for (var at = 0; at == 0 || at + overlap < text.Length; at += TextOfOneEntry - overlap)
        {
            yield return text.Substring(at, Math.Min(TextOfOneEntry, text.Length - at));
        }
    }

    private static async Task<ILookup<long, string>> Said(SkeinDb db, IReadOnlyCollection<long> cases, CancellationToken stop)
    {
        var messages = await db.CaseMessages.AsNoTracking()
            .Where(m => EF.Parameter(cases).Contains(m.CaseId))
            .OrderBy(m => m.CaseId).ThenBy(m => m.Id)
            .Select(m => new { m.CaseId, Text = m.Plain })
            .ToListAsync(stop);
        var files = await db.CaseMessages.AsNoTracking()
            .Where(m => EF.Parameter(cases).Contains(m.CaseId))
            .SelectMany(m => m.Files, (m, held) => new { m.CaseId, Text = held.File.Name })
            .ToListAsync(stop);
        var answers = await db.Set<CaseField>().AsNoTracking()
            .Where(f => EF.Parameter(cases).Contains(f.CaseId))
            .Select(f => new { f.CaseId, Text = f.Value })
            .ToListAsync(stop);
        return messages.Concat(files).Concat(answers).ToLookup(m => m.CaseId, m => m.Text);
    }

    private static async Task<List<Head>> Heads(SkeinDb db, IReadOnlyCollection<long> cases, CancellationToken stop) => await db.Cases.AsNoTracking()
        .Where(c => EF.Parameter(cases).Contains(c.Id))
        .OrderBy(c => c.Id)
        .Select(c => new Head(
            c,
            c.Tags.Select(t => t.Tag).ToList(),
            c.Customer.Name,
            c.Customer.Contacts.ToList(),
            db.Set<Customer>().Where(o => o.Id == c.Customer.CompanyId).Select(o => o.Name).FirstOrDefault(),
            db.Set<Employee>().Where(e => e.Id == c.OwnerId).Select(e => e.Name).FirstOrDefault()))
        .AsSplitQuery()
        .ToListAsync(stop);

    private sealed record Head(
        Case Case, List<string> Tags, string CustomerName, List<ContactPoint> Contacts, string? CompanyName, string? OwnerName)
    {
        public IEnumerable<string?> Texts() =>
        [
            Case.Id.ToString(CultureInfo.InvariantCulture), Case.Subject, .. Tags, Case.Resolution,
            CustomerName, .. Pinyin.SearchWords(CustomerName), .. CustomerEntries.Written(Contacts), CompanyName,
            OwnerName, .. Pinyin.SearchWords(OwnerName),
        ];

        public IEnumerable<string> Marks() => CaseMarks.Of(Case, Tags).Concat(CustomerEntries.Phones(Contacts));
    }
}
