using NodaTime;

namespace Skein.Measures.Calendars;

public sealed partial class BusinessCalendar
{
    /// <summary>Whether any hours begin on the date.</summary>
    public bool IsWorkingDay(LocalDate date) => !HoursOn(date).IsEmpty;

    /// <summary>The number of working days from a date (included) to another (not included).</summary>
    /// <exception cref="ArgumentException"><paramref name="until"/> is before <paramref name="from"/>.</exception>
    public int WorkingDays(LocalDate from, LocalDate until)
    {
        if (until < from) throw new ArgumentException("The end is before the start.", nameof(until));
        var count = 0;
        for (var date = from; date < until; date = date.PlusDays(1))
            if (IsWorkingDay(date)) count++;
        return count;
    }

    /// <summary>
    /// The n-th working day after a date (the date itself is not counted); for 0 the date itself when it is a working day, else the next one.
    /// Null when the calendar has not so many.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public LocalDate? AddWorkingDays(LocalDate date, int count)
    {
        Require.AtLeast(count, 0);
        var last = Week.IsClosed ? lastOpenException ?? LocalDate.MinIsoValue : LastDate;
        var left = count;
        for (var day = count == 0 ? date : date.PlusDays(1); day <= last; day = day.PlusDays(1))
            if (IsWorkingDay(day) && --left <= 0) return day;
        return null;
    }
}
