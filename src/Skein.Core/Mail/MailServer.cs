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

/// <summary>The SMTP server that takes our mail. One row, or none while mail is not configured.</summary>
public sealed class MailServer : ISubject, IVersioned
{
    public const long OnlyId = 1;

    public static string SubjectKind => "mail-server";

    public long Id { get; init; } = OnlyId;

    public bool IsOn { get; set; } = true;

    public required string Host { get; set; }

    public int Port { get; set; }

    public MailSecurity Security { get; set; }

    public string? User { get; set; }

    /// <summary>Readable only with the house's keys; never shown again.</summary>
    public string? ProtectedPassword { get; set; }

    public required string FromName { get; set; }

    public required string FromAddress { get; set; }

    public int Version { get; set; }
}
