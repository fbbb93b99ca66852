using NodaTime;
using Skein.Journal;
using Skein.Platform;
using Skein.Templates;

namespace Skein.Channels.Email;

/// <summary>What customers get back at once when their mail opens a case through a mailbox.</summary>
public sealed class Acknowledgement : ISubject, IVersioned
{
    public const int LongestWindow = 24 * 30;

    public static string SubjectKind => "acknowledgement";

    public long Id { get; init; }

    public long MailboxId { get; init; }

    public bool IsOn { get; set; }

    /// <summary>One sender gets no more than one in so many hours, through whichever mailbox.</summary>
    public int WindowHours { get; set; } = 24;

    public string Hans { get; set; } = "";

    public string Hant { get; set; } = "";

    public string English { get; set; } = "";

    public Wording Wording
    {
        get => new(Hans, Hant, English);
        set => (Hans, Hant, English) = (value.Hans, value.Hant, value.English);
    }

    public int Version { get; set; }

    /// <summary>What a mailbox offers to begin with.</summary>
    public static readonly Wording Standard = Wording.FromPlain(new Text(
        "{{customer.name}}，您好：\n\n您的来信收到了，编号 {{case.number}}。我们会尽快回复您。\n\n要补充内容，直接回复这封邮件就可以。\n查看进度：{{portal.link}}\n\n{{company.name}}",
        "{{customer.name}}，您好：\n\n您的來信收到了，編號 {{case.number}}。我們會儘快回覆您。\n\n要補充內容，直接回覆這封郵件就可以。\n檢視進度：{{portal.link}}\n\n{{company.name}}",
        "Dear {{customer.name}},\n\nWe have received your mail; its number is {{case.number}}. We will answer as soon as we can.\n\nTo add something, just answer this mail.\nFollow it here: {{portal.link}}\n\n{{company.name}}"));
}

/// <summary>When a sender was last written to by itself.</summary>
public sealed class AcknowledgedSender
{
    public required string Address { get; init; }

    public Instant At { get; set; }
}
