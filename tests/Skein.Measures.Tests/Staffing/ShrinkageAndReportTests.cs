using Skein.Measures.Staffing;

namespace Skein.Measures.Tests.Staffing;

public class ShrinkageAndReportTests
{
    [Theory]
    [InlineData(14, .30, 20)]
    [InlineData(15, .30, 22)]
    [InlineData(50, .27, 69)]
    [InlineData(29, .35, 45)]
    [InlineData(7, .125, 8)]
    [InlineData(0, .3, 0)]
    public void Scheduled(int net, double shrinkage, int scheduled) => Assert.Equal(scheduled, Shrinkage.Scheduled(net, shrinkage));

    [Fact]
    public void Whole_results_never_cost_one_more()
    {
        for (var percent = 0; percent < 100; percent++)
            for (var net = 0; net < 300; net++)
                Assert.Equal(((net * 100) + (99 - percent)) / (100 - percent), Shrinkage.Scheduled(net, percent / 100.0));
    }

    [Theory]
    [InlineData(ShrinkageMethod.Additive, 66.667, 67)]
    [InlineData(ShrinkageMethod.Compounding, 65.359, 66)]
    public void Several_causes(ShrinkageMethod method, double exactly, int scheduled)
    {
        var combined = Shrinkage.Combined(method, 0.10, 0.15);
        Assert.Equal(exactly, Shrinkage.ScheduledExactly(50, combined), 1e-3);
        Assert.Equal(scheduled, Shrinkage.Scheduled(50, combined));
    }

    [Theory]
    [InlineData(1, 14, 14)]
    [InlineData(2, 7, 8)]
    [InlineData(3, 5, 5)]
    public void Chats_both_ways(int concurrency, int slots, int divided)
    {
        var (traffic, target) = (new Traffic(60, 3600, 600), StaffingTarget.Answered(0.80, 60));
        Assert.Equal(slots, ChatStaffing.SlotsAsServers(traffic, target, concurrency));
        Assert.Equal(divided, ChatStaffing.DividedHandlingTime(traffic, target, concurrency));
    }

    [Fact]
    public void Concurrency_is_measured_over_chatting_time()
    {
        Assert.Equal(1.5, ChatStaffing.Concurrency([(0, 100), (50, 150), (300, 400), (300, 400), (300, 350)])!.Value * 250 / 300, 1e-12);
        Assert.Equal(1, ChatStaffing.Concurrency([(0, 10), (10, 20)]));
        Assert.Null(ChatStaffing.Concurrency([]));
        Assert.Null(ChatStaffing.Concurrency([(5, 5)]));
    }

    [Theory]
    [InlineData(ServiceLevelFormula.AbandonedInTimeCountAsMet, 880, 1060)]
    [InlineData(ServiceLevelFormula.AnsweredOnly, 860, 1000)]
    [InlineData(ServiceLevelFormula.AllOffered, 860, 1060)]
    [InlineData(ServiceLevelFormula.AbandonedInTimeLeftOut, 860, 1040)]
    [InlineData(ServiceLevelFormula.ShortAbandonsCountAsMet, 870, 1060)]
    public void Five_formulas_in_use(ServiceLevelFormula formula, double part, double whole)
    {
        var counts = new ContactCounts { Answered = 1000, AnsweredInTime = 860, Abandoned = 60, AbandonedInTime = 20, ShortAbandons = 10 };
        Assert.Equal(part / whole, ReportedServiceLevel.Of(counts, formula));
        Assert.Null(ReportedServiceLevel.Of(new() { Answered = 0, AnsweredInTime = 0 }, formula));
    }

    [Fact]
    public void Days_are_weighted_by_volume()
    {
        Assert.Equal(0.9, ReportedServiceLevel.VolumeWeighted([(90, 1.0), (10, 0.0)]));
        Assert.Null(ReportedServiceLevel.VolumeWeighted([(0, 1.0)]));
        Assert.Throws<ArgumentException>(() => ReportedServiceLevel.Of(new() { Answered = 1, AnsweredInTime = 2 }, ServiceLevelFormula.AllOffered));
        Assert.Throws<ArgumentException>(() => Shrinkage.Combined(ShrinkageMethod.Additive, 0.6, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Shrinkage.Scheduled(3, 1));
    }
}
