using System.Globalization;
using NodaTime;
using Skein.Cases;
using Skein.Platform.Html;

namespace Skein.Channels.Email;

/// <summary>A mail that belongs to a case, as whoever causes it words it; <see cref="CaseMail"/> adds sender, recipients and thread.</summary>
public sealed record CaseLetter
{
    /// <summary>One message is mailed once, whichever way.</summary>
    public static string ReplyKey(long messageId) => string.Create(CultureInfo.InvariantCulture, $"reply:{messageId}");

    /// <summary>Stored already; what else is needed of it is read.</summary>
    public required Case Case { get; init; }

    public required RichText Text { get; init; }

    /// <summary><c>reply</c>, <c>acknowledgement</c> …</summary>
    public required string Purpose { get; init; }

    /// <summary>The same key again is the same mail.</summary>
    public string? Key { get; init; }

    /// <summary>The message it carries: its files come along, and it shows what became of the mail.</summary>
    public CaseMessage? Message { get; init; }

    /// <summary>Null is the case's, with "Re:" where it goes on with a conversation. The number is added.</summary>
    public string? Subject { get; init; }

    /// <summary>Stands below the text, above what is quoted.</summary>
    public RichText? Signature { get; init; }

    /// <summary>Null is where the customer last wrote from.</summary>
    public string? To { get; init; }

    /// <summary>Whether everybody in the conversation gets a copy.</summary>
    public bool HasCopies { get; init; } = true;

    /// <summary>Written by no person: it quotes nothing, and robots shall not answer.</summary>
    public bool IsAutomatic { get; init; }

    public Instant? NotBefore { get; init; }
}
