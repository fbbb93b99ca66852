using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Cases;
using Skein.Channels.Email.Reading;
using Skein.Customers;
using Skein.Platform;
using Skein.Setup;

namespace Skein.Channels.Email;

/// <summary>What became of a mail.</summary>
internal sealed record Placed(ArrivalState State, string Fingerprint)
{
    public ArrivalNote? Note { get; init; }

    public string? Error { get; init; }

    public long? CaseId { get; init; }

    public bool IsNewCase { get; init; }

    /// <summary>The message it became.</summary>
    public long? MessageId { get; init; }

    public long? SuggestedCaseId { get; init; }

    public long? OutgoingMailId { get; init; }
}

/// <summary>
/// Decides what a mail becomes: a message of the case it goes on with, a new case, or nothing, for a reason that is noted. The same
/// mail again becomes the same.
/// </summary>
public sealed class PlaceMail(
    IDbContextFactory<SkeinDb> storage, SortOut sort, FindThread thread, KeepContent keep, NoteReport reports, OpenCase open, WriteMessage write)
{
    internal async Task<Placed> Run(ArrivedMail mail, ReadMail read, CancellationToken stop)
    {
        var placed = new Placed(ArrivalState.Done, Fingerprint.Of(read));
        await using var db = await storage.CreateDbContextAsync(stop);
        var who = await Correspondents.Of(db, read, stop);

        // A mail that a person wants a case of is sorted out by nobody.
        var sorted = mail.IsWanted ? new Sorted() : await sort.Run(db, mail, read, who, placed.Fingerprint, stop);
        if (sorted.Note == ArrivalNote.Report) return await reports.Run(db, read, placed, stop);
        if (sorted.Note is { } note && note != ArrivalNote.AutoReply) return placed with { State = ArrivalState.Ignored, Note = note, CaseId = sorted.CaseId };

        var key = mail.IsWanted ? $"mail:{placed.Fingerprint}:{mail.Id}" : $"mail:{placed.Fingerprint}";
        if (read.Robot is null) await Reached(db, who.Sender, stop);
        var caseId = mail.IsWanted ? null : await thread.Of(db, read, who.Sender, stop);
        var found = caseId is null ? null : await db.Cases.AsNoTracking().Include(c => c.Customer).SingleOrDefaultAsync(c => c.Id == caseId, stop);
        var isRobot = read.Robot is not null;
        if (found is not null && (found.DeletedAt is null) && (isRobot || !await IsLongOver(db, found, stop)))
        {
            return await Continue(placed, mail, read, who, found, key, isRobot, stop);
        }

        if (sorted.Note == ArrivalNote.AutoReply) return placed with { State = ArrivalState.Ignored, Note = ArrivalNote.AutoReply, CaseId = found?.Id };
        return await Open(db, placed, mail, read, who, found?.Id, key, sorted.IsSpam, stop);
    }

    private async Task<Placed> Continue(Placed placed, ArrivedMail mail, ReadMail read, Correspondents who, Case found, string key, bool isRobot, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        if (await db.CaseMessages.Where(m => m.OriginKey == key && m.CaseId == found.Id).Select(m => (long?)m.Id).SingleOrDefaultAsync(stop) is { } earlier)
        {
            return placed with { CaseId = found.Id, MessageId = earlier };
        }


        var isCustomer = who.Sender is null || await db.ContactPoints.AnyAsync(p => p.CustomerId == found.CustomerId && p.Normalized == who.Sender, stop);
        var language = found.Customer.Language;
        var actor = Actor.Customer(found.CustomerId, isCustomer ? found.Customer.Name : who.Name(language), language, "mail");
        var content = await keep.Run(actor, read, MailWords.NoText.In(language), stop);
        var written = await write.FromCustomer(actor, found.Id, new NewMessage
        {
            Text = content.Text,
            Quoted = content.Quoted,
            Channel = Channel.Email,
            Files = content.Files,
            Participants = isCustomer ? who.Others : [new CaseParticipant { Address = who.Sender!, Name = who.Name(language) }, .. who.Others],
            IsAutomatic = isRobot,
            OriginKey = key,
        }, stop);
        return written.IsDone ? placed with { CaseId = found.Id, MessageId = written.Value } : Refused(placed, written);
    }

    private async Task<Placed> Open(
        SkeinDb db, Placed placed, ArrivedMail mail, ReadMail read, Correspondents who, long? follows, string key, bool isSpam, CancellationToken stop)
    {
        if (await db.Cases.Where(c => c.OriginKey == key).Select(c => (long?)c.Id).SingleOrDefaultAsync(stop) is { } earlier) return placed with { CaseId = earlier, IsNewCase = true, MessageId = await FirstOf(db, earlier, stop) };

        var box = await db.Mailboxes.AsNoTracking().SingleOrDefaultAsync(b => b.Id == mail.MailboxId, stop);
        var language = await LanguageOf(db, read, stop);
        var forwarded = who.Forwarded;
        var (said, name) = (forwarded?.Mail ?? read, forwarded?.Name ?? who.Name(language));
        var actor = Actor.Customer(0, name, language, "mail");
        var fallback = mail.Note == ArrivalNote.TooLarge ? MailWords.TooLarge.In(language, mail.Size / 1024 / 1024) : MailWords.NoText.In(language);
        var content = await keep.Run(actor, said, fallback, stop);
        var address = forwarded?.Address ?? who.Sender;
        var opened = await open.Run(actor, new NewCase
        {
            Channel = Channel.Email,
            Subject = SubjectOf(said, language),
            Message = content.Text,
            Quoted = content.Quoted,
            Files = content.Files,
            From = new ContactIdentity(name, address, null, language),
            IsAnonymous = address is null,
            Kind = await KindOf(db, box, stop),
            TeamId = box?.TeamId,
            Participants = who.Others,
            FollowsId = follows,
            IsSpam = isSpam,
            OriginKey = key,
        }, stop);
        if (!opened.IsDone) return Refused(placed, opened);
        if (forwarded is { Note.Length: > 0 }) await NoteOf(forwarded, opened.Value, key, stop);
        var suggested = follows is null ? await FindThread.Suggested(db, read, address, opened.Value, stop) : null;
        return placed with { CaseId = opened.Value, IsNewCase = true, MessageId = await FirstOf(db, opened.Value, stop), SuggestedCaseId = suggested };
    }

    private static Task<long?> FirstOf(SkeinDb db, long caseId, CancellationToken stop) =>
        db.CaseMessages.Where(m => m.CaseId == caseId && m.Kind == MessageKind.Customer).OrderBy(m => m.Id).Select(m => (long?)m.Id).FirstOrDefaultAsync(stop);

    private Task<Outcome<long>> NoteOf(Forwarding forwarded, long caseId, string key, CancellationToken stop) => write.Note(
        Actor.System(forwarded.By) with { Origin = "mail" }, caseId,
        new NewMessage { Text = Platform.Html.RichText.FromPlain(forwarded.Note), Channel = Channel.Email, OriginKey = $"{key}:note" }, stop);

    private static Placed Refused(Placed placed, Outcome outcome) => outcome.Verdict is Verdict.Invalid or Verdict.Refused
        ? placed with { State = ArrivalState.Failed, Error = string.Join("; ", outcome.Broken.Select(b => $"{b.Field} {b.In(Language.Hans)}".Trim())) }
        : throw new InvalidOperationException(outcome.ToString());

    private static async Task<bool> IsLongOver(SkeinDb db, Case found, CancellationToken stop)
    {
        if ((found.ClosedAt ?? found.ResolvedAt) is not { } ended) return false;
        var days = await db.MailIntakes.Select(i => (int?)i.ReopenDays).SingleOrDefaultAsync(stop) ?? new MailIntake().ReopenDays;
        return ended + Duration.FromDays(days) < db.Now;
    }

    /// <summary>A kind that is no longer in use, or a team that is gone, must lose no mail.</summary>
    private static async Task<string?> KindOf(SkeinDb db, Mailbox? box, CancellationToken stop) =>
        box?.Kind is { } code && await db.CaseKinds.AnyAsync(k => k.Code == code && k.IsActive, stop) ? code : null;

    private static string SubjectOf(ReadMail mail, Language language)
    {
        var subject = Clean.Line(mail.Subject);
        if (subject.Length == 0) return MailWords.NoSubject.In(language);
        return subject.Length <= Case.LongestSubject ? subject : Cut.At(subject, Case.LongestSubject - 1) + "…";
    }

    /// <summary>Who writes from an address can be written to there again.</summary>
    private static async Task Reached(SkeinDb db, string? sender, CancellationToken stop)
    {
        var points = db.ContactPoints.Where(p => p.Kind == ContactKind.Email && p.Normalized == sender && p.UndeliverableAt != null);
        if (!await points.AnyAsync(stop)) return;
        using (await db.Engine.Turn(stop)) await points.ExecuteUpdateAsync(set => set.SetProperty(p => p.UndeliverableAt, (Instant?)null).SetProperty(p => p.UndeliverableWhy, (string?)null), stop);
    }

    /// <summary>A mail without a Chinese character is written to in English.</summary>
    private static async Task<Language> LanguageOf(SkeinDb db, ReadMail mail, CancellationToken stop)
    {
        var house = await db.Companies.Select(c => c.Language).SingleOrDefaultAsync(stop);
        var isChinese = (mail.Subject + mail.Body.NewPlain).Any(c => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter && c is >= '\u3400' and <= '\u9FFF');
        return isChinese ? house == Language.Hant ? Language.Hant : Language.Hans
            : (mail.Subject + mail.Body.NewPlain).Any(char.IsAsciiLetter) ? Language.English : house;
    }
}
