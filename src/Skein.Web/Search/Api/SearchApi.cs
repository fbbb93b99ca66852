using System.ComponentModel;
using Skein.Cases;
using Skein.Customers;
using Skein.Platform;
using Skein.Search;
using Skein.Web.Access;
using Skein.Web.Cases.Api;
using Skein.Web.Platform;
using Skein.Web.Platform.Api;

namespace Skein.Web.Search.Api;

/// <summary>Cases and customers by what is said in them; what the token may not see is not found.</summary>
internal static class SearchApi
{
    public static void MapSearchApi(this IEndpointRouteBuilder api)
    {
        var search = api.MapGroup("/search").WithTags("Search");
        search.MapGet("/cases", Cases).Needs(CasePermissions.Read).Says("searchCases", "Searches cases, newest first; filters stand in the query, such as status:open 退货").Produces<CaseFindings>();
        search.MapGet("/customers", Customers).Needs(CustomerPermissions.Read).Says("searchCustomers", "Searches customers by name, pinyin, contact, tag or note").Produces<Listing<CustomerRow>>();
    }

    /// <summary>A page of cases found.</summary>
    /// <param name="Notes">What of the query was not understood.</param>
    internal sealed record CaseFindings(IReadOnlyList<CaseFinding> Items, string? Next, IReadOnlyList<string> Notes);

    internal sealed record CaseFinding(CaseResource Case, string Snippet);

    private static async Task<IResult> Cases(
        [Description("Words, numbers and filters")] string? q, [Description("Where the page before ended; take it from next")] long? after, int? size,
        HttpRequest request, Acting acting, SearchCases search, CaseNaming naming, CancellationToken stop)
    {
        var found = await search.Run(acting.Person, new SearchRequest(q, after, size ?? 20), stop);
        if (!found.IsDone) return found.Http();
        var names = await naming.Read(stop);
        return Results.Ok(new CaseFindings(
            [.. found.Value.Hits.Select(h => new CaseFinding(CaseResource.Of(h.Case, names), string.Concat(h.Snippet.Select(s => s.Text))))],
            request.Next(found.Value.Next), [.. found.Value.Notes.Select(n => n.ToString())]));
    }

    private static async Task<IResult> Customers(
        [Description("A name, pinyin, part of a number, or tag:VIP")] string? q, [Description("Where the page before ended; take it from next")] long? after, int? size,
        HttpRequest request, Acting acting, SearchCustomers search, CancellationToken stop)
    {
        var found = await search.Run(acting.Person, new SearchRequest(q, after, size ?? 20), stop);
        return found.Http(hits => Results.Ok(new Listing<CustomerRow>([.. hits.Hits.Select(h => h.Customer)], request.Next(hits.Next))));
    }
}
