using NodaTime;
using NodaTime.Text;

namespace Skein.Measures.Calendars;

/// <summary>
/// One stretch of open hours of a day, in wall-clock time of the calendar's zone: open from <see cref="Opens"/> (inclusive)
/// to <see cref="Closes"/> (exclusive). A closing time that is not after the opening lies on the next day, so 22:00–06:00 is a
/// night shift that belongs to the day it starts on, 13:00–00:00 ends at midnight, and 00:00–00:00 (the default) is the whole day.
/// </summary>
/// <param name="Opens">The first open moment.</param>
/// <param name="Closes">The first moment that is not open any more.</param>
public readonly record struct OpenHours(LocalTime Opens, LocalTime Closes)
{
    static readonly LocalTimePattern Pattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    static readonly LocalTimePattern WithSeconds = LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss");

    /// <summary>00:00 to the next 00:00; 23 or 25 hours long where clocks change that day.</summary>
    public static OpenHours WholeDay => default;

    /// <summary>True when the stretch ends on the day after it started (midnight itself included).</summary>
    public bool EndsNextDay => Closes <= Opens;

    /// <summary>Reads "08:30-11:30"; "24:00" may be written for midnight at the end.</summary>
    /// <exception cref="FormatException">The text is not two times with a hyphen or dash between.</exception>
    public static OpenHours Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split(['-', '–'], StringSplitOptions.TrimEntries);
        if (parts.Length != 2) throw new FormatException($"'{text}' is not of the form 08:30-11:30.");
        return new(Time(parts[0]), parts[1] == "24:00" ? LocalTime.Midnight : Time(parts[1]));

        LocalTime Time(string part)
        {
            var read = Pattern.Parse(part);
            if (!read.Success) read = WithSeconds.Parse(part);
            return read.Success ? read.Value : throw new FormatException($"'{part}' in '{text}' is not a time of day.");
        }
    }

    /// <summary>Written as it is read: "08:30-11:30".</summary>
    public override string ToString() => $"{Written(Opens)}-{Written(Closes)}";

    static string Written(LocalTime time) => (time.Second == 0 ? Pattern : WithSeconds).Format(time);

    internal LocalDateTime StartOn(LocalDate date) => date + Opens;

    internal LocalDateTime EndFrom(LocalDate date) => (EndsNextDay ? date.PlusDays(1) : date) + Closes;
}
