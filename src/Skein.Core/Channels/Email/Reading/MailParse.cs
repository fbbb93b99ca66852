using MimeKit;
using MimeKit.IO;

namespace Skein.Channels.Email.Reading;

/// <summary>The raw mail as a tree of parts whose contents stay where they are, in the stream.</summary>
internal sealed class MailParse : MimeParser
{
    private readonly Dictionary<MimeMessage, (long Begin, long End)> places = [];
    private readonly Stream raw;

    private MailParse(ParserOptions options, Stream raw)
        : base(options, raw, MimeFormat.Entity, persistent: true) => this.raw = raw;

    public static (MimeMessage Message, MailParse Parse) Run(Reading reading)
    {
        var raw = reading.Raw;
        var (end, oddity) = MailScan.Run(reading);
        if (oddity is not null) reading.Note(oddity);
        Stream readable = end < raw.Length ? new BoundStream(raw, 0, end, leaveOpen: true) : raw;
        readable.Position = 0;
        var parse = new MailParse(reading.Options, readable);
        try
        {
            return (parse.ParseMessage(reading.Stop), parse);
        }
        catch (Exception failure) when (reading.IsOfTheBytes(failure))
        {
            reading.Note(OddityKind.NotAMail);
            return (AllText(raw), parse);
        }
    }

    /// <summary>The bytes of a mail inside the mail, as they came.</summary>
    public Stream? Open(MimeMessage nested) =>
        places.TryGetValue(nested, out var place) ? new BoundStream(raw, place.Begin, place.End, leaveOpen: true) : null;

    public long SizeOf(MimeMessage nested) => places.TryGetValue(nested, out var place) ? place.End - place.Begin : 0;

    protected override void OnMimeMessageEnd(MimeMessageEndEventArgs args)
    {
        places[args.Message] = (args.BeginOffset, args.EndOffset);
        base.OnMimeMessageEnd(args);
    }

    private static MimeMessage AllText(Stream raw)
    {
        var message = new MimeMessage();
        message.Headers.Clear();
        message.Body = new TextPart("plain") { Content = new MimeContent(new BoundStream(raw, 0, -1, leaveOpen: true), ContentEncoding.EightBit) };
        message.Body.ContentType.Parameters.Clear();
        return message;
    }
}
