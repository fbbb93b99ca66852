using MimeKit;
using MimeKit.Cryptography;
using MimeKit.Tnef;
using Skein.Platform;

namespace Skein.Channels.Email.Reading;

/// <summary>Goes through the tree of parts once and sorts them: what is the text, what goes with it, what is a message by itself.</summary>
internal sealed class MailWalk(MailParse? parse, Reading reading)
{
    private readonly List<BodySegment> segments = [];
    private readonly List<MailPart> parts = [];
    private readonly List<MailContact> contacts = [];
    private MailSeal seal = MailSeal.None;

    public Invitation? Invitation { get; private set; }
    public IReadOnlyList<MailContact> Contacts => contacts;
    public MailSeal Seal => seal;
    public MessageDeliveryStatus? DeliveryStatus { get; private set; }
    public MessageDispositionNotification? Disposition { get; private set; }

    /// <summary>The head of the mail a report speaks of, when only that came back.</summary>
    public HeaderList? ReturnedHead { get; private set; }

    public int Run(MimeEntity? entity)
    {
        if (entity is not null) Visit(entity, null, 0);
        return parts.Count;
    }

    public IReadOnlyList<BodySegment> Segments => segments;

    public IReadOnlyList<MailPart> Parts(BodyText text) =>
        [.. parts.Select(p => p.ContentId is { } id && text.ShownContentIds.Contains(id) ? p with { IsInline = true, Kind = PartKind.Picture } : p)];

    private void Visit(MimeEntity entity, BodySegment? into, int depth) => reading.Try(entity.ContentType.MimeType, 0, () =>
    {
        if (depth > reading.Limits.Depth) reading.Note(OddityKind.TooDeep);
        else if (entity is Multipart multipart) VisitMany(multipart, into, depth + 1);
        else if (entity is MessagePart message) Nested(message);
        else if (entity is MimePart part) Leaf(part, into, depth);
        return 0;
    });

    private void VisitMany(Multipart multipart, BodySegment? into, int depth)
    {
        switch (multipart)
        {
            case MultipartSigned { Count: > 1 } signed:
                seal = Seals.Check(signed, reading);
                Visit(signed[0], into, depth);
                for (var i = 1; i < signed.Count; i++) Add(signed[i], PartKind.Signature);
                break;
            case MultipartEncrypted encrypted:
                seal = new MailSeal(SealKind.Pgp, false, true, SealCheck.NotTried, "");
                foreach (var child in encrypted) Add(child, PartKind.Encrypted);
                break;
            case MultipartAlternative alternative:
                var segment = into ?? Begin();
                foreach (var child in alternative) Visit(child, segment, depth);
                break;
            case MultipartRelated related:
                var root = related.Root;
                if (root is not null) Visit(root, into, depth);
                foreach (var child in related.Where(c => c != root)) Beside(child, depth);
                break;
            default:
                foreach (var child in multipart) Visit(child, into, depth);
                break;
        }
    }

    private void Leaf(MimePart part, BodySegment? into, int depth)
    {
        if (part is TnefPart tnef) Unpack(tnef, depth);
        else if (part is MessageDeliveryStatus status && IsSmall(part)) (DeliveryStatus, _) = (status, Add(part, PartKind.Report));
        else if (part is MessageDispositionNotification notice && IsSmall(part)) (Disposition, _) = (notice, Add(part, PartKind.Report));
        else if (part is ApplicationPkcs7Mime pkcs7) Pkcs7(pkcs7, into, depth);
        else if (Is(part, "text/rfc822-headers") && IsSmall(part)) Returned(part);
        else if (Is(part, "text/calendar") || Is(part, "application/ics")) Calendar(part);
        else if (Is(part, "text/vcard") || Is(part, "text/x-vcard") || Is(part, "text/directory")) Card(part);
        else if (IsText(part, into)) Text(part, into ?? Begin());
        else Add(part, KindOf(part));
    }

    private void Beside(MimeEntity child, int depth)
    {
        if (child is MimePart part and not TnefPart && !Is(part, "text/calendar")) Add(part, KindOf(part));
        else Visit(child, null, depth);
    }

    private bool IsText(MimePart part, BodySegment? into) =>
        !part.IsAttachment && (Is(part, "text/plain") || Is(part, "text/html") || part.Headers[HeaderId.ContentType] is null)
        && (part.FileName is null || (into is null && segments.Count == 0 && parts.Count == 0));

    private void Text(MimePart part, BodySegment segment)
    {
        var (text, isCut) = TextContent.Of(part, reading);
        var isHtml = Is(part, "text/html");
        if (isHtml) text = WithoutData(text);
        (isHtml ? segment.Html : segment.Plain).Add(text);
        if (!isCut && text.Length <= (isHtml ? reading.Limits.HtmlLength : reading.Limits.PlainLength)) return;
        reading.Note(OddityKind.TextCut);
        Add(part, PartKind.File);
    }

    private string WithoutData(string html)
    {
        var (text, pictures) = DataPictures.Take(html, reading);
        foreach (var (id, type, content) in pictures)
        {
            parts.Add(new MailPart
            {
                Kind = PartKind.Picture,
                FileName = $"picture-{parts.Count + 1}{(MimeTypes.TryGetExtension(type, out var extension) ? extension : "")}",
                MediaType = type,
                ContentId = id,
                RoughSize = content.Length,
                Content = () => new MemoryStream(content, writable: false),
            });
        }

        return text;
    }

    private BodySegment Begin()
    {
        segments.Add(new BodySegment());
        return segments[^1];
    }

    private void Nested(MessagePart part)
    {
        if (part.Message is not { } message) return;
        var read = reading.NestedMailsLeft-- > 0 ? MailReader.Read(message, parse, reading) : null;
        parts.Add(new MailPart
        {
            Kind = PartKind.Message,
            FileName = PartNames.Of(part, parts.Count, read?.Subject),
            MediaType = "message/rfc822",
            RoughSize = parse?.SizeOf(message) ?? 0,
            Message = read,
            Content = () => parse?.Open(message) ?? Rewritten(message),
        });
    }

    private static MemoryStream Rewritten(MimeMessage message)
    {
        var memory = new MemoryStream();
        message.WriteTo(memory);
        memory.Position = 0;
        return memory;
    }

    private void Unpack(TnefPart tnef, int depth)
    {
        var unpacked = reading.Try("winmail.dat", null, () => TnefContent.Of(tnef, reading));
        if (unpacked is null)
        {
            Add(tnef, PartKind.File);
            return;
        }

        foreach (var entity in unpacked)
        {
            // A mail that has its text already needs no second reading of it.
            if (entity is TextPart { IsAttachment: false } && segments.Any(s => s.HasText)) continue;
            Visit(entity, null, depth + 1);
        }
    }

    private void Pkcs7(ApplicationPkcs7Mime part, BodySegment? into, int depth)
    {
        var (found, inner) = Seals.Open(part, reading);
        seal = found;
        if (inner is null) Add(part, found.IsEncrypted ? PartKind.Encrypted : KindOf(part));
        else Visit(inner, into, depth + 1);
    }

    private void Returned(MimePart part)
    {
        if (part.Content is null) return;
        using var content = part.Content.Open();
        ReturnedHead = MimeEntity.Load(reading.Options, content).Headers;
        Add(part, PartKind.Report);
    }

    private void Calendar(MimePart part)
    {
        Invitation ??= reading.Try("calendar", null, () => Invitations.Read(TextContent.Of(part, reading).Text, part.ContentType.Parameters["method"]));
        Add(part, PartKind.Invitation);
    }

    private void Card(MimePart part)
    {
        if (contacts.Count < 20) contacts.AddRange(reading.Try("vcard", [], () => Cards.Read(TextContent.Of(part, reading).Text)));
        Add(part, PartKind.Contact);
    }

    private int Add(MimeEntity entity, PartKind kind)
    {
        if (entity is MimePart { Content: { } content } part)
        {
            parts.Add(new MailPart
            {
                Kind = kind,
                FileName = PartNames.Of(part, parts.Count, null),
                MediaType = Cut.At(part.ContentType.MimeType.ToLowerInvariant(), 100),
                ContentId = part.ContentId is { Length: > 0 and < 500 } id ? id : null,
                RoughSize = PartNames.Size(part),
                Content = content.Open,
            });
        }
        else if (entity is MessagePart or Multipart) Visit(entity, null, reading.Limits.Depth / 2);

        return parts.Count;
    }

    private static PartKind KindOf(MimePart part) =>
        part is ApplicationPkcs7Signature or ApplicationPgpSignature ? PartKind.Signature
        : part is ApplicationPgpEncrypted ? PartKind.Encrypted
        : PartKind.File;

    private static bool Is(MimePart part, string type) => part.ContentType.MimeType.Equals(type, StringComparison.OrdinalIgnoreCase);

    private static bool IsSmall(MimePart part) => PartNames.Size(part) < 300_000;
}
