namespace Skein.Channels.Email.Reading;

/// <summary>How much of a mail is looked at. What is beyond is named among the oddities; the raw mail keeps it.</summary>
public sealed record MailLimits
{
    public static MailLimits Default { get; } = new();

    public int Headers { get; init; } = 5_000;
    public int HeaderBytes { get; init; } = 1_000_000;
    public int Parts { get; init; } = 1_000;
    public int Depth { get; init; } = 50;
    public int NestedMails { get; init; } = 5;
    public int TextBytes { get; init; } = 8_000_000;
    public int PlainLength { get; init; } = 400_000;
    public int HtmlLength { get; init; } = 1_000_000;
    public int HtmlNesting { get; init; } = 400;
    public int Addresses { get; init; } = 500;
    public int References { get; init; } = 100;
    public int UnpackedBytes { get; init; } = 40_000_000;
}
