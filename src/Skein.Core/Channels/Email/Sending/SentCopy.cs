using NodaTime;
using Skein.Mail;

namespace Skein.Channels.Email;

/// <summary>A mail that has left and whose copy is still to be put into its mailbox's Sent folder, or could not be.</summary>
public sealed class SentCopy
{
    public const int MostAttempts = 8;

    public long MailId { get; init; }

    public long MailboxId { get; init; }

    public int Attempts { get; set; }

    /// <summary>Null once it is given up.</summary>
    public Instant? NextAttemptAt { get; set; }

    public MailTrouble? Trouble { get; set; }
}
