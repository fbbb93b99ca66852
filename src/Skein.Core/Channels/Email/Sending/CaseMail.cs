using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using Skein.Cases;
using Skein.Channels.Email.Reading;
using Skein.Customers;
using Skein.Mail;
using Skein.Platform;
using Skein.Platform.Html;
using Skein.Setup;

namespace Skein.Channels.Email;

/// <summary>The one way a mail of a case leaves: from its mailbox, to its customer, in its thread. A row in the caller's own transaction.</summary>
public sealed class CaseMail(ReplyAddresses addresses)
{
    private static readonly LocalDateTimePattern Day = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    /// <returns>Null when the case has no mailbox to leave from, or its customer no address.</returns>
    public async Task<OutgoingMail?> Queue(SkeinDb db, CaseLetter letter, CancellationToken stop)
    {
        var cases = await MergeCase.WhatWentInto(db, letter.Case.Id, stop);
        if (await WayOut.Of(db, letter.Case, cases, stop) is not { } way) return null;
        var (caseId, customerId) = (letter.Case.Id, letter.Case.CustomerId);
        var customer = await db.Customers.AsNoTracking().Include(c => c.Contacts).SingleAsync(c => c.Id == customerId, stop);
        var own = await Correspondents.Own(db, stop);
        if ((letter.To ?? await CustomerAddress.Of(db, cases, customer, stop)) is not { } to || own.Contains(to.ToLowerInvariant())) return null;

        var company = await db.Companies.AsNoTracking().SingleAsync(stop);
        var files = await LetterFiles.Of(db, caseId, letter.Text.Html, letter.Message?.Id, stop);
        var thread = await CaseThread.Of(db, cases, stop);
        return MailOut.Queue(db, new NewMail
        {
            To = to,
            ToName = customer.Name,
            Cc = letter.HasCopies ? MailLetter.Copies((await Others(db, caseId, to, own, stop)).Select(p => (p.Name, p.Address))) : null,
            ServerId = way.ServerId,
            FromName = way.Box is { } box ? box.SenderName ?? company.Name : null,
            FromAddress = way.Box?.Address,
            ReplyTo = way.Box is { HasPlus: true } ? await addresses.For(db, way.Box.Address, caseId, stop) : null,
            Subject = Subject(letter, thread),
            Text = await Words(db, letter, way.Box, customer.Language, company, files, stop),
            Purpose = letter.Purpose,
            CaseId = caseId,
            CaseMessageId = letter.Message?.Id,
            Key = letter.Key,
            InReplyTo = thread.InReplyTo,
            References = thread.References,
            Files = files.Enclosed,
            IsAutomatic = letter.IsAutomatic,
            NotBefore = letter.NotBefore,
        });
    }

    /// <summary>Who gets a copy: everybody in the conversation but the customer and ourselves.</summary>
    internal static async Task<IReadOnlyList<CaseParticipant>> Others(SkeinDb db, long caseId, string to, HashSet<string> own, CancellationToken stop)
    {
        var all = await db.Cases.Where(c => c.Id == caseId).SelectMany(c => c.Participants).AsNoTracking().ToListAsync(stop);
        return [.. all.Where(p => p.Address != to.ToLowerInvariant() && !own.Contains(p.Address))];
    }

    /// <summary>The number is what finds the case when a mail program drops everything else.</summary>
    private static string Subject(CaseLetter letter, CaseThread thread)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"[#{letter.Case.Id}]");
        var bare = Subjects.Bare(letter.Subject ?? letter.Case.Subject);
        if (!bare.Contains(number, StringComparison.Ordinal)) bare = $"{bare} {number}";
        return letter.Subject is null && thread.InReplyTo is not null ? $"Re: {bare}" : bare;
    }

    private static async Task<MailText> Words(
        SkeinDb db, CaseLetter letter, Mailbox? box, Language language, Company company, LetterFiles files, CancellationToken stop)
    {
        var text = new MailText().Words(letter.Text, files.Picture);
        var link = company.PublicAddress is { Length: > 0 } home ? $"{home.TrimEnd('/')}/help/c/{letter.Case.LinkToken}" : null;
        if (files.TooLarge.Count > 0) text.Paragraph((link is null ? LetterWords.FilesNowhere : LetterWords.FilesHere).In(language, string.Join(" · ", files.TooLarge)));

        // Who came through the pages gets the way back to them; who wrote a mail answers it.
        if (link is not null && (files.TooLarge.Count > 0 || letter.Case.Channel is Channel.WebForm or Channel.Portal))
        {
            text.Button(LetterWords.Read.In(language), link).Paragraph(LetterWords.LinkIsPrivate.In(language));
        }

        if (letter.Signature is { IsEmpty: false } signature) text.Signature(signature);
        if (box?.Quotes == MailQuote.LastMessage && !letter.IsAutomatic) await Quote(db, text, letter, language, company, stop);
        return text;
    }

    private static async Task Quote(SkeinDb db, MailText text, CaseLetter letter, Language language, Company company, CancellationToken stop)
    {
        var (caseId, before) = (letter.Case.Id, letter.Message?.Id ?? long.MaxValue);
        var last = await db.CaseMessages.AsNoTracking().Where(m => m.CaseId == caseId && m.Kind == MessageKind.Customer && m.Id < before)
            .OrderByDescending(m => m.Id).FirstOrDefaultAsync(stop);
        if (last is null) return;
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(company.TimeZone) ?? DateTimeZone.Utc;
        text.Earlier(LetterWords.Wrote.In(language, Day.Format(last.At.InZone(zone).LocalDateTime), last.AuthorName), new RichText(last.Html, last.Plain));
    }
}
