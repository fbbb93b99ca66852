using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Platform;
using Skein.Platform.Search;

namespace Skein.Search;

/// <param name="Before">The <c>Next</c> of the page before: only what is older than this.</param>
public sealed record SearchRequest(string? Text, long? Before = null, int Size = 20)
{
    public const int LargestPage = 50;
}

/// <summary>A case found, with the words found in it marked.</summary>
/// <param name="Snippet">Of the newest message that says it, else the beginning of the newest.</param>
public sealed record CaseHit(
    CaseRow Case, IReadOnlyList<TextSegment> Subject, IReadOnlyList<TextSegment> Customer, IReadOnlyList<TextSegment> Snippet);

/// <param name="Next">Where the next page begins; null when this is all.</param>
/// <param name="Notes">What of the query was not understood, and what can be written instead.</param>
public sealed record CaseHits(IReadOnlyList<CaseHit> Hits, long? Next, IReadOnlyList<Broken> Notes);

/// <summary>Cases by what was said in them, newest case first. What the person may not see is not found and not counted.</summary>
public sealed class SearchCases(IDbContextFactory<SkeinDb> storage, ISearchIndex index, SearchCustomers customers)
{
    /// <summary>Counts stop here: "99+".</summary>
    public const int CountLimit = 100;

    private const int Rounds = 6;
    private const int MostAtOnce = 1000;

    public async Task<Outcome<CaseHits>> Run(Actor actor, SearchRequest request, CancellationToken stop)
    {
        if (!MaySearch(actor)) return Outcome.Forbidden.As<CaseHits>();
        await using var db = await storage.CreateDbContextAsync(stop);
        var query = SearchText.Read(request.Text);
        var filters = new CaseFilters(db, customers, actor, query);
        if (!query.IsEmpty) await filters.Read(stop);
        if (query.IsEmpty || filters.FindNothing) return new CaseHits([], null, filters.Notes);

        var size = Math.Clamp(request.Size, 1, SearchRequest.LargestPage);
        var (rows, next) = await Find(db, actor, filters, request.Before, size, stop);
        return new CaseHits(await CaseSnippets.Of(db, rows, query, stop), next, filters.Notes);
    }

    /// <summary>How many there are, up to <see cref="CountLimit"/>.</summary>
    public async Task<int> Count(Actor actor, string? text, CancellationToken stop)
    {
        if (!MaySearch(actor)) return 0;
        await using var db = await storage.CreateDbContextAsync(stop);
        var query = SearchText.Read(text);
        var filters = new CaseFilters(db, customers, actor, query);
        if (!query.IsEmpty) await filters.Read(stop);
        if (query.IsEmpty || filters.FindNothing) return 0;

        var count = 0;
        await foreach (var (ids, _) in Candidates(db, filters, long.MaxValue, CountLimit, stop))
        {
            count += await filters.Check(db.CasesFor(actor)).Where(c => ids.Contains(c.Id)).CountAsync(stop);
            if (count >= CountLimit) return CountLimit;
        }

        return count;
    }

    /// <summary>The case whose number was typed, as <c>12</c> or <c>#12</c>; null when it is none or not this person's to see.</summary>
    public async Task<long?> Numbered(Actor actor, string? text, CancellationToken stop)
    {
        var digits = TextFolding.Fold(text).Trim().TrimStart('#');
        if (!MaySearch(actor) || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        await using var db = await storage.CreateDbContextAsync(stop);
        return await db.CasesFor(actor).Where(c => c.Id == number).Select(c => (long?)c.Id).SingleOrDefaultAsync(stop);
    }

    private static bool MaySearch(Actor actor) => actor.Kind != ActorKind.Customer && actor.May(CasePermissions.Read);

    private async Task<(List<CaseRow> Rows, long? Next)> Find(
        SkeinDb db, Actor actor, CaseFilters filters, long? beforeId, int size, CancellationToken stop)
    {
        var rows = new List<CaseRow>();
        long? searchedTo = null;
        await foreach (var (ids, isLast) in Candidates(db, filters, SearchKeys.Before(beforeId), size + 5, stop))
        {
            rows.AddRange((await CaseList.Rows(db, filters.Check(db.CasesFor(actor)).Where(c => ids.Contains(c.Id))).ToListAsync(stop))
                .OrderByDescending(r => r.Id));
            if (rows.Count > size) return (rows[..size], rows[size - 1].Id);
            searchedTo = isLast ? null : ids[^1];
        }

        return (rows, searchedTo);
    }

    /// <summary>
    /// The index answers permissions and filters as of a moment ago; the rows say what is so now. When many are sorted out, or one
    /// case fills many entries, it is asked on, in growing steps; after the last step the rest is left to the next page.
    /// </summary>
    private async IAsyncEnumerable<(List<long> Ids, bool IsLast)> Candidates(
        SkeinDb db, CaseFilters filters, long before, int most, [EnumeratorCancellation] CancellationToken stop)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var keys = await index.Newest(db, SearchShelf.Cases, filters.Index, before, most, stop);
            List<long> ids = [.. keys.Select(SearchKeys.IdOf).Distinct()];
            yield return (ids, keys.Count < most);
            if (keys.Count < most) yield break;

            before = SearchKeys.Key(ids[^1], 0);
            most = Math.Min(most * 4, MostAtOnce);
        }
    }
}
