using Skein.Channels.Email;
using Skein.Mail;
using Skein.Platform;
using Skein.Web.Components;

namespace Skein.Web.Channels.Email;

/// <summary>How mailboxes and arrived mails look.</summary>
internal static class MailboxLook
{
    private static readonly Text None = new("不加密，仅限内网", "不加密，僅限內網", "None (own network only)");

    public static string Short(MailSecurity security) => security switch
    {
        MailSecurity.Tls => "TLS",
        MailSecurity.StartTls => "STARTTLS",
        MailSecurity.None => None,
    };

    public static (Tone Tone, string Icon, Text Word) Of(Mailbox box) => box switch
    {
        { IsActive: false } => (Tone.Neutral, "circle", MailboxTexts.NotRead),
        { Failures: > 0 } => (Tone.Bad, "circle-alert", MailboxTexts.Troubled),
        { LastContactAt: null } => (Tone.Wait, "hourglass", MailboxTexts.Begins),
        _ => (Tone.Good, "circle-check", MailboxTexts.Reads),
    };

    public static Tone ToneOf(this ArrivalState state) => state switch
    {
        ArrivalState.Stored => Tone.Wait,
        ArrivalState.Done => Tone.Good,
        ArrivalState.Failed => Tone.Bad,
        ArrivalState.Ignored => Tone.Neutral,
    };
}
