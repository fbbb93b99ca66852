using Skein.Journal;
using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>How arrived mail is treated. One row; until it is saved these defaults hold.</summary>
public sealed class MailIntake : ISubject, IVersioned
{
    public const long OnlyId = 1;

    public static string SubjectKind => "mail-intake";

    public long Id { get; init; } = OnlyId;

    /// <summary>For how many days after its end an answer takes a case up again; later it becomes a new one that goes on from it.</summary>
    public int ReopenDays { get; set; } = 14;

    /// <summary>Signs the addresses answers come back to; readable only with the house's keys.</summary>
    public string? ProtectedReplyKey { get; set; }

    public int Version { get; set; }
}
