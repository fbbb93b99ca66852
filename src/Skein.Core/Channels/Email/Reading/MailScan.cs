using MimeKit;

namespace Skein.Channels.Email.Reading;

/// <summary>
/// Counts before anything is built: a hundred megabytes of one-letter headers would become gigabytes of objects. Says how far
/// the mail may be read.
/// </summary>
internal sealed class MailScan : MimeReader
{
    private readonly MailLimits limits;
    private int headers;
    private int parts;
    private long headersBegin;

    private MailScan(Stream raw, ParserOptions options, MailLimits limits)
        : base(options, raw, MimeFormat.Entity) => this.limits = limits;

    public static (long End, Oddity? Oddity) Run(Reading reading)
    {
        var raw = reading.Raw;
        raw.Position = 0;
        try
        {
            new MailScan(raw, reading.Options, reading.Limits).ReadMessage(reading.Stop);
        }
        catch (Surplus surplus)
        {
            return (Math.Max(surplus.Offset, 0), surplus.Oddity);
        }
        catch (Exception failure) when (reading.IsOfTheBytes(failure))
        {
            return (raw.Length, null);
        }

        return (raw.Length, null);
    }

    protected override void OnHeadersBegin(long beginOffset, int beginLineNumber, CancellationToken cancellationToken) => headersBegin = beginOffset;

    protected override void OnHeaderRead(Header header, int beginLineNumber, CancellationToken cancellationToken)
    {
        if (++headers > limits.Headers || header.Offset + header.RawValue.Length - headersBegin > limits.HeaderBytes)
            throw new Surplus(header.Offset ?? headersBegin, new Oddity(OddityKind.TooManyHeaders));
    }

    protected override void OnMimePartBegin(ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken) =>
        Count(beginOffset);

    protected override void OnMultipartBegin(ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken) =>
        Count(beginOffset);

    protected override void OnMessagePartBegin(ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken) =>
        Count(beginOffset);

    private void Count(long offset)
    {
        if (++parts > limits.Parts) throw new Surplus(offset, new Oddity(OddityKind.TooManyParts));
    }

    private sealed class Surplus(long offset, Oddity oddity) : Exception
    {
        public long Offset => offset;
        public Oddity Oddity => oddity;
    }
}
