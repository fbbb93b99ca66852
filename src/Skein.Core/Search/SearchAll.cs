using Skein.Platform;

namespace Skein.Search;

/// <summary>What was found everywhere the person may look; null where they may not.</summary>
public sealed record AllHits(CaseHits? Cases, CustomerHits? Customers);

public sealed class SearchAll(SearchCases cases, SearchCustomers customers)
{
    public async Task<Outcome<AllHits>> Run(Actor actor, SearchRequest request, CancellationToken stop)
    {
        var (inCases, inCustomers) = (await cases.Run(actor, request, stop), await customers.Run(actor, request, stop));
        return inCases.IsDone || inCustomers.IsDone
            ? new AllHits(inCases.IsDone ? inCases.Value : null, inCustomers.IsDone ? inCustomers.Value : null)
            : inCases.As<AllHits>();
    }
}
