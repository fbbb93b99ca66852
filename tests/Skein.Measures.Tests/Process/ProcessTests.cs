using CsCheck;
using NodaTime;
using Skein.Measures.Process;
using static Skein.Measures.Process.FlowNodeKind;
using static Skein.Measures.Process.FlowProblemKind;

namespace Skein.Measures.Tests.Process;

public class ProcessTests
{
    static Duration Minutes(int minutes) => Duration.FromMinutes(minutes);

    [Fact]
    public void Lead_time()
    {
        var stream = ValueStream.Of([new("receive", Minutes(10), Minutes(0)), new("check", Minutes(15), Minutes(30)), new("approve", Minutes(5), Minutes(240)), new("ship", Minutes(20), Minutes(60))]);
        Assert.Equal((Minutes(50), Minutes(330), Minutes(380)), (stream.Work, stream.Wait, stream.Lead));
        Assert.Equal(0.1316, stream.Efficiency!.Value, 5e-5);
        Assert.Null(ValueStream.Of([]).Efficiency);
        Assert.False(ValueStream.IsOverrun(Minutes(30), Minutes(30)));
        Assert.True(ValueStream.IsOverrun(Minutes(30) + Duration.FromSeconds(1), Minutes(30)));
    }

    [Fact]
    public void Critical_path_of_a_diamond()
    {
        var path = CriticalPath.Of([new("A", Minutes(5)), new("B", Minutes(3), "A"), new("C", Minutes(8), "A"), new("D", Minutes(4), "B", "C")]);
        Assert.Equal(Minutes(17), path.Length);
        Assert.Equal(["A", "C", "D"], path.Critical);
        Assert.Equal(Minutes(5), path.Activities[1].Slack);
        Assert.Contains("A → B → A", Assert.Throws<ArgumentException>(() => CriticalPath.Of([new("A", Minutes(1), "B"), new("B", Minutes(1), "A")])).Message);
        Assert.Throws<ArgumentException>(() => CriticalPath.Of([new("A", Minutes(1), "X")]));
        Assert.Equal(Duration.Zero, CriticalPath.Of([]).Length);
    }

    /// <summary>The longest of all chains, by trying every chain.</summary>
    [Fact]
    public void The_longest_of_all_chains() => Gen.Select(Gen.Int[0, 9].Array[7], Gen.Bool.Array[21]).Sample((lengths, edges) =>
    {
        var k = 0;
        var activities = Enumerable.Range(0, 7).Select(i => new Activity($"{i}", Minutes(lengths[i]), [.. Enumerable.Range(0, i).Where(_ => edges[k++ % 21]).Select(j => $"{j}")])).ToList();
        int Longest(int i) => lengths[i] + activities[i].After.Select(id => Longest(int.Parse(id))).DefaultIfEmpty(0).Max();
        var path = CriticalPath.Of(activities);
        Assert.Equal(Minutes(Enumerable.Range(0, 7).Max(Longest)), path.Length);
        Assert.Equal(path.Length, path.Critical.Aggregate(Duration.Zero, (sum, id) => sum + activities[int.Parse(id)].Length));
        foreach (var id in path.Critical) Assert.Equal(Duration.Zero, path.Activities[int.Parse(id)].Slack);
        for (var i = 0; i < 7; i++)
        {
            // Longer by its slack changes nothing, longer by more does.
            var slack = path.Activities[i].Slack;
            List<Activity> With(Duration more) => [.. activities.Select((a, j) => j == i ? a with { Length = a.Length + more } : a)];
            Assert.Equal(path.Length, CriticalPath.Of(With(slack)).Length);
            Assert.Equal(path.Length + Minutes(1), CriticalPath.Of(With(slack + Minutes(1))).Length);
        }
    }, iter: 100);

    static readonly FlowChart Returns = new(
        [new("s", Start), new("receive", Step), new("ok?", Decision), new("refund", Step), new("ask", Step), new("e", End)],
        [new("s", "receive"), new("receive", "ok?"), new("ok?", "refund", "yes", IsDefault: true), new("ok?", "ask", "no"), new("ask", "receive"), new("refund", "e")]);

    [Fact]
    public void A_sound_chart_has_no_problems() => Assert.Empty(Returns.Problems(defaultsNeeded: true));

    static FlowProblem[] Without(FlowArrow arrow) => [.. (Returns with { Arrows = [.. Returns.Arrows.Where(a => a != arrow)] }).Problems()];

    [Fact]
    public void Each_rule_is_checked()
    {
        Assert.Contains(new FlowProblem(DecisionNeedsTwoExits, "ok?"), Without(new("ok?", "ask", "no")));
        Assert.Contains(new FlowProblem(Unreachable, "ask"), Without(new("ok?", "ask", "no")));
        Assert.Contains(new FlowProblem(DeadEnd, "ask"), Without(new("ask", "receive")));
        Assert.Contains(new FlowProblem(CannotEnd, "receive"), Without(new("ok?", "refund", "yes", IsDefault: true)));
        Assert.Contains(new FlowProblem(UnlabelledExit, "ok?"), (Returns with { Arrows = [.. Returns.Arrows.Select(a => a with { Label = null })] }).Problems());
        Assert.Contains(new FlowProblem(SameLabel, "ok?"), (Returns with { Arrows = [.. Returns.Arrows.Select(a => a with { Label = "yes" })] }).Problems());
        Assert.Contains(new FlowProblem(NotOneDefault, "ok?"), (Returns with { Arrows = [.. Returns.Arrows.Select(a => a with { IsDefault = false })] }).Problems(defaultsNeeded: true));
        Assert.Contains(new FlowProblem(EmptyLane, "warehouse"), (Returns with { Lanes = ["warehouse"] }).Problems());
        Assert.Contains(new FlowProblem(AmbiguousExit, "receive"), (Returns with { Arrows = [.. Returns.Arrows, new("receive", "e")] }).Problems());
        Assert.Contains(new FlowProblem(UnknownNode, "x"), (Returns with { Arrows = [.. Returns.Arrows, new("ask", "x")] }).Problems());
        Assert.Contains(new FlowProblem(DuplicateId, "ask"), (Returns with { Nodes = [.. Returns.Nodes, new("ask", Step)] }).Problems());
        Assert.Contains(new FlowProblem(ManyStarts, ""), (Returns with { Nodes = [.. Returns.Nodes, new("s2", Start)] }).Problems());
        Assert.Contains(new FlowProblem(WrongDirection, "e"), (Returns with { Arrows = [.. Returns.Arrows, new("e", "ask")] }).Problems());
        Assert.Equal([new FlowProblem(NoStart, ""), new FlowProblem(NoEnd, "")], new FlowChart([], []).Problems());
    }

    [Fact]
    public void Ways_taken_at_once_meet_again()
    {
        FlowNode[] nodes = [new("s", Start), new("+", Split), new("a", Step), new("b", Step), new("j", Join), new("e", End)];
        FlowArrow[] arrows = [new("s", "+"), new("+", "a"), new("+", "b"), new("a", "j"), new("b", "j"), new("j", "e")];
        Assert.Empty(new FlowChart(nodes, arrows).Problems());
        Assert.Contains(new FlowProblem(SplitNotJoined, "+"), new FlowChart(nodes, [.. arrows.Where(a => a.From != "b"), new("b", "e")]).Problems());
        Assert.Contains(new FlowProblem(SplitNeedsTwoExits, "+"), new FlowChart(nodes, [.. arrows.Where(a => a.To != "b")]).Problems());
    }

    [Theory]
    [InlineData("receive refund", 0, 1.0)]
    [InlineData("receive ask receive refund", 0, 1.0)]
    [InlineData("refund", 1, 2 / 3.0)]
    [InlineData("receive call refund", 1, 0.8)]
    [InlineData("refund receive", 2, 0.5)]
    [InlineData("", 2, 0.0)]
    public void Observed_orders_against_the_procedure(string observed, int deviations, double fitness)
    {
        var result = Conformance.Of(Returns, observed.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((deviations, deviations), (result.Deviations, result.Moves.Count(m => m.Kind != MoveKind.AsPrescribed)));
        Assert.Equal(fitness, result.Fitness, 1e-12);
    }

    /// <summary>The least edit distance (insertions and deletions) to any way through the chart, ways listed up to three loops.</summary>
    [Fact]
    public void Deviations_are_the_distance_to_the_nearest_way() => Any.Of("receive", "ask", "refund", "call").Array[0, 7].Sample(observed =>
    {
        string[][] ways = [.. Enumerable.Range(0, 5).Select(loops => (string[])["receive", .. Enumerable.Repeat((string[])["ask", "receive"], loops).SelectMany(x => x), "refund"])];
        static int Common(string[] a, string[] b, int i, int j) =>
            i == a.Length || j == b.Length ? 0 : a[i] == b[j] ? 1 + Common(a, b, i + 1, j + 1) : Math.Max(Common(a, b, i + 1, j), Common(a, b, i, j + 1));
        var least = ways.Min(way => observed.Length + way.Length - (2 * Common(observed, way, 0, 0)));
        var result = Conformance.Of(Returns, observed);
        Assert.Equal(least, result.Deviations);
        Assert.Equal(observed, result.Moves.Where(m => m.Kind != MoveKind.Skipped).Select(m => m.Step));
    }, iter: 200);

    static readonly FlowChart Together = new(
        [new("s", Start), new("+", Split), new("a", Step), new("b", Step), new("c", Step), new("j", Join), new("d", Step), new("e", End)],
        [new("s", "+"), new("+", "a"), new("a", "b"), new("+", "c"), new("b", "j"), new("c", "j"), new("j", "d"), new("d", "e")]);

    [Theory]
    [InlineData("a b c d", 0)]
    [InlineData("c a b d", 0)]
    [InlineData("a c b d", 0)]
    [InlineData("b a c d", 2)]
    [InlineData("a b d c", 2)]
    [InlineData("a b d", 1)]
    [InlineData("a b c c d", 1)]
    public void Ways_taken_at_once_may_come_in_any_order(string observed, int deviations) =>
        Assert.Equal(deviations, Conformance.Of(Together, observed.Split(' ')).Deviations);

    /// <summary>The least edit distance to any interleaving, all of them written out.</summary>
    [Fact]
    public void Deviations_are_the_distance_to_the_nearest_order() => Any.Of("a", "b", "c", "d", "x").Array[0, 7].Sample(observed =>
    {
        string[][] ways = [["a", "b", "c", "d"], ["a", "c", "b", "d"], ["c", "a", "b", "d"]];
        static int Common(string[] a, string[] b, int i, int j) =>
            i == a.Length || j == b.Length ? 0 : a[i] == b[j] ? 1 + Common(a, b, i + 1, j + 1) : Math.Max(Common(a, b, i + 1, j), Common(a, b, i, j + 1));
        var result = Conformance.Of(Together, observed);
        Assert.Equal(ways.Min(way => observed.Length + way.Length - (2 * Common(observed, way, 0, 0))), result.Deviations);
        Assert.Contains(ways, way => way.SequenceEqual(result.Moves.Where(m => m.Kind != MoveKind.Extra).Select(m => m.Step)));
    }, iter: 200);

    [Fact]
    public void A_chart_that_waits_for_a_way_not_taken_has_no_way_through()
    {
        FlowNode[] nodes = [new("s", Start), new("?", Decision), new("+", Split), new("a", Step), new("b", Step), new("j", Join), new("e", End)];
        FlowArrow[] arrows = [new("s", "?"), new("?", "a", "yes"), new("?", "b", "no"), new("a", "j"), new("b", "j"), new("j", "e"), new("+", "a"), new("+", "b")];
        FlowChart waiting = new([.. nodes.Where(n => n.Id != "+")], [.. arrows.Where(a => a.From != "+")]);
        Assert.Contains("no way through", Assert.Throws<ArgumentException>(() => Conformance.Of(waiting, ["a"])).Message);
    }

    [Fact]
    public void Eight_ways_at_once_are_compared_and_too_many_refused()
    {
        Assert.Equal(1, Conformance.Of(Wide(8), ["7", "6", "5", "4", "3", "2", "1"]).Deviations);
        Assert.Contains("Too many", Assert.Throws<ArgumentException>(() => Conformance.Of(Wide(24), ["0"])).Message);

        static FlowChart Wide(int ways)
        {
            string[] steps = [.. Enumerable.Range(0, ways).Select(i => $"{i}")];
            return new(
                [new("s", Start), new("+", Split), .. steps.Select(id => new FlowNode(id, Step)), new("j", Join), new("e", End)],
                [new("s", "+"), .. steps.SelectMany(id => (FlowArrow[])[new("+", id), new(id, "j")]), new("j", "e")]);
        }
    }

    [Fact]
    public void Unsound_charts_are_not_compared_with() =>
        Assert.Throws<ArgumentException>(() => Conformance.Of(new([], []), []));
}
