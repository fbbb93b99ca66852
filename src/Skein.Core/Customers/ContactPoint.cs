using NodaTime;

namespace Skein.Customers;

public enum ContactKind
{
    Email,
    Phone,
    Address,
    WeChat,
    WeCom,
    Other,
}

/// <summary>One way to reach a customer.</summary>
public sealed class ContactPoint
{
    public const int LongestWhy = 500;

    public long Id { get; init; }

    public long CustomerId { get; set; }

    public ContactKind Kind { get; set; }

    /// <summary>As the customer wrote it.</summary>
    public required string Value { get; set; }

    /// <summary>What is compared: lower-case address, digits with country code. Two people may share a telephone.</summary>
    public required string Normalized { get; set; }

    /// <summary>
    /// Set where one value can only be one customer (mail and messaging), so that two contacts at the same moment cannot
    /// open two files for one person.
    /// </summary>
    public string? UniqueKey { get; set; }

    public string? Label { get; set; }

    public bool IsPrimary { get; set; }

    /// <summary>Since when a mail server says there is no such address, and in which words; null while all is well.</summary>
    public Instant? UndeliverableAt { get; set; }

    public string? UndeliverableWhy { get; set; }
}
