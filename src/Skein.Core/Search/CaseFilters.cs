using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Cases;
using Skein.Organization;
using Skein.Platform;
using Skein.Platform.Search;

namespace Skein.Search;

/// <summary>A query over cases, made ready: what to look up, what to check on the rows found, and what could not be understood.</summary>
internal sealed class CaseFilters(SkeinDb db, SearchCustomers customers, Actor actor, SearchQuery query)
{
    private const int MostMonths = 60;
    private const int MostCustomers = 50;

    private readonly List<Broken> notes = [.. query.Unknown.Select(unknown => SearchRules.UnknownFilter.Broken(unknown))];
    private readonly List<Func<IQueryable<Case>, IQueryable<Case>>> checks = [];

    public IndexQuery Index { get; private set; } = PhoneMarks.Sought(query, PhonesShown(actor));

    public IReadOnlyList<Broken> Notes => notes;

    /// <summary>A filter names something that does not exist.</summary>
    public bool FindNothing { get; private set; }

    public IQueryable<Case> Check(IQueryable<Case> cases) => checks.Aggregate(cases, (some, check) => check(some));

    public static bool PhonesShown(Actor actor) => actor.May(Customers.CustomerPermissions.Reveal);

    public async Task Read(CancellationToken stop)
    {
        foreach (var filters in query.Filters.Where(f => !IsOfItsOwn(f)).GroupBy(f => (f.Key, f.Negated)))
        {
            var marks = new List<string>();
            foreach (var filter in filters) marks.AddRange(await MarksOf(filter, stop));
            if (marks.Count == 0) FindNothing |= !filters.Key.Negated;
            else Index = filters.Key.Negated ? Index.Without(marks) : Index.WithOneOf(marks);
        }

        foreach (var filter in query.Filters.Where(f => f.Key == SearchFilterKey.Is)) Is(filter);
        Place();
        Dates();
        if (CaseMarks.Reach(actor) is { } reach) Index = Index.WithOneOf(reach);
    }

    private async Task<IEnumerable<string>> MarksOf(SearchFilter filter, CancellationToken stop) => filter.Key switch
    {
        SearchFilterKey.Status => Known(filter, FilterChoices.Statuses(filter.Value), CaseMarks.Status, () => FilterChoices.All<CaseStatus>(CaseWords.Name)),
        SearchFilterKey.Priority => Known(filter, FilterChoices.Priorities(filter.Value), CaseMarks.Priority, () => FilterChoices.All<Priority>(CaseWords.Name)),
        SearchFilterKey.Channel => Known(filter, FilterChoices.Channels(filter.Value), CaseMarks.Channel, () => FilterChoices.All<Channel>(CaseWords.Name)),
        SearchFilterKey.Kind => await Kinds(filter, stop),
        SearchFilterKey.Team => Found(filter, await NamedTeams(filter.Value, stop), CaseMarks.Team),
        SearchFilterKey.Owner => Found(filter, await Owners(filter.Value, stop), CaseMarks.Owner),
        SearchFilterKey.Customer => Found(filter, await customers.Ids(db, actor, filter.Value, MostCustomers, stop), CaseMarks.Customer),
        SearchFilterKey.Tag => [CaseMarks.Tag(filter.Value)],
        SearchFilterKey.Is or SearchFilterKey.From or SearchFilterKey.To => [],
    };

    /// <summary>Not one of several alternatives: each must hold, dates as well as is:late is:unassigned.</summary>
    private static bool IsOfItsOwn(SearchFilter filter) => filter.Key is SearchFilterKey.Is or SearchFilterKey.From or SearchFilterKey.To;

    private void Is(SearchFilter filter)
    {
        var now = db.Now;
        switch (filter.Value)
        {
            case SearchFilter.Unassigned:
                Index = filter.Negated ? Index.Without(CaseMarks.Owner(0)) : Index.WithOneOf(CaseMarks.Owner(0));
                break;
            case SearchFilter.Open:
                Index = filter.Negated ? Index.Without(CaseMarks.Work) : Index.WithOneOf(CaseMarks.Work);
                break;
            case SearchFilter.Late when filter.Negated:
                checks.Add(cases => cases.Where(c => !c.IsOpen || c.PausedSince != null || c.DueAt == null || c.DueAt >= now));
                break;
            case SearchFilter.Late:
                Index = Index.WithOneOf(CaseMarks.Work);
                checks.Add(cases => cases.Where(c => c.IsOpen && c.PausedSince == null && c.DueAt < now));
                break;
        }
    }

    private async Task<IEnumerable<string>> Kinds(SearchFilter filter, CancellationToken stop)
    {
        var kinds = await db.CaseKinds.AsNoTracking().OrderBy(k => k.Order).ToListAsync(stop);
        return Known(
            filter,
            [.. kinds.Where(k => FilterChoices.Is(k.Name, filter.Value) || k.Code == TextFolding.Fold(filter.Value))],
            kind => CaseMarks.Kind(kind.Id),
            () => string.Join(FilterChoices.Comma, kinds.Where(k => k.IsActive).Select(k => k.Name.ToString())));
    }

    private async Task<List<long>> NamedTeams(string value, CancellationToken stop)
    {
        var folded = TextFolding.Fold(value);
        var teams = await db.Teams.Select(t => new { t.Id, t.Name }).ToListAsync(stop);
        return [.. teams.Where(t => TextFolding.Fold(t.Name).Contains(folded, StringComparison.Ordinal)).Select(t => t.Id)];
    }

    private async Task<List<long>> Owners(string value, CancellationToken stop)
    {
        var folded = TextFolding.Fold(value);
        if (folded is "me" or "我" or "自己") return [actor.Id];
        if (folded is "none" or "nobody" or "无" or "没有") return [0];
        var people = await db.Employees.Select(e => new { e.Id, e.Name }).ToListAsync(stop);
        return
        [
            .. people.Where(p => TextFolding.Fold(p.Name).Contains(folded, StringComparison.Ordinal)
                || Pinyin.SearchWords(p.Name).Any(word => word.StartsWith(folded, StringComparison.Ordinal))).Select(p => p.Id),
        ];
    }

    /// <summary>Spam and deleted cases are found only when asked for.</summary>
    private void Place()
    {
        bool Asks(SearchFilterKey key, Func<string, bool> value) => query.Filters.Any(f => f.Key == key && !f.Negated && value(f.Value));

        if (Asks(SearchFilterKey.Is, value => value == SearchFilter.Deleted))
        {
            Index = Index.WithOneOf(CaseMarks.Trash);
            checks.Add(cases => cases.Where(c => c.DeletedAt != null));
        }
        else if (Asks(SearchFilterKey.Status, value => FilterChoices.Statuses(value).Contains(CaseStatus.Spam)))
        {
            Index = Index.WithOneOf(CaseMarks.Live, CaseMarks.Spam);
            checks.Add(cases => cases.Where(c => c.DeletedAt == null));
        }
        else
        {
            Index = Index.WithOneOf(CaseMarks.Live);
            checks.Add(cases => cases.Where(c => c.DeletedAt == null && c.Status != CaseStatus.Spam));
        }
    }

    /// <summary>Days are those of the person who asks. Months stand in the index; the days within them are checked on the rows.</summary>
    private void Dates()
    {
        var from = query.Filters.Where(f => f is { Key: SearchFilterKey.From, Negated: false, Day: not null }).Max(f => f.Day);
        var to = query.Filters.Where(f => f is { Key: SearchFilterKey.To, Negated: false, Day: not null }).Min(f => f.Day);
        if (from is null && to is null) return;

        var start = from is { } first ? actor.Zone.AtStartOfDay(first).ToInstant() : Instant.FromUtc(1900, 1, 1, 0, 0);
        var end = to is { } last ? actor.Zone.AtStartOfDay(last.PlusDays(1)).ToInstant() : db.Now + Duration.FromDays(1);
        checks.Add(cases => cases.Where(c => c.CreatedAt >= start && c.CreatedAt < end));
        if (end <= start)
        {
            FindNothing = true;
            return;
        }

        var months = Months(start, end);
        if (months.Count <= MostMonths) Index = Index.WithOneOf(months);
    }

    private static List<string> Months(Instant start, Instant end)
    {
        var (month, lastMonth) = (start.InUtc().Date.With(DateAdjusters.StartOfMonth), (end - Duration.Epsilon).InUtc().Date);
        var months = new List<string>();
        for (; month <= lastMonth && months.Count <= MostMonths; month = month.PlusMonths(1)) months.Add(CaseMarks.Month(month.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant()));
        return months;
    }

    private IEnumerable<string> Known<T>(SearchFilter filter, IReadOnlyList<T> meant, Func<T, string> mark, Func<string> choices)
    {
        if (meant.Count == 0) notes.Add(SearchRules.UnknownValue.Broken(filter.Value, choices()));
        return meant.Select(mark);
    }

    private IEnumerable<string> Found(SearchFilter filter, List<long> meant, Func<long, string> mark)
    {
        if (meant.Count == 0) notes.Add(SearchRules.NobodyCalled.Broken(filter.Value));
        return meant.Select(mark);
    }
}
