using System.Globalization;
using NodaTime;

namespace Skein.Cases;

/// <summary>
/// Where a page of a customer's timeline ends: the time of its last entry, and the last message and the last journal entry shown so far.
/// Written as <c>unix-microseconds.message.entry</c>.
/// </summary>
public readonly record struct TimelineCursor(Instant At, long MessageId, long EntryId)
{
    public static TimelineCursor? Parse(string? text) =>
        text?.Split('.') is [var at, var message, var entry]
            && CaseCursor.Parse($"{at}.{message}") is { } cursor
            && long.TryParse(entry, NumberStyles.None, CultureInfo.InvariantCulture, out var entryId)
            ? new TimelineCursor(cursor.At, cursor.Id, entryId)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{new CaseCursor(At, MessageId)}.{EntryId}");
}
