using System.Text;
using MimeKit;
using MimeKit.Utils;
using NodaTime;
using Skein.Platform;

namespace Skein.Channels.Email.Reading;

/// <summary>The lines above a mail's text, decoded and bounded.</summary>
internal sealed class MailHead(HeaderList headers, Reading reading)
{
    private const int LongestValue = 2_000;
    private const int LongestSubject = 500;
    private readonly HeadWords words = new(headers, reading);

    public ReadMail Read()
    {
        var mail = new ReadMail
        {
            MessageId = MessageIds.One(Raw("Message-ID")),
            InReplyTo = MessageIds.One(Raw("In-Reply-To")),
            References = MessageIds.Many(Raw("References"), reading.Limits.References),
            Subject = Cut.At(Value("Subject") ?? "", LongestSubject),
            From = People("From").FirstOrDefault(),
            Sender = People("Sender").FirstOrDefault(),
            ReplyTo = People("Reply-To"),
            To = People("To"),
            Cc = People("Cc"),
            DeliveredTo = [.. new[] { "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "X-Delivered-To", "X-RCPT-TO" }.SelectMany(People).Distinct()],
            ReturnPath = ReturnPath(),
            Date = Date(),
            Loop = Mark(),
        };
        if (mail.MessageId is null) reading.Note(OddityKind.NoMessageId);
        if (mail.From is null) reading.Note(OddityKind.NoSender);
        if (mail.Date is null) reading.Note(OddityKind.NoDate);
        return mail with { From = mail.From ?? mail.Sender ?? (mail.ReplyTo is [var first, ..] ? first : null), BareSubject = Subjects.Bare(mail.Subject) };
    }

    public bool Has(string name) => headers.Contains(name);

    /// <summary>The topmost line of that name as people read it, or null.</summary>
    public string? Value(string name) => All(name).FirstOrDefault();

    public IEnumerable<string> All(string name) => headers.Where(h => Is(h, name)).Select(Decoded);

    public IEnumerable<(string Name, string Value)> Lines() => headers.Select(h => (h.Field, Decoded(h)));

    private static bool Is(Header header, string name) => header.Field.Equals(name, StringComparison.OrdinalIgnoreCase);

    private string Decoded(Header header) => reading.Try("header", "", () =>
    {
        var raw = header.RawValue.Length > LongestValue * 4 ? header.RawValue[..(LongestValue * 4)] : header.RawValue;
        return Cut.At(Clean.Line(words.Decode(raw)), LongestValue);
    });

    private string? Raw(string name)
    {
        var raw = headers.FirstOrDefault(h => Is(h, name))?.RawValue;
        return raw is null ? null : Encoding.Latin1.GetString(raw, 0, Math.Min(raw.Length, 100_000));
    }

    private List<MailAddress> People(string name) => reading.Try(name, [], () =>
    {
        var found = headers.Where(h => Is(h, name)).SelectMany(h => People(h.RawValue)).Distinct().Take(reading.Limits.Addresses + 1).ToList();
        if (found.Count <= reading.Limits.Addresses) return found;
        reading.Note(OddityKind.TooManyAddresses, name);
        return found[..reading.Limits.Addresses];
    });

    private IEnumerable<MailAddress> People(byte[] raw)
    {
        var found = InternetAddressList.TryParse(words.Options, HeadWords.Usable(raw), out var list)
            ? list.Mailboxes.Select(m => MailAddress.From(m.Name, m.Address)).OfType<MailAddress>().ToList()
            : [];
        return found.Count > 0 ? found : LooseAddresses.In(words.Decode(raw));
    }

    private string? ReturnPath() => Raw("Return-Path") is { } raw
        ? raw.Trim() is "<>" or "" ? "" : People("Return-Path").FirstOrDefault()?.Address
        : null;

    private Instant? Date() => reading.Try("Date", (Instant?)null, () => DateUtils.TryParse(Raw("Date") ?? "", out var date) && date.Year is > 1990 and < 2200
        ? Instant.FromDateTimeOffset(date)
        : null);

    private LoopMark Mark() => new(
        Cut.At(Value(LoopMark.InstallationHeader) ?? "", 100),
        int.TryParse(Value(LoopMark.HopsHeader), out var hops) ? Math.Clamp(hops, 0, 1000) : Has(LoopMark.InstallationHeader) ? 1 : 0)
    {
        Message = Cut.At(Value(LoopMark.MessageHeader) ?? "", 100),
        Servers = headers.Count(h => h.Id == HeaderId.Received),
    };
}
