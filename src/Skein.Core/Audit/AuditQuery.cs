using NodaTime;

namespace Skein.Audit;

/// <summary>Which entries of the journal somebody wants to see.</summary>
public sealed record AuditQuery
{
    /// <summary>Part of a colleague's name, their address, or their number.</summary>
    public string? Person { get; init; }

    public string? Event { get; init; }

    public string? SubjectKind { get; init; }

    public long? SubjectId { get; init; }

    /// <summary>The first day, in the reader's time zone.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The last day.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>The last id of the page before.</summary>
    public long? Before { get; init; }

    public int Size { get; init; } = 50;
}
