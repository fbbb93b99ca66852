using CsCheck;
using Skein.Measures.Complaints;

namespace Skein.Measures.Tests.Complaints;

public class ComplaintTests
{
    [Fact]
    public void Vital_few_of_a_hundred_complaints()
    {
        var pareto = Pareto.Of(
            [new("invoice", 8), new("other", 3), new("damaged", 12), new("late delivery", 48), new("attitude", 5), new("wrong item", 24)], "other");
        Assert.Equal(["late delivery", "wrong item", "damaged", "invoice", "attitude", "other"], pareto.Bars.Select(b => b.Category));
        Assert.Equal([.48m, .72m, .84m, .92m, .97m, 1m], pareto.Bars.Select(b => b.Cumulative));
        Assert.Equal(3, pareto.VitalFew);
    }

    [Fact]
    public void Other_is_last_however_large_and_never_vital()
    {
        var pareto = Pareto.Of([new("Internet", 754), new("Other", 664), new("Billing", 540), new("Service", 242), new("Cable", 24)], "Other");
        Assert.Equal("Other", pareto.Bars[^1].Category);
        Assert.Equal(0.3390m, Math.Round(pareto.Bars[0].Share, 4));
        Assert.Null(pareto.VitalFew);

        var cut = Pareto.Of([new("a", 50), new("b", 40), new("c", 6), new("d", 4)], "rest", most: 2);
        Assert.Equal([("a", 50m), ("b", 40m), ("rest", 10m)], cut.Bars.Select(b => (b.Category, b.Amount)));
        Assert.Equal(2, cut.VitalFew);
    }

    [Fact]
    public void Edges()
    {
        Assert.Empty(Pareto.Of([]).Bars);
        Assert.Empty(Pareto.Of([new("a", 0)]).Bars);
        var single = Pareto.Of([new("a", 2), new("a", 1)]);
        Assert.Equal((1m, 1), (single.Bars[0].Cumulative, single.VitalFew));
        Assert.Null(Pareto.Of([new("a", 5), new("b", 5), new("c", 5)]).VitalFew);
        Assert.Equal(["b", "a", "c"], Pareto.Of([new("b", 5), new("a", 5), new("c", 1)]).Bars.Select(b => b.Category));
        Assert.Throws<ArgumentOutOfRangeException>(() => Pareto.Of([new("a", -1)]));
        Assert.Throws<ArgumentException>(() => Pareto.Of([new("a", 1)], most: 1));
        // Exactly on the line, in decimals that are none in binary.
        Assert.Equal(2, Pareto.Of([new("a", 0.7m), new("b", 0.1m), new("c", 0.1m), new("d", 0.1m)]).VitalFew);
    }

    [Fact]
    public void Vital_few_are_the_smallest_leading_set() => Gen.Int[0, 30].Array[0, 12].Sample(amounts =>
    {
        var pareto = Pareto.Of(amounts.Select((a, i) => new ParetoItem($"c{i}", a)));
        Assert.Equal(amounts.Sum(), pareto.Total);
        if (pareto.Bars.Count > 0) Assert.Equal(1m, pareto.Bars[^1].Cumulative);
        if (pareto.VitalFew is not { } few) return;
        Assert.True(pareto.Bars.Take(few).Sum(b => b.Amount) * 10 >= 8 * pareto.Total);
        Assert.True(pareto.Bars.Take(few - 1).Sum(b => b.Amount) * 10 < 8 * pareto.Total);
    }, iter: 200);

    [Fact]
    public void Causes_are_followed_to_their_roots()
    {
        var tree = new CauseTree("parcels arrive late",
        [
            ("Method", [new("no cut-off time", CauseState.Verified, new Cause("nobody owns the plan", CauseState.Verified), new Cause("tool is slow", CauseState.RuledOut))]),
            ("Man", [new("too few packers", CauseState.Suspected, new Cause("sick leave", CauseState.Verified)), new("rushed", CauseState.RuledOut, new Cause("bonus", CauseState.Suspected))]),
        ]);
        Assert.Equal([["Method", "no cut-off time", "nobody owns the plan"]], tree.RootCauses);
        Assert.Equal([["Man", "too few packers"]], tree.Open);
        Assert.Equal(["Man", "too few packers", "sick leave"], Assert.Single(tree.Contradictions).Path);
        Assert.Equal([("Method", 0, 2, 1), ("Man", 2, 1, 1)], tree.Counts);
        Assert.Equal(2, tree.Bones[0].Causes[0].Depth);
        Assert.Equal(6, FishboneBones.SixM.Count);
    }

    [Fact]
    public void Did_the_fix_work()
    {
        var worked = Recurrence.OfEvents(30, 6, 8, 6);
        Assert.Equal(FixVerdict.Improved, worked.Verdict);
        Assert.Equal(8 / 30.0, worked.Change!.Value, 1e-12);
        Assert.Equal(FixVerdict.Worse, Recurrence.OfEvents(8, 6, 30, 6).Verdict);
        Assert.Equal(FixVerdict.NoEvidence, Recurrence.OfEvents(30, 6, 25, 6).Verdict);
        Assert.Equal(FixVerdict.TooFewToTell, Recurrence.OfEvents(2, 6, 0, 6).Verdict);
        Assert.Equal(FixVerdict.TooFewToTell, Recurrence.OfEvents(0, 6, 0, 6).Verdict);
        Assert.Equal(FixVerdict.Improved, Recurrence.OfShares(20, 100, 4, 100).Verdict);
        Assert.Equal(FixVerdict.TooFewToTell, Recurrence.OfShares(1, 10, 0, 10).Verdict);
        Assert.Equal(FixVerdict.Improved, Recurrence.OfValues([9, 8, 12, 10, 11, 9.5], [3, 4, 2, 5, 4.5, 1]).Verdict);
        Assert.Equal(FixVerdict.TooFewToTell, Recurrence.OfValues([9, 8], [3, 4]).Verdict);
        Assert.Equal(2.9957, Recurrence.QuietTimeNeeded(1), 1e-4);
    }

    [Fact]
    public void A_fix_that_did_nothing_is_called_a_success_by_chance_only()
    {
        var random = new Random(11);
        var improved = 0;
        for (var i = 0; i < 2000; i++)
        {
            int Count() { var n = 0; for (var t = -Math.Log(1 - random.NextDouble()) / 12; t < 1; t += -Math.Log(1 - random.NextDouble()) / 12) n++; return n; }
            if (Recurrence.OfEvents(Count(), 1, Count(), 1).Verdict is FixVerdict.Improved or FixVerdict.Worse) improved++;
        }
        Assert.InRange(improved / 2000.0, 0.01, 0.05);
    }
}
