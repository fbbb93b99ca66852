using NodaTime;

namespace Skein.Portal;

/// <summary>A code somebody asked for. A row is made for unknown addresses too, so that both answers cost the same.</summary>
public sealed class CustomerCode
{
    public long Id { get; init; }

    /// <summary>Names it to the browser that asked: only there can it be entered.</summary>
    public required string Ticket { get; init; }

    public required string Email { get; init; }

    /// <summary>Null when nobody has this address: no code fits then.</summary>
    public long? CustomerId { get; init; }

    public required string CodeHash { get; init; }

    public int Tries { get; set; }

    public Instant AskedAt { get; init; }

    public Instant EndsAt { get; init; }

    public Instant? UsedAt { get; set; }
}

/// <summary>A customer's browser that is signed in. Only the hash of its cookie is kept.</summary>
public sealed class CustomerSession
{
    public required string TokenHash { get; init; }

    public long CustomerId { get; init; }

    public Instant BegunAt { get; init; }

    public Instant EndsAt { get; init; }
}
