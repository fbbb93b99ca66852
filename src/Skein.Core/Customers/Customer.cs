using NodaTime;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Customers;

public enum CustomerKind
{
    Person,
    Company,
}

/// <summary>Whoever makes contact: a person or a company, with every way to reach them.</summary>
public sealed class Customer : ISubject, IVersioned
{
    public static string SubjectKind => "customer";

    public long Id { get; init; }

    public CustomerKind Kind { get; set; }

    public required string Name { get; set; }

    /// <summary>The company a person belongs to.</summary>
    public long? CompanyId { get; set; }

    public Language Language { get; set; }

    /// <summary>The service tier, such as VIP; decides nothing yet but is shown everywhere.</summary>
    public string? Tier { get; set; }

    public List<CustomerTag> Tags { get; } = [];

    public string? Note { get; set; }

    public Instant CreatedAt { get; init; }

    public int Version { get; set; }

    public List<ContactPoint> Contacts { get; } = [];
}

public sealed class CustomerTag
{
    public long CustomerId { get; set; }

    public required string Tag { get; set; }
}
