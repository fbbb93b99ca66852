using NodaTime;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Mail;

public enum MailSecurity
{
    /// <summary>Begins in the clear and must turn to TLS before anything is said (port 587).</summary>
    StartTls,

    /// <summary>TLS from the first byte (port 465).</summary>
    Tls,

    /// <summary>Never for a server outside one's own network.</summary>
    None,
}

/// <summary>An SMTP server that takes our mail: the house's own, or the way out of one mailbox. What sending notes about itself stands here too, and moves no version.</summary>
public sealed class MailServer : ISubject, IVersioned
{
    public const int MostPerMinute = 100_000;
    public const int MostPerHour = 1_000_000;

    public static string SubjectKind => "mail-server";

    public long Id { get; init; }

    /// <summary>What has no way out of its own leaves through this one.</summary>
    public bool IsHouse { get; init; }

    public bool IsOn { get; set; } = true;

    public required string Host { get; set; }

    public int Port { get; set; }

    public MailSecurity Security { get; set; }

    public string? User { get; set; }

    /// <summary>Readable only with the house's keys; never shown again.</summary>
    public string? ProtectedPassword { get; set; }

    public required string FromName { get; set; }

    public required string FromAddress { get; set; }

    /// <summary>Providers block who sends more; null is no limit.</summary>
    public int? PerMinute { get; set; }

    public int? PerHour { get; set; }

    /// <summary>Conversations in a row that came to nothing; 0 when all is well.</summary>
    public int Failures { get; set; }

    /// <summary>Left alone until then: it failed, or asked to be.</summary>
    public Instant? RestsUntil { get; set; }

    /// <summary>Its own words when it last failed, or the system's.</summary>
    public string? Trouble { get; set; }

    /// <summary>Raised by whoever takes a mail: counting against the limits is done in turn.</summary>
    public long Turns { get; set; }

    public int Version { get; set; }
}
