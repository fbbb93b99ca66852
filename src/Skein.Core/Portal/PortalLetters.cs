using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Cases;
using Skein.Channels.Email;
using Skein.Customers;
using Skein.Mail;
using Skein.Platform;
using Skein.Platform.Html;
using Skein.Setup;

namespace Skein.Portal;

/// <summary>The mails customers get, in their language, in the company's name.</summary>
internal static class PortalLetters
{
    public static async Task<NewMail> Code(SkeinDb db, Customer customer, string address, string code, Language language, CancellationToken stop)
    {
        var company = await Company(db, stop);
        return new NewMail
        {
            To = address,
            ToName = customer.Name,
            Subject = LetterTexts.CodeSubject.In(language, company.Name),
            Text = new MailText().Paragraph(LetterTexts.CodeBody.In(language)).Code(code).Paragraph(LetterTexts.CodeWarning.In(language)).Foot(company.Name),
            Purpose = "code",
            IsSecret = true,
            ExpiresAt = db.Now + CustomerSignIn.CodeLife,
        };
    }

    public static async Task<NewMail?> Receipt(SkeinDb db, Case opened, CancellationToken stop)
    {
        var (company, language) = (await Company(db, stop), opened.Customer.Language);
        if (AddressOf(opened.Customer) is not { } address) return null;
        return new NewMail
        {
            To = address,
            ToName = opened.Customer.Name,
            Subject = LetterTexts.Subject.In(language, opened.Subject, opened.Id),
            Text = WithLink(new MailText().Paragraph(LetterTexts.ReceiptBody.In(language, opened.Subject, opened.Id)), opened, company, language).Foot(company.Name),
            Purpose = "receipt",
            CaseId = opened.Id,
            Key = $"receipt:{opened.Id}",
            Thread = ThreadOf(opened),
        };
    }

    public static async Task<NewMail?> Reply(SkeinDb db, Case found, CaseMessage reply, Instant notBefore, CancellationToken stop)
    {
        var (company, language) = (await Company(db, stop), found.Customer.Language);
        if (AddressOf(found.Customer) is not { } address) return null;
        var text = new MailText().Paragraph(LetterTexts.ReplyBody.In(language, reply.AuthorName)).Quote(new RichText(reply.Html, reply.Plain));
        if (reply.Files.Count > 0) text.Paragraph(LetterTexts.HasFiles.In(language, reply.Files.Count));
        return new NewMail
        {
            To = address,
            ToName = found.Customer.Name,
            Subject = LetterTexts.Subject.In(language, found.Subject, found.Id),
            Text = WithLink(text, found, company, language).Foot(company.Name),
            Purpose = "reply",
            CaseId = found.Id,
            CaseMessageId = reply.Id,
            Key = CaseLetter.ReplyKey(reply.Id),
            NotBefore = notBefore,
            Thread = ThreadOf(found),
            IsAutomatic = false,
        };
    }

    // Not the number alone: whoever guesses the thread could make mail programs file foreign mail under it.
    private static string ThreadOf(Case found) => $"case-{found.Id}-{found.CreatedAt.ToUnixTimeTicks():x}";

    private static MailText WithLink(MailText text, Case about, Company company, Language language) => company.PublicAddress is { Length: > 0 } home
        ? text.Button(LetterTexts.Read.In(language), $"{home.TrimEnd('/')}/help/c/{about.LinkToken}").Paragraph(LetterTexts.LinkIsPrivate.In(language))
        : text;

    private static string? AddressOf(Customer customer) => customer.Contacts
        .Where(c => c.Kind == ContactKind.Email)
        .OrderByDescending(c => c.IsPrimary).ThenBy(c => c.Id)
        .Select(c => c.Value)
        .FirstOrDefault();

    private static Task<Company> Company(SkeinDb db, CancellationToken stop) => db.Companies.AsNoTracking().SingleAsync(stop);
}
