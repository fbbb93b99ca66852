using System.Globalization;
using NodaTime;

namespace Skein.Cases;

/// <summary>The last row of a page, by the key the list is ordered by. Written as <c>unix-microseconds.id</c>.</summary>
public readonly record struct CaseCursor(Instant At, long Id)
{
    private const long TicksPerMicrosecond = 10;

    public static CaseCursor? Parse(string? text)
    {
        var parts = text?.Split('.');
        return parts is [var at, var id]
            && long.TryParse(at, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var microseconds)
            && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(microseconds) < 250_000_000_000_000_000 / TicksPerMicrosecond
            ? new CaseCursor(Instant.FromUnixTimeTicks(microseconds * TicksPerMicrosecond), number)
            : null;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{At.ToUnixTimeTicks() / TicksPerMicrosecond}.{Id}");
}
