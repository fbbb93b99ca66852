using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;
using Skein.Platform;

namespace Skein.Channels.Email.Reading;

internal static class Invitations
{
    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    public static Invitation? Read(string text, string? method)
    {
        var isInEvent = false;
        var found = new Invitation(method?.ToUpperInvariant() ?? "", "", "", null, null, null);
        var hasEvent = false;
        foreach (var (name, parameters, value) in ContentLines.In(text))
        {
            if (name is "BEGIN" or "END") (isInEvent, hasEvent) = (name == "BEGIN" && value.Trim().Equals("VEVENT", StringComparison.OrdinalIgnoreCase), hasEvent || isInEvent);
            else if (name == "METHOD") found = found with { Method = Cut.At(value.Trim().ToUpperInvariant(), 20) };
            else if (isInEvent && !hasEvent) found = With(found, name, parameters, value);
        }

        return hasEvent ? found : null;
    }

    private static Invitation With(Invitation found, string name, IReadOnlyDictionary<string, string> parameters, string value) => name switch
    {
        "SUMMARY" => found with { Summary = ContentLines.Text(value) },
        "LOCATION" => found with { Location = ContentLines.Text(value) },
        "DTSTART" => found with { Starts = Time(parameters, value.Trim()) },
        "DTEND" => found with { Ends = Time(parameters, value.Trim()) },
        "ORGANIZER" => found with { Organizer = MailAddress.From(parameters.GetValueOrDefault("CN"), value.Trim().Replace("mailto:", "", StringComparison.OrdinalIgnoreCase)) },
        _ => found,
    };

    private static Instant? Time(IReadOnlyDictionary<string, string> parameters, string value)
    {
        if (Day.Parse(value) is { Success: true } day) return day.Value.AtMidnight().InUtc().ToInstant();
        if (!Local.Parse(value.TrimEnd('Z')).TryGetValue(default, out var local)) return null;
        return local.InZoneLeniently(value.EndsWith('Z') ? DateTimeZone.Utc : Zone(parameters.GetValueOrDefault("TZID"))).ToInstant();
    }

    // Outlook names zones as Windows does.
    private static DateTimeZone Zone(string? id) => id is null ? DateTimeZone.Utc
        : DateTimeZoneProviders.Tzdb.GetZoneOrNull(TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(id, out var known) ? known : id) ?? DateTimeZone.Utc;
}
