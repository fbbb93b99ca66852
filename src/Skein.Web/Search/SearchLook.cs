using Skein.Cases;
using Skein.Customers;
using Skein.Platform;
using Skein.Search;
using Skein.Web.Components;

namespace Skein.Web.Search;

/// <summary>What the search page shows.</summary>
internal sealed record SearchSeen
{
    public long? Number { get; init; }

    public IReadOnlyList<CaseHit> Cases { get; init; } = [];

    public IReadOnlyList<CustomerHit> Customers { get; init; } = [];

    public IReadOnlyList<Broken> Notes { get; init; } = [];

    public IReadOnlyList<TabItem> Tabs { get; init; } = [];

    public string? MoreCases { get; init; }

    public string? MoreCustomers { get; init; }

    public string? Older { get; init; }

    public bool IsEmpty => Cases.Count + Customers.Count == 0 && Number is null;
}

/// <summary>Asks for what a tab of the search page shows: a first look at everything, or one kind page by page.</summary>
internal sealed class SearchLook(SearchCases cases, SearchCustomers customers)
{
    private const int CasesAtFirst = 10;
    private const int CustomersAtFirst = 5;

    public async Task<SearchSeen> For(Actor person, SearchUrl url, CancellationToken stop)
    {
        if (url.Text.Length == 0) return new();
        var (inCases, inCustomers) = (await Cases(person, url, stop), await Customers(person, url, stop));
        return new SearchSeen
        {
            Number = url.Before is null ? await cases.Numbered(person, url.Text, stop) : null,
            Cases = inCases?.Hits ?? [],
            Customers = inCustomers?.Hits ?? [],
            Notes = inCases?.Notes ?? [],
            Tabs = await Tabs(person, url, stop),
            MoreCases = url.Tab == SearchTab.All && inCases?.Next is not null ? url.On(SearchTab.Cases).ToString() : null,
            MoreCustomers = url.Tab == SearchTab.All && inCustomers?.Next is not null ? url.On(SearchTab.Customers).ToString() : null,
            Older = url.Tab != SearchTab.All && (inCases?.Next ?? inCustomers?.Next) is { } next ? url.After(next).ToString() : null,
        };
    }

    private async Task<CaseHits?> Cases(Actor person, SearchUrl url, CancellationToken stop)
    {
        if (url.Tab == SearchTab.Customers) return null;
        var request = url.Tab == SearchTab.All ? new SearchRequest(url.Text, Size: CasesAtFirst) : new SearchRequest(url.Text, url.Before);
        return await cases.Run(person, request, stop) is { IsDone: true } found ? found.Value : null;
    }

    private async Task<CustomerHits?> Customers(Actor person, SearchUrl url, CancellationToken stop)
    {
        if (url.Tab == SearchTab.Cases) return null;
        var request = url.Tab == SearchTab.All ? new SearchRequest(url.Text, Size: CustomersAtFirst) : new SearchRequest(url.Text, url.Before);
        return await customers.Run(person, request, stop) is { IsDone: true } found ? found.Value : null;
    }

    private async Task<IReadOnlyList<TabItem>> Tabs(Actor person, SearchUrl url, CancellationToken stop)
    {
        var tabs = new List<TabItem> { new(url.On(SearchTab.All).ToString(), SearchTexts.All, url.Tab == SearchTab.All) };
        if (person.May(CasePermissions.Read))
        {
            tabs.Add(new(url.On(SearchTab.Cases).ToString(), SearchTexts.Cases, url.Tab == SearchTab.Cases, Count(await cases.Count(person, url.Text, stop))));
        }

        if (person.May(CustomerPermissions.Read))
        {
            tabs.Add(new(url.On(SearchTab.Customers).ToString(), SearchTexts.Customers, url.Tab == SearchTab.Customers, Count(await customers.Count(person, url.Text, stop))));
        }

        return tabs;
    }

    private static string Count(int found) => found >= SearchCases.CountLimit ? $"{SearchCases.CountLimit - 1}+" : found.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
