using NodaTime;
using NodaTime.Text;

namespace Skein.Web.Components;

/// <summary>Times as they stand on a page; the script in the browser counts on with the same words.</summary>
public static class TimeWords
{
    private static readonly ZonedDateTimePattern Minute = ZonedDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm", null);
    private static readonly ZonedDateTimePattern Second = ZonedDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss z", null);

    public static string Exact(Instant at, DateTimeZone zone) => Minute.Format(at.InZone(zone));

    public static string Full(Instant at, DateTimeZone zone) => Second.Format(at.InZone(zone));

    public static string Machine(Instant at) => InstantPattern.ExtendedIso.Format(at);

    /// <summary>"12 分钟前" within a week, else the exact time.</summary>
    public static string Ago(Instant at, DateTimeZone zone, Instant now)
    {
        var words = ComponentTexts.Ago.ToString().Split('|');
        var minutes = (long)Math.Floor((now - at).TotalMinutes);
        return minutes switch
        {
            < -1 => Exact(at, zone),
            < 1 => words[0],
            < 60 => Fill(words[1], minutes),
            < 60 * 24 => Fill(words[2], minutes / 60),
            < 60 * 24 * 7 => Fill(words[3], minutes / 60 / 24),
            _ => Exact(at, zone),
        };
    }

    public static string Due(Instant due, Instant now)
    {
        var words = ComponentTexts.Due.ToString().Split('|');
        var minutes = (long)Math.Floor(Math.Abs((due - now).TotalMinutes));
        var length = minutes switch
        {
            >= 60 * 24 => Fill(words[2], minutes / 1440, minutes % 1440 / 60),
            >= 60 => Fill(words[3], minutes / 60, minutes % 60),
            _ => Fill(words[4], minutes),
        };
        return Fill(due < now ? words[1] : words[0], length);
    }

    private static string Fill(string words, params object[] values) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, words, values);
}
