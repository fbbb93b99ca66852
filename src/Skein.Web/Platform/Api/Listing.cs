using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Skein.Web.Platform.Api;

/// <summary>A page of a list.</summary>
/// <param name="Items">The rows, in the list's order.</param>
/// <param name="Next">The address of the next page; null on the last one.</param>
internal sealed record Listing<T>(IReadOnlyList<T> Items, string? Next);

internal static class Listings
{
    /// <summary>The same request, going on after <paramref name="cursor"/>.</summary>
    public static string? Next(this HttpRequest request, object? cursor, string parameter = "after")
    {
        if (cursor is null) return null;
        var query = QueryHelpers.ParseQuery(request.QueryString.Value);
        query[parameter] = Convert.ToString(cursor, CultureInfo.InvariantCulture);
        return QueryHelpers.AddQueryString(request.PathBase + request.Path, query);
    }
}
