using MimeKit;
using MimeKit.Utils;
using Skein.Platform.Files;

namespace Skein.Mail;

/// <summary>Turns a row into the letter that is sent; made again it is the same letter with the same Message-ID.</summary>
internal static class MailLetter
{
    /// <param name="from">The address it leaves from.</param>
    public static string Id(OutgoingMail mail, string from) => $"{mail.MessageToken}@{MailboxAddress.Parse(from).Domain}";

    public static MimeMessage Of(OutgoingMail mail, MailServer server, IFileStore files)
    {
        var from = mail.FromAddress ?? server.FromAddress;
        var domain = MailboxAddress.Parse(from).Domain;
        var letter = new MimeMessage { Subject = mail.Subject, MessageId = Id(mail, from), Date = mail.CreatedAt.ToDateTimeOffset() };
        letter.From.Add(new MailboxAddress(mail.FromName ?? server.FromName, from));
        letter.To.Add(new MailboxAddress(mail.ToName, mail.To));
        if (mail.Cc is { } copies && InternetAddressList.TryParse(copies, out var others)) letter.Cc.AddRange(others);
        if (mail.ReplyTo is { } answer) letter.ReplyTo.Add(MailboxAddress.Parse(answer));
        foreach (var id in References(mail, domain)) letter.References.Add(id);
        if (mail.InReplyTo is { } answers) letter.InReplyTo = answers;
        else if (mail.Thread is { } first) letter.InReplyTo = $"{first}@{domain}";
        if (mail.IsAutomatic)
        {
            var isReply = mail.InReplyTo is not null;
            letter.Headers.Add("Auto-Submitted", isReply ? "auto-replied" : "auto-generated");
            letter.Headers.Add("X-Auto-Response-Suppress", "All");
            if (isReply) letter.Headers.Add("X-Autoreply", "yes");
            if (isReply) letter.Headers.Add("Precedence", "auto_reply");
        }

        letter.Body = Body(mail, files);
        return letter;
    }

    /// <summary>Copies' names and addresses as a head carries them, readable again whatever stands in a name.</summary>
    public static string? Copies(IEnumerable<(string Name, string Address)> people)
    {
        var list = new InternetAddressList(people.Select(p => new MailboxAddress(p.Name, p.Address)));
        while (list.Count > 0 && list.ToString(encode: true).Length > OutgoingMail.LongestCc) list.RemoveAt(list.Count - 1);
        return list.Count == 0 ? null : list.ToString(encode: true);
    }

    private static IEnumerable<string> References(OutgoingMail mail, string domain) =>
        mail.References is { } ids ? MimeUtils.EnumerateReferences(ids) : mail.Thread is { } thread ? [$"{thread}@{domain}"] : [];

    private static MimeEntity Body(OutgoingMail mail, IFileStore files)
    {
        var body = new BodyBuilder { TextBody = mail.Plain, HtmlBody = mail.Html };
        foreach (var held in mail.Files.OrderBy(f => f.FileId))
        {
            // A content that is gone must not keep the words from the customer.
            if (files.Open(held.File.Sha256) is not { } content) continue;
            var part = new MimePart(TypeOf(held.File.ContentType))
            {
                Content = new MimeContent(content),
                ContentTransferEncoding = ContentEncoding.Base64,
                ContentDisposition = new ContentDisposition(held.ContentId is null ? ContentDisposition.Attachment : ContentDisposition.Inline),
                FileName = held.File.Name,
            };
            if (held.ContentId is { } id) part.ContentId = id;
            (held.ContentId is null ? body.Attachments : body.LinkedResources).Add(part);
        }

        return body.ToMessageBody();
    }

    private static ContentType TypeOf(string claimed) =>
        ContentType.TryParse(claimed, out var type) && !type.IsMimeType("multipart", "*") && !type.IsMimeType("message", "*") ? type : new ContentType("application", "octet-stream");
}
