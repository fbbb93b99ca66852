using Skein.Platform.Search;

namespace Skein.Core.Tests.Search;

/// <summary>The engine's index alone: the newest keys, whatever stretch they lie in.</summary>
public sealed class NewestFirstTests
{
    private static readonly long[] Spread =
        [1, 200, 1 << 19, (1 << 20) - 1, 1 << 20, 3 << 20, 9 << 20, 70L << 20, 600L << 20, 601L << 20, 5000L << 20, 90_000L << 20];

    [Theory, OnBothEngines]
    public async Task Rows_come_newest_first_from_however_far_back(Storage storage)
    {
        await using var house = await House.OpenEmpty(storage);
        var index = house.Get<ISearchIndex>();
        await using var db = house.Db();
        IndexEntry Entry(long key) => new(key, ["退款", key % 2 == 0 ? "%even.1" : "%odd.1", .. SearchTokens.Of("退货退款")]);
        await index.Replace(db, SearchShelf.Cases, [], [.. Spread.Select(Entry)], default);

        async Task<IReadOnlyList<long>> Ask(IndexQuery query, long before, int most) =>
            await index.Newest(db, SearchShelf.Cases, query, before, most, default);

        var word = IndexQuery.Of(SearchQuery.Parse("退款"));
        var phrase = IndexQuery.Of(SearchQuery.Parse("退货退款"));
        foreach (var query in (IndexQuery[])[word, phrase])
        {
            foreach (var most in (int[])[1, 2, 5, 100])
            {
                foreach (var before in Spread.Append(long.MaxValue).Append(0))
                {
                    var expected = Spread.Where(k => k < before).OrderDescending().Take(most);
                    Assert.Equal(expected, await Ask(query, before, most));
                }
            }
        }

        Assert.Equal(Spread.Where(k => k % 2 == 1).OrderDescending(), await Ask(word.WithOneOf("%odd.1", "%none.1"), long.MaxValue, 100));
        Assert.Equal(Spread.Where(k => k % 2 == 0).OrderDescending(), await Ask(word.Without("%odd.1"), long.MaxValue, 100));

        await index.Replace(db, SearchShelf.Cases, [new(0, 1 << 20)], [new(200, ["新"])], default);
        Assert.Equal(Spread.Where(k => k >= 1 << 20).OrderDescending(), await Ask(word, long.MaxValue, 100));
        Assert.Empty(await index.Newest(db, SearchShelf.Customers, word, long.MaxValue, 10, default));
        await index.Clear(db, default);
        Assert.Empty(await Ask(word, long.MaxValue, 10));
    }
}
