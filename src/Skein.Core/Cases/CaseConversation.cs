using NodaTime;
using Skein.Customers;
using Skein.Platform;
using Skein.Platform.Files;
using Skein.Platform.Html;

namespace Skein.Cases;

/// <summary>How messages are made and checked.</summary>
internal static class CaseConversation
{
    private const int PreviewLength = 160;
    private const int MostFiles = 20;

    // Nobody can ask the sender of a mail to take some off.
    internal const int MostFilesByMail = 200;

    public static IEnumerable<Broken> Check(string field, RichText message, IReadOnlyList<long> files, Channel channel)
    {
        if (message.IsEmpty && files.Count == 0) yield return CaseRules.EmptyMessage.At(field);
        if (message.Html.Length > RichText.Longest) yield return CaseRules.MessageTooLong.At(field, RichText.Longest);
        var most = channel == Channel.Email ? MostFilesByMail : MostFiles;
        if (files.Count > most) yield return CaseRules.TooManyFiles.At("Files", most);
    }

    public static CaseMessage First(Case opened, Customer customer, NewCase contact, IReadOnlyList<StoredFile> files, Instant now) =>
        With(files, new CaseMessage
        {
            Case = opened,
            Kind = MessageKind.Customer,
            Channel = contact.Channel,
            AuthorKind = ActorKind.Customer,
            AuthorId = customer.Id,
            AuthorName = customer.Name,
            Html = contact.Message.Html,
            Plain = contact.Message.Plain,
            Quoted = contact.Quoted?.Html,
            At = now,
        });

    public static CaseMessage Opening(Case opened, Actor author, NewCase contact, IReadOnlyList<StoredFile> files, Instant now) =>
        With(files, new CaseMessage
        {
            Case = opened,
            Kind = MessageKind.Reply,
            Channel = Channel.Staff,
            AuthorKind = author.Kind,
            AuthorId = author.Id,
            AuthorName = author.Name,
            Html = contact.Message.Html,
            Plain = contact.Message.Plain,
            At = now,
        });

    public static CaseMessage Next(Case found, Actor author, NewMessage message, MessageKind kind, IReadOnlyList<StoredFile> files, Instant now) =>
        With(files, new CaseMessage
        {
            CaseId = found.Id,
            Kind = kind,
            Channel = message.Channel,
            AuthorKind = author.Kind,
            AuthorId = author.Id,
            AuthorName = author.Name,
            Html = message.Text.Html,
            Plain = message.Text.Plain,
            Quoted = message.Quoted?.Html,
            At = now,
            OriginKey = message.OriginKey,
            CaseBefore = kind == MessageKind.Reply ? CaseBefore.Of(found, message.Then ?? CaseStatus.WaitingForCustomer) : null,
        });

    /// <summary>The beginning on one line, never half of a character.</summary>
    public static string Preview(RichText message)
    {
        var line = Clean.Line(message.Plain);
        if (line.Length <= PreviewLength) return line;
        return line[..(char.IsHighSurrogate(line[PreviewLength - 1]) ? PreviewLength - 1 : PreviewLength)];
    }

    private static CaseMessage With(IReadOnlyList<StoredFile> files, CaseMessage message)
    {
        message.Files.AddRange(files.DistinctBy(f => f.Id).Select(f => new MessageFile { FileId = f.Id }));
        return message;
    }
}
