using NodaTime;

namespace Skein.Channels.Email.Reading;

/// <summary>A mail as the house understands it. Everything in it is bounded and clean; nothing in it is to be believed.</summary>
public sealed record ReadMail
{
    /// <summary>Without angle brackets; null when missing or absurd.</summary>
    public string? MessageId { get; init; }

    public string? InReplyTo { get; init; }

    /// <summary>Oldest first, each once; of too many the first and the latest remain.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    public string Subject { get; init; } = "";

    /// <summary>Without Re:, 答复:, 转发: and their like.</summary>
    public string BareSubject { get; init; } = "";

    public MailAddress? From { get; init; }
    public MailAddress? Sender { get; init; }
    public IReadOnlyList<MailAddress> ReplyTo { get; init; } = [];
    public IReadOnlyList<MailAddress> To { get; init; } = [];
    public IReadOnlyList<MailAddress> Cc { get; init; } = [];

    /// <summary>Which of our addresses the servers say it was for: Delivered-To, X-Original-To and their like.</summary>
    public IReadOnlyList<MailAddress> DeliveredTo { get; init; } = [];

    /// <summary>The address for bounces; empty for mails that are answered by nobody; null when the server does not say.</summary>
    public string? ReturnPath { get; init; }

    /// <summary>What the sender's clock said.</summary>
    public Instant? Date { get; init; }

    public MailBody Body { get; init; } = MailBody.Empty;
    public IReadOnlyList<MailPart> Parts { get; init; } = [];
    public Invitation? Invitation { get; init; }
    public IReadOnlyList<MailContact> Contacts { get; init; } = [];
    public MailSeal Seal { get; init; } = MailSeal.None;

    /// <summary>What was passed on, when the mail is a forward.</summary>
    public ForwardedMail? Forwarded { get; init; }

    /// <summary>Why no person wrote this, or null.</summary>
    public RobotSign? Robot { get; init; }

    public DeliveryReport? Report { get; init; }
    public ReadReceipt? Receipt { get; init; }
    public SpamVerdict Spam { get; init; } = SpamVerdict.None;
    public SenderProof Proof { get; init; } = SenderProof.None;
    public LoopMark Loop { get; init; } = LoopMark.None;
    public IReadOnlyList<Oddity> Oddities { get; init; } = [];

    /// <summary>Whether an acknowledgement may go out: a person wrote it and it has not been here before.</summary>
    public bool MayBeAnsweredByItself => Robot is null && Report is null && Receipt is null && Loop.Hops == 0 && From is not null;
}
