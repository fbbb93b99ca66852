using CsCheck;
using NodaTime;
using Skein.Measures.Calendars;
using Skein.Measures.Money;

namespace Skein.Measures.Tests.Money;

public class MoneyTests
{
    [Fact]
    public void People_round_half_away_from_zero() =>
        Assert.Equal([1.01m, 0.13m, -0.13m], new[] { 1.005m, 0.125m, -0.125m }.Select(a => Split.Round(a)));

    [Theory]
    [InlineData(100000, 0.03, 3000.00, 1500.00, 1500.00)]
    [InlineData(1111.11, 0.03, 33.33, 16.66, 16.67)]
    [InlineData(0.33, 0.05, 0.02, 0.01, 0.01)]
    [InlineData(-1111.11, 0.03, -33.33, -16.66, -16.67)]
    public void Deals_are_split_to_the_cent(double amount, double rate, double pool, double inviter, double closer) =>
        Assert.Equal(new DealCommission((decimal)pool, (decimal)inviter, (decimal)closer), Commission.OfDeal((decimal)amount, (decimal)rate));

    [Fact]
    public void One_person_gets_the_pool_once_and_refunds_take_back_in_proportion()
    {
        Assert.Equal(new DealCommission(33.33m, 0, 33.33m), Commission.OfDeal(1111.11m, 0.03m, samePerson: true));
        var back = Commission.Reversal(Commission.OfDeal(1111.11m, 0.03m), 0.4m);
        Assert.Equal(-13.33m, back.Pool);
        Assert.Equal(back.Pool, back.Inviter + back.Closer);
        Assert.Equal(new DealCommission(-33.33m, -16.66m, -16.67m), Commission.Reversal(Commission.OfDeal(1111.11m, 0.03m), 1));
        Assert.Equal(new DealCommission(-13.33m, 0, -13.33m), Commission.Reversal(Commission.OfDeal(1111.11m, 0.03m, samePerson: true), 0.4m));
    }

    [Fact]
    public void Parts_sum_to_the_whole_and_are_within_a_cent() =>
        Gen.Select(Gen.Int[-100_000, 100_000], Gen.Int[0, 9].Array[1, 8]).Sample((cents, weights) =>
        {
            if (weights.Sum() == 0) return;
            decimal[] w = [.. weights.Select(x => (decimal)x)];
            var fair = Split.ByWeights(cents / 100m, w, Remainder.ByLargestFraction);
            var last = Split.ByWeights(cents / 100m, w);
            Assert.Equal(cents / 100m, fair.Sum());
            Assert.Equal(cents / 100m, last.Sum());
            for (var i = 0; i < w.Length; i++)
            {
                Assert.True(Math.Abs(fair[i] - (cents / 100m * w[i] / w.Sum())) < 0.01m);
                if (w[i] == 0) Assert.True(fair[i] == 0 && last[i] == 0);
            }
        }, iter: 500);

    [Fact]
    public void Ladders()
    {
        LadderStep[] steps = [new(0, .02m), new(10_000, .03m), new(50_000, .05m)];
        Assert.Equal(200 + 1200 + 500, Commission.ByLadder(60_000, LadderKind.Marginal, steps));
        Assert.Equal(3000, Commission.ByLadder(60_000, LadderKind.Whole, steps));
        Assert.Equal(300, Commission.ByLadder(10_000, LadderKind.Whole, steps));
        Assert.Equal(200, Commission.ByLadder(10_000, LadderKind.Marginal, steps));
        Assert.Equal(0, Commission.ByLadder(999, LadderKind.Whole, new LadderStep(1000, .1m)));
        Assert.Throws<ArgumentException>(() => Commission.ByLadder(1, LadderKind.Whole, new LadderStep(5, .1m), new LadderStep(5, .2m)));
        Assert.Throws<ArgumentException>(() => Split.ByWeights(0.001m, [1]));
        Assert.Throws<ArgumentException>(() => Split.ByWeights(1, [0]));
    }

    [Theory]
    [InlineData(4350, 10, PayDay.Working, 375.00)]
    [InlineData(4350, 8, PayDay.Rest, 400.00)]
    [InlineData(4350, 8, PayDay.StatutoryHoliday, 600.00)]
    [InlineData(5000, 3, PayDay.Working, 129.31)]
    [InlineData(3000, 7.5, PayDay.Rest, 258.62)]
    [InlineData(3000, 7.5, PayDay.StatutoryHoliday, 387.93)]
    [InlineData(6500.50, 3, PayDay.Working, 168.12)]
    [InlineData(6500.50, 7.5, PayDay.Rest, 560.39)]
    [InlineData(6500.50, 7.5, PayDay.StatutoryHoliday, 840.58)]
    public void Overtime_pay(double wage, double hours, PayDay day, double pay) =>
        Assert.Equal((decimal)pay, Overtime.Pay((decimal)wage, (decimal)hours, day));

    [Theory]
    [InlineData("2026-04-05", PayDay.StatutoryHoliday)]
    [InlineData("2026-04-06", PayDay.Rest)]
    [InlineData("2026-02-15", PayDay.Rest)]
    [InlineData("2026-02-16", PayDay.StatutoryHoliday)]
    [InlineData("2026-02-14", PayDay.Working)]
    [InlineData("2026-03-08", PayDay.Rest)]
    [InlineData("2026-03-09", PayDay.Working)]
    public void Kinds_of_dates(string date, PayDay kind) =>
        Assert.Equal(kind, Overtime.KindOf(NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value, ChineseHolidays.Arrangement, IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday));

    [Fact]
    public void Limits()
    {
        Assert.Equal(1, Overtime.MonthlyExcess(37));
        Assert.Equal(5, Overtime.WeeklyExcess(45));
        Assert.Equal(1, Overtime.WeeklyExcess(45, new() { HoursPerWeek = 44 }));
        Assert.Equal((0.5m, 7.5m), (Overtime.Hours(8.5m, PayDay.Working), Overtime.Hours(7.5m, PayDay.Rest)));
        Assert.Equal(0, Overtime.DailyExcess(3));
    }

    static LocalDateTime At(string time, int day = 4) => new LocalDate(2026, 3, day) + NodaTime.Text.LocalTimePattern.ExtendedIso.Parse(time.Length == 5 ? time + ":00" : time).Value;

    static readonly WorkStretch[] Day = [new(At("08:30"), At("11:30")), new(At("13:00"), At("17:30"))];

    [Theory]
    [InlineData("08:30:00", 0, 0)]
    [InlineData("08:30:59", 0, 0)]
    [InlineData("08:31:00", 1, 0)]
    [InlineData("08:36:00", 6, 6)]
    [InlineData("08:35:59", 5, 0)]
    public void Late(string arrival, int late, int withGrace)
    {
        LocalDateTime[] punches = [At(arrival), At("17:30")];
        Assert.Equal(late, Attendance.Judge(Day, punches).LateMinutes);
        Assert.Equal(withGrace, Attendance.Judge(Day, punches, new() { GraceMinutes = 5 }).LateMinutes);
        Assert.Equal(Math.Max(0, late - 5), Attendance.Judge(Day, punches, new() { GraceMinutes = 5, DeductGrace = true }).LateMinutes);
    }

    [Fact]
    public void Days_of_all_kinds()
    {
        var four = new AttendanceRules { PunchAtBreaks = true };
        LocalDateTime[] lunch = [At("08:29"), At("11:30"), At("13:05"), At("17:31")];
        Assert.Equal(new(AttendanceState.Present, 5, 0), Attendance.Judge(Day, lunch, four));
        Assert.Equal(0, Attendance.Judge(Day, lunch, four with { GraceMinutes = 5 }).LateMinutes);
        Assert.Equal(new(AttendanceState.Present, 0, 1), Attendance.Judge(Day, [At("08:30"), At("17:29:59")]));
        Assert.Equal(AttendanceState.Excused, Attendance.Judge(Day, [], excused: true).State);
        Assert.Equal(AttendanceState.Absent, Attendance.Judge(Day, []).State);
        Assert.Equal(AttendanceState.NotPlanned, Attendance.Judge([], []).State);
        Assert.Equal(new(AttendanceState.Incomplete, 10, 0), Attendance.Judge(Day, [At("08:40")]));
        Assert.Equal(new(AttendanceState.Incomplete, 0, 30), Attendance.Judge(Day, [At("17:00")]));
        Assert.Equal(new(AttendanceState.Incomplete, 0, 0), Attendance.Judge(Day, [At("08:30"), At("11:30"), At("17:30")], four));
        Assert.Throws<ArgumentException>(() => Attendance.Judge([new(At("10:00"), At("09:00"))], []));
    }

    [Fact]
    public void A_punch_after_midnight_belongs_to_last_nights_shift()
    {
        WorkStretch[] shifts = [new(At("16:00", 4), At("00:00", 5)), new(At("08:00", 5), At("16:00", 5))];
        Assert.Equal(0, Attendance.BelongsTo(At("00:10", 5), shifts, Duration.FromHours(4)));
        Assert.Equal(1, Attendance.BelongsTo(At("07:55", 5), shifts, Duration.FromHours(4)));
        Assert.Null(Attendance.BelongsTo(At("00:10", 6), shifts, Duration.FromHours(4)));
    }

    [Fact]
    public void A_missing_punch_on_a_make_up_Sunday_is_an_absence_and_on_a_holiday_is_not()
    {
        IReadOnlyList<WorkStretch> Planned(LocalDate date) =>
            [.. Calendars.Calendars.SixDays.HoursOn(date).Select(h => new WorkStretch(date + h.Opens, date + h.Closes))];
        Assert.Equal(AttendanceState.Absent, Attendance.Judge(Planned(new(2026, 1, 4)), []).State);
        Assert.Equal(AttendanceState.NotPlanned, Attendance.Judge(Planned(new(2026, 2, 17)), []).State);
    }
}
