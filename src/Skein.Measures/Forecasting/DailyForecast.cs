using NodaTime;
using Skein.Measures.Calendars;

namespace Skein.Measures.Forecasting;

/// <summary>What a date is for a forecast of days.</summary>
/// <param name="Date">The date.</param>
/// <param name="Expected">Expected contacts; 0 when closed.</param>
/// <param name="Lower">Lower bound of the prediction interval.</param>
/// <param name="Upper">Upper bound.</param>
/// <param name="Why">Closed, ordinary, make-up day or special day, for people.</param>
public readonly record struct DayForecast(LocalDate Date, double Expected, double Lower, double Upper, string Why);

/// <summary>A date that is not like its weekday.</summary>
/// <param name="Date">The date; in the past it is left out of the learning, in the future its forecast is multiplied.</param>
/// <param name="Factor">Contacts relative to an ordinary day (2.5 for a sale).</param>
/// <param name="Name">What it is.</param>
public readonly record struct SpecialDay(LocalDate Date, double Factor, string Name);

/// <summary>
/// Forecasts daily volumes of a calendar with closed days, holidays and make-up days. Learning runs on the ordinary week: closed and special days are
/// not fed as zeros but filled with the mean of the same weekday before and after, so the week's rhythm stays in step; a make-up day on a weekday
/// without ordinary hours is forecast like a chosen weekday.
/// </summary>
public static class DailyForecast
{
    /// <summary>Forecasts the days after the history.</summary>
    /// <param name="history">Contacts of past dates in any order; missing dates count as closed.</param>
    /// <param name="calendar">Ordinary week, holidays and make-up days.</param>
    /// <param name="days">How many calendar days to forecast.</param>
    /// <param name="special">Promotions and the like, past and future.</param>
    /// <param name="makeUpLike">The weekday a make-up day resembles.</param>
    /// <param name="methods">Methods to choose from by hold-out; all by default.</param>
    /// <exception cref="ArgumentException">No history, no ordinary working weekday, or too little of it.</exception>
    public static IReadOnlyList<DayForecast> Of(
        IReadOnlyDictionary<LocalDate, double> history, BusinessCalendar calendar, int days, IEnumerable<SpecialDay>? special = null,
        IsoDayOfWeek makeUpLike = IsoDayOfWeek.Friday, IReadOnlyList<ForecastMethod>? methods = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(calendar);
        Require.AtLeast(days, 1);
        if (history.Count == 0) throw new ArgumentException("There is no history.", nameof(history));
        IsoDayOfWeek[] weekdays = [.. Enumerable.Range(1, 7).Select(d => (IsoDayOfWeek)d).Where(d => !calendar.Week[d].IsEmpty)];
        if (weekdays.Length == 0) throw new ArgumentException("The ordinary week has no open day.", nameof(calendar));
        if (!weekdays.Contains(makeUpLike)) throw new ArgumentException("Make-up days must resemble a day of the ordinary week.", nameof(makeUpLike));
        var specials = (special ?? []).ToDictionary(s => s.Date);
        foreach (var day in specials.Values) Require.NotNegative(day.Factor, nameof(special));
        var (first, last) = (history.Keys.Min(), history.Keys.Max());

        LocalDate[] grid = [.. Range(first, last).Where(date => weekdays.Contains(date.DayOfWeek))];
        if (grid.Length == 0) throw new ArgumentException("The history has no day of the ordinary week.", nameof(history));
        double?[] known = [.. grid.Select(date =>
            calendar.IsWorkingDay(date) && !specials.ContainsKey(date) && history.TryGetValue(date, out var value) ? Require.NotNegative(value, nameof(history)) : (double?)null)];
        double[] filled = [.. known.Select((value, i) => value ?? Nearby(known, i, weekdays.Length))];

        var ahead = Range(last.PlusDays(1), last.PlusDays(days)).ToList();
        var slots = ahead.Where(date => weekdays.Contains(date.DayOfWeek)).ToList();
        var periods = Math.Max(slots.Count, weekdays.Length);
        var forecast = Selection.ByHoldOut(filled, new() { Season = weekdays.Length, Periods = periods }, methods: methods).Best;
        var next = Range(last.PlusDays(1), last.PlusDays(7 * ((periods / weekdays.Length) + 2))).Where(date => weekdays.Contains(date.DayOfWeek)).Take(periods).ToList();
        var like = forecast.Points[next.FindIndex(date => date.DayOfWeek == makeUpLike)];

        return [.. ahead.Select(date =>
        {
            if (!calendar.IsWorkingDay(date)) return new DayForecast(date, 0, 0, 0, "closed");
            var slot = slots.IndexOf(date);
            var point = slot >= 0 ? forecast.Points[slot] : like;
            var (factor, why) = specials.TryGetValue(date, out var s) ? (s.Factor, s.Name) : (1, slot >= 0 ? "ordinary" : "make-up day");
            return new DayForecast(date, point.Mean * factor, point.Lower * factor, point.Upper * factor, why);
        })];
    }

    static double Nearby(double?[] known, int at, int season)
    {
        double? before = null, after = null;
        for (var i = at - season; i >= 0 && before is null; i -= season) before = known[i];
        for (var i = at + season; i < known.Length && after is null; i += season) after = known[i];
        return ((before ?? after) + (after ?? before)) / 2
            ?? known.Average() ?? throw new ArgumentException("The history has no ordinary working day.");
    }

    static IEnumerable<LocalDate> Range(LocalDate from, LocalDate to)
    {
        for (var date = from; date <= to; date = date.PlusDays(1)) yield return date;
    }
}
