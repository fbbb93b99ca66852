using Skein.Platform;

namespace Skein.Journal;

/// <summary>A kind of thing that can happen: a stable code (<c>case.opened</c>) and how people read it.</summary>
public sealed record Event(string Code, Text Name)
{
    public Event(string code, string hans, string hant, string english)
        : this(code, new Text(hans, hant, english)) { }
}
