using NodaTime;
using Skein.Platform;
using Skein.Platform.Files;

namespace Skein.Cases;

public enum MessageKind
{
    /// <summary>From the customer.</summary>
    Customer,

    /// <summary>To the customer.</summary>
    Reply,

    /// <summary>Among colleagues; the customer never sees it.</summary>
    Note,
}

/// <summary>One turn of a case's conversation. Its words are never altered once written.</summary>
public sealed class CaseMessage
{
    public long Id { get; init; }

    public long CaseId { get; set; }

    /// <summary>Set while both are new, so that case and first message are stored in one go.</summary>
    public Case Case { get; init; } = null!;

    public MessageKind Kind { get; init; }

    public Channel Channel { get; init; }

    public ActorKind AuthorKind { get; init; }

    public long AuthorId { get; init; }

    public required string AuthorName { get; init; }

    /// <summary>Sanitised; still shown only inside a frame of its own.</summary>
    public required string Html { get; init; }

    public required string Plain { get; init; }

    /// <summary>What the message quotes of earlier ones, sanitised; shown folded.</summary>
    public string? Quoted { get; init; }

    public Instant At { get; init; }

    public string? OriginKey { get; init; }

    /// <summary>When its writer took it back, within seconds. It is kept but stands in no conversation: every query leaves it out by itself.</summary>
    public Instant? WithdrawnAt { get; set; }

    /// <summary>How the case stood before an answer, for taking it back.</summary>
    public string? CaseBefore { get; init; }

    public List<MessageFile> Files { get; } = [];
}

public sealed class MessageFile
{
    public long MessageId { get; set; }

    public long FileId { get; set; }

    public StoredFile File { get; set; } = null!;
}
