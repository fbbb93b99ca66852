using NodaTime;

namespace Skein.Platform.Search;

public enum SearchFilterKey { Status, Kind, Owner, Team, Channel, Tag, Customer, Priority, From, To, Is }

/// <summary>
/// Several filters with one key are alternatives. Day is set for From and To, both inclusive; the value of Is is
/// one of the words below; every other value is as the user typed it.
/// </summary>
public sealed record SearchFilter(SearchFilterKey Key, string Value, bool Negated = false, LocalDate? Day = null)
{
    public const string Unassigned = "unassigned";
    public const string Late = "late";
    public const string Open = "open";
    public const string Deleted = "deleted";
}
