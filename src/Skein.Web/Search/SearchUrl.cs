using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace Skein.Web.Search;

public enum SearchTab
{
    All,
    Cases,
    Customers,
}

/// <summary>The search page's state is its URL. This writes and reads it, nowhere else does.</summary>
public sealed record SearchUrl
{
    public const string Path = "/search";

    public string Text { get; init; } = "";

    public SearchTab Tab { get; init; }

    /// <summary>Where the page before ended.</summary>
    public long? Before { get; init; }

    public static SearchUrl From(string? text, string? tab, long? before) => new()
    {
        Text = text?.Trim() ?? "",
        Tab = Enum.TryParse<SearchTab>(tab, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : SearchTab.All,
        Before = before,
    };

    public SearchUrl On(SearchTab tab) => this with { Tab = tab, Before = null };

    public SearchUrl After(long? before) => this with { Before = before };

    public override string ToString()
    {
        var query = new QueryBuilder { { "q", Text } };
        if (Tab != SearchTab.All) query.Add("tab", Tab.ToString().ToLowerInvariant());
        if (Before is { } before) query.Add("before", before.ToString(CultureInfo.InvariantCulture));
        return Path + query;
    }
}
