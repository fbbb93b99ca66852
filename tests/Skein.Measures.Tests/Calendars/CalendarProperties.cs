using CsCheck;
using NodaTime;
using Skein.Measures.Calendars;

namespace Skein.Measures.Tests.Calendars;

/// <summary>
/// A second implementation: the set of open minutes, found by asking the operating system's zone data for the local time of every minute.
/// Opening and closing times stay out of the hours in which clocks change; those are defined in <see cref="ElapsedTests"/>.
/// </summary>
public class CalendarProperties
{
    const int Days = 12;

    sealed record Case(string Zone, Instant Start, BusinessCalendar Calendar, (int From, int To)[] PauseMinutes, int Target);

    static readonly Gen<LocalTime> Edge = Gen.OneOf(Gen.Const(0), Gen.Int[4 * 4, 23 * 4]).Select(quarter => LocalTime.Midnight.PlusMinutes(quarter * 15));

    static readonly Gen<OpenHours[]> Hours = Edge.Array[0, 6].Select(edges =>
    {
        var sorted = edges.Distinct().Order().ToArray();
        return Enumerable.Range(0, sorted.Length / 2).Select(i => new OpenHours(sorted[2 * i], sorted[(2 * i) + 1])).ToArray();
    });

    static readonly Gen<OpenHours[]> HoursOrNight = Gen.OneOf(Hours, Gen.Select(Edge, Edge, (a, b) => new[] { new OpenHours(a, b) }));

    static readonly Gen<Case> Cases = Gen.Select(
        Any.Of("Asia/Shanghai", "America/New_York", "Europe/Berlin", "UTC"),
        Any.Of(new LocalDate(2026, 3, 4), new LocalDate(2026, 3, 25), new LocalDate(2026, 10, 21), new LocalDate(2026, 10, 29)),
        HoursOrNight.Array[7],
        Gen.Select(Gen.Int[0, Days], HoursOrNight).Array[0, 3],
        Gen.Select(Gen.Int[0, Days * 1440], Gen.Int[1, 2000]).Array[0, 3],
        Gen.Select(Gen.Int[0, 2 * 1440], Gen.Int[0, 3000])).Select((zone, date, week, days, pauses, more) =>
    {
        var tz = DateTimeZoneProviders.Tzdb[zone];
        var ordinary = WeeklyHours.Closed;
        for (var i = 0; i < 7; i++) ordinary = ordinary.On((IsoDayOfWeek)(i + 1), week[i]);
        var exceptions = days.DistinctBy(d => d.Item1).Select(d => new CalendarDay(date.PlusDays(d.Item1), d.Item2));
        var start = date.AtStartOfDayInZone(tz).ToInstant() + Duration.FromMinutes(more.Item1);
        return new Case(zone, start, new BusinessCalendar(tz, ordinary, exceptions), [.. pauses.Select(p => (p.Item1, p.Item1 + p.Item2))], more.Item2);
    });

    static bool[] OpenMinutes(Case given)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(given.Zone);
        return [.. Enumerable.Range(0, Days * 1440).Select(minute =>
        {
            var local = TimeZoneInfo.ConvertTimeFromUtc(given.Start.ToDateTimeUtc().AddMinutes(minute), zone);
            var (date, time) = (LocalDate.FromDateTime(local), LocalDateTime.FromDateTime(local).TimeOfDay);
            return given.Calendar.HoursOn(date).Any(h => time >= h.Opens && (h.EndsNextDay || time < h.Closes))
                || given.Calendar.HoursOn(date.PlusDays(-1)).Any(h => h.EndsNextDay && time < h.Closes);
        })];
    }

    static bool[] RunningMinutes(Case given)
    {
        var running = OpenMinutes(given);
        foreach (var (from, to) in given.PauseMinutes)
            for (var minute = from; minute < Math.Min(to, running.Length); minute++) running[minute] = false;
        return running;
    }

    static IEnumerable<Interval> Pauses(Case given) => given.PauseMinutes.Select(p => new Interval(After(given, p.From), After(given, p.To)));

    static Instant After(Case given, int minutes) => given.Start + Duration.FromMinutes(minutes);

    [Fact]
    public void Elapsed_time_is_the_number_of_running_minutes() => Cases.Sample(given =>
    {
        var running = RunningMinutes(given);
        foreach (var end in new[] { 0, 1, 700, 1441, 5000, running.Length })
            Assert.Equal(running.Take(end).Count(r => r), given.Calendar.Elapsed(given.Start, After(given, end), Pauses(given)).TotalMinutes);
    }, iter: 200);

    [Fact]
    public void Due_is_where_the_minutes_are_used_up() => Cases.Sample(given =>
    {
        var running = RunningMinutes(given);
        var left = given.Target;
        var minute = 0;
        if (left == 0) while (minute < running.Length && !running[minute]) minute++;
        for (; left > 0 && minute < running.Length; minute++) if (running[minute]) left--;
        if (left > 0 || minute == running.Length) return;
        Assert.Equal(After(given, minute), given.Calendar.Due(given.Start, Duration.FromMinutes(given.Target), Pauses(given)));

        while (minute < running.Length && !running[minute]) minute++;
        if (minute == running.Length) return;
        Assert.Equal(After(given, minute), given.Calendar.Due(given.Start, Duration.FromMinutes(given.Target), Pauses(given), DueBoundary.NextOpening));
    }, iter: 200);

    [Fact]
    public void Explanations_have_no_gaps_and_add_up() => Cases.Sample(given =>
    {
        var end = After(given, 6000);
        var told = given.Calendar.Explain(given.Start, end, Pauses(given));
        Assert.Equal(given.Start, told[0].Start);
        Assert.Equal(end, told[^1].End);
        for (var i = 1; i < told.Count; i++)
        {
            Assert.Equal(told[i - 1].End, told[i].Start);
            Assert.NotEqual(told[i - 1].State, told[i].State);
        }
        var running = told.Where(line => line.State == ClockState.Running).Sum(line => line.Length.TotalMinutes);
        Assert.Equal(given.Calendar.Elapsed(given.Start, end, Pauses(given)).TotalMinutes, running);
        var closed = told.Where(line => line.State == ClockState.Closed).Sum(line => line.Length.TotalMinutes);
        Assert.Equal(OpenMinutes(given).Take(6000).Count(open => !open), closed);
    }, iter: 200);

    [Fact]
    public void Elapsed_time_adds_up_over_any_cut() => Gen.Select(Cases, Gen.Int[0, 9000], Gen.Int[0, 9000]).Sample((given, cut, length) =>
    {
        var (start, middle, end) = (given.Start, After(given, cut), After(given, cut + length));
        Assert.Equal(
            given.Calendar.Elapsed(start, end, Pauses(given)),
            given.Calendar.Elapsed(start, middle, Pauses(given)) + given.Calendar.Elapsed(middle, end, Pauses(given)));
    }, iter: 200);
}
