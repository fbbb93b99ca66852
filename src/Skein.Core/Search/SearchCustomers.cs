using Microsoft.EntityFrameworkCore;
using Skein.Customers;
using Skein.Platform;
using Skein.Platform.Search;

namespace Skein.Search;

/// <param name="ByPhone">Found by a telephone number that is not shown in full.</param>
public sealed record CustomerHit(
    CustomerRow Customer, IReadOnlyList<TextSegment> Name, IReadOnlyList<TextSegment> Email, IReadOnlyList<TextSegment> Phone, bool ByPhone);

/// <param name="Next">Where the next page begins; null when this is all.</param>
public sealed record CustomerHits(IReadOnlyList<CustomerHit> Hits, long? Next);

/// <summary>Customers by name, pinyin, contact, tag or note, newest file first.</summary>
public sealed class SearchCustomers(IDbContextFactory<SkeinDb> storage, ISearchIndex index)
{
    public async Task<Outcome<CustomerHits>> Run(Actor actor, SearchRequest request, CancellationToken stop)
    {
        if (!MaySearch(actor)) return Outcome.Forbidden.As<CustomerHits>();
        var query = SearchText.Read(request.Text);
        if (IndexOf(actor, query) is not { } wanted) return new CustomerHits([], null);

        await using var db = await storage.CreateDbContextAsync(stop);
        var size = Math.Clamp(request.Size, 1, SearchRequest.LargestPage);
        var ids = Ids(await index.Newest(db, SearchShelf.Customers, wanted, SearchKeys.Before(request.Before), size + 1, stop));
        var rows = await CustomerList.Of(db, [.. ids.Take(size)], stop);
        return new CustomerHits([.. rows.Select(row => Hit(row, query))], ids.Count > size ? ids[size - 1] : null);
    }

    /// <summary>How many there are, up to <see cref="SearchCases.CountLimit"/>.</summary>
    public async Task<int> Count(Actor actor, string? text, CancellationToken stop)
    {
        if (!MaySearch(actor) || IndexOf(actor, SearchText.Read(text)) is not { } wanted) return 0;
        await using var db = await storage.CreateDbContextAsync(stop);
        return (await index.Newest(db, SearchShelf.Customers, wanted, long.MaxValue, SearchCases.CountLimit, stop)).Count;
    }

    /// <summary>Whom <c>customer:…</c> means: a number, or whoever the words find.</summary>
    internal async Task<List<long>> Ids(SkeinDb db, Actor actor, string text, int most, CancellationToken stop)
    {
        var query = SearchText.Read(text);
        List<long> ids = IndexOf(actor, query with { Filters = [] }) is { } wanted
            ? Ids(await index.Newest(db, SearchShelf.Customers, wanted, long.MaxValue, most, stop))
            : [];
        if (long.TryParse(text.TrimStart('#'), out var number)) ids.Add(number);
        return ids;
    }

    private static bool MaySearch(Actor actor) => actor.Kind != ActorKind.Customer && actor.May(CustomerPermissions.Read);

    /// <summary>Null when no customer can be meant: nothing asked, or something only cases have.</summary>
    private static IndexQuery? IndexOf(Actor actor, SearchQuery query)
    {
        if (query.IsEmpty || query.Filters.Any(f => f.Key != SearchFilterKey.Tag)) return null;
        var wanted = PhoneMarks.Sought(query, CaseFilters.PhonesShown(actor))
            .WithOneOf(Enum.GetValues<CustomerKind>().Select(CustomerEntries.Kind));
        foreach (var tags in query.Filters.GroupBy(f => f.Negated))
        {
            var marks = tags.Select(t => CustomerEntries.Tag(t.Value));
            wanted = tags.Key ? wanted.Without(marks) : wanted.WithOneOf(marks);
        }

        return wanted;
    }

    private static CustomerHit Hit(CustomerRow row, SearchQuery query)
    {
        var (name, email, phone) = (
            Highlighter.Highlight(row.Name, query), Highlighter.Highlight(row.Email, query), Highlighter.Highlight(row.Phone, query));
        var isSeen = name.Concat(email).Concat(phone).Any(part => part.IsHit);
        return new(row, name, email, phone, !isSeen && query.Wanted.SelectMany(t => t.Phrases).Any(p => p.Tokens is [['#', ..]]));
    }

    private static List<long> Ids(IEnumerable<long> keys) => [.. keys.Select(SearchKeys.IdOf)];
}
