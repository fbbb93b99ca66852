using NodaTime;
using Skein.Journal;

namespace Skein.Channels.Email;

/// <summary>An address, or a whole domain beginning with @, that is kept out or let in whatever spam filters say.</summary>
public sealed class MailSender : ISubject
{
    public static string SubjectKind => "mail-sender";

    public long Id { get; init; }

    /// <summary>Lower case.</summary>
    public required string Pattern { get; init; }

    public bool IsAllowed { get; set; }

    public Instant JudgedAt { get; set; }
}
