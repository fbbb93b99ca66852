namespace Skein.Channels.Email.Reading;

/// <summary>A part of a mail beside its text: what people call an attachment, and pictures that stand in the text.</summary>
public sealed record MailPart
{
    public required PartKind Kind { get; init; }
    public required string FileName { get; init; }
    public required string MediaType { get; init; }
    public string? ContentId { get; init; }

    /// <summary>The text shows it by its content id; it is no attachment of its own.</summary>
    public bool IsInline { get; init; }

    /// <summary>Of the content as far as it is known without decoding it.</summary>
    public long RoughSize { get; init; }

    /// <summary>A mail inside the mail, read in the same way, as far as the limits go.</summary>
    public ReadMail? Message { get; init; }

    internal Func<Stream> Content { get; init; } = () => Stream.Null;

    /// <summary>The decoded content. The stream the mail was read from must still be open; read one part at a time.</summary>
    public Stream Open() => Content();
}

public enum PartKind
{
    File,
    Picture,
    Message,
    Invitation,
    Contact,
    Signature,
    Encrypted,
    Report,
}
