namespace Skein.Channels.Email.Reading;

/// <summary>Something a sender's program did that should not be, or that was not read in full.</summary>
public sealed record Oddity(OddityKind Kind, string Detail = "");

public enum OddityKind
{
    NotAMail,
    NoMessageId,
    NoSender,
    NoDate,
    CharsetMissing,
    CharsetUnknown,
    CharsetWrong,
    BrokenCharacters,
    TooManyHeaders,
    TooManyParts,
    TooDeep,
    TooManyAddresses,
    TextCut,
    HtmlTooTangled,
    PartUnreadable,
    SignatureBroken,
}
