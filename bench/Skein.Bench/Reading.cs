using System.Diagnostics;
using Skein.Bench.Generating;
using Skein.Cases;
using Skein.Platform;
using Skein.Search;

namespace Skein.Bench;

/// <summary>
/// What a screen asks for, at each size. The sizes take turns, one question each, so that whatever else the machine does weighs on
/// all alike.
/// </summary>
internal static class Reading
{
    private static readonly (string Name, Func<BenchHouse, int, int, Task<int>> Ask)[] Questions =
    [
        ("open cases, 50 of 2,000", async (house, _, _) => (await house.Get<CaseList>().Page(house.Administrator, new CaseListQuery { View = CaseView.Open }, default)).Rows.Count),
        ("open cases of one's team", async (house, _, _) => (await house.Get<CaseList>().Page(TeamOf(house), new CaseListQuery { View = CaseView.Open }, default)).Rows.Count),
        ("closed cases, 50 of most", async (house, _, _) => (await house.Get<CaseList>().Page(house.Administrator, new CaseListQuery { View = CaseView.Closed }, default)).Rows.Count),
        ("a case with its messages", async (house, size, round) => (await house.Get<CaseReader>().Find(house.Administrator, size / 2 + round, null, default))!.Messages.Count),
        ("the case of 5,000 messages", async (house, size, _) => (await house.Get<CaseReader>().Find(house.Administrator, new Town(size, 0).LongCase, null, default))!.Messages.Count),
        ("cases of the customer with 10,000", async (house, _, _) => (await house.Get<CaseList>().Page(house.Administrator, new CaseListQuery { View = CaseView.Closed, CustomerId = 1 }, default)).Rows.Count),
        ("count of open cases", async (house, _, _) => await house.Get<CaseList>().Count(house.Administrator, new CaseListQuery { View = CaseView.Open }, default)),
        ("count of closed cases, to 999+", async (house, _, _) => await house.Get<CaseList>().Count(house.Administrator, new CaseListQuery { View = CaseView.Closed }, default)),
        ("search 退款, in a third", (house, _, _) => Search(house, "退款")),
        ("search 地毯, in one of twenty", (house, _, _) => Search(house, "地毯")),
        ("search 琥珀, in 20 cases", (house, _, _) => Search(house, "琥珀")),
        ("search 饕餮, in none", (house, _, _) => Search(house, "饕餮")),
        ("search 退款 as a team member", (house, _, _) => Search(house, "退款", TeamOf(house))),
        ("search status:open 退款", (house, _, _) => Search(house, "status:open 退款")),
        ("search refund, by its beginning ref", (house, _, _) => Search(house, "ref")),
        ("search of a whole phone number", (house, size, round) => Search(house, Town.Phone(size / 5 + round))),
        ("count of hits for 退款, to 99+", async (house, _, _) => await house.Get<SearchCases>().Count(house.Administrator, "退款", default)),
        ("customers by initials wxm", async (house, _, _) => (await house.Get<SearchCustomers>().Run(house.Administrator, new SearchRequest("wxm"), default)).Value.Hits.Count),
    ];

    public static async Task Run(Options options, Towns towns)
    {
        var rounds = int.Parse(options.Text("rounds", "60"), System.Globalization.CultureInfo.InvariantCulture);
        foreach (var engine in options.Engines)
        {
            var houses = new List<(int Size, BenchHouse House)>();
            foreach (var size in options.Sizes) houses.Add((size, await towns.House(engine, size)));
            Table.Head($"{engine}: median of {rounds}", [.. options.Sizes.Select(Options.Name), "growth", "rows"]);
            foreach (var (name, ask) in Questions) await Measure(name, ask, houses, rounds);
            foreach (var (_, house) in houses) await house.DisposeAsync();
        }
    }

    private static async Task Measure(string name, Func<BenchHouse, int, int, Task<int>> ask, List<(int Size, BenchHouse House)> houses, int rounds)
    {
        var times = houses.Select(_ => new List<double>()).ToList();
        var rows = new int[houses.Count];
        for (var round = -10; round < rounds; round++)
        {
            for (var i = 0; i < houses.Count; i++)
            {
                var start = Stopwatch.GetTimestamp();
                rows[i] = await ask(houses[i].House, houses[i].Size, Math.Max(round, 0));
                if (round >= 0) times[i].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        double[] medians = [.. times.Select(Table.Median)];
        Table.Row(name, [.. medians.Select(Table.Milliseconds), Table.Times(medians[^1] / medians[0]), string.Join(" ", rows)]);
    }

    private static async Task<int> Search(BenchHouse house, string text, Actor? actor = null) =>
        (await house.Get<SearchCases>().Run(actor ?? house.Administrator, new SearchRequest(text), default)).Value.Hits.Count;

    private static Actor TeamOf(BenchHouse house) => house.Administrator with
    {
        Id = 7,
        Teams = new HashSet<long> { 3, 8 },
        Grants = new Dictionary<string, Scope>(house.Administrator.Grants) { [CasePermissions.Read] = Scope.Team },
    };
}
