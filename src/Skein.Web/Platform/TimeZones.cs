using NodaTime;

namespace Skein.Web.Platform;

/// <summary>The zones a form offers: the ones in use around the world first seen from China, and whatever is set already.</summary>
internal static class TimeZones
{
    private static readonly string[] Usual =
    [
        "Asia/Shanghai", "Asia/Taipei", "Asia/Hong_Kong", "Asia/Macau", "Asia/Urumqi", "Asia/Singapore", "Asia/Kuala_Lumpur", "Asia/Tokyo",
        "Asia/Seoul", "Asia/Bangkok", "Asia/Ho_Chi_Minh", "Asia/Jakarta", "Asia/Manila", "Asia/Kolkata", "Asia/Dubai", "Asia/Riyadh",
        "Europe/Istanbul", "Europe/Moscow", "Europe/Berlin", "Europe/Paris", "Europe/Madrid", "Europe/London", "Africa/Johannesburg",
        "Africa/Lagos", "America/Sao_Paulo", "America/New_York", "America/Toronto", "America/Chicago", "America/Denver",
        "America/Los_Angeles", "America/Vancouver", "Australia/Perth", "Australia/Sydney", "Pacific/Auckland", "UTC",
    ];

    public static IEnumerable<(string Id, string Name)> With(string? current) => Usual
        .Concat(current is null || Usual.Contains(current) || DateTimeZoneProviders.Tzdb.GetZoneOrNull(current) is null ? [] : [current])
        .Select(id => (id, $"{id.Replace('_', ' ')} (UTC{Offset(id)})"));

    private static string Offset(string id) =>
        DateTimeZoneProviders.Tzdb[id].GetUtcOffset(Skein.Platform.Clock.Now(TimeProvider.System)).ToString("+HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
