using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Journal;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Cases;

public sealed record FileLink(long Id, string Name, string ContentType, long Size);

public sealed record MessageView(
    long Id, MessageKind Kind, Channel Channel, ActorKind AuthorKind, long AuthorId, string AuthorName, string Html, string Plain, Instant At,
    bool HasQuoted, IReadOnlyList<FileLink> Files);

/// <summary>Everything a case page shows of one case, except its customer's file.</summary>
public sealed record CaseSheet
{
    public required Case Case { get; init; }

    public required CaseKind Kind { get; init; }

    public required string TeamName { get; init; }

    public string? OwnerName { get; init; }

    /// <summary>In the order they were written; the newest <see cref="CaseReader.MessagePage"/> of them.</summary>
    public required IReadOnlyList<MessageView> Messages { get; init; }

    /// <summary>Whether older messages exist before the first one here.</summary>
    public bool HasEarlier { get; init; }

    /// <summary>Every file of the conversation, the newest first.</summary>
    public required IReadOnlyList<FileLink> Files { get; init; }

    /// <summary>What happened besides messages, since the first message shown.</summary>
    public required IReadOnlyList<JournalEntry> Events { get; init; }
}

public sealed class CaseReader(IDbContextFactory<SkeinDb> storage)
{
    public const int MessagePage = 50;
    private const int EventPage = 200;
    private const int MostFiles = 50;

    // Messages stand in the conversation themselves.
    private static readonly string[] Spoken = [CaseEvents.CustomerWrote.Code, CaseEvents.Answered.Code, CaseEvents.Noted.Code];

    /// <summary>Null when it is not there or not this person's to see.</summary>
    /// <param name="before">Shows the messages written before this one.</param>
    public async Task<CaseSheet?> Find(Actor actor, long caseId, long? before, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var found = await db.CasesFor(actor).AsNoTracking()
            .Include(c => c.Tags).Include(c => c.Fields).Include(c => c.Participants).Include(c => c.Customer).ThenInclude(c => c.Contacts)
            .AsSplitQuery()
            .SingleOrDefaultAsync(c => c.Id == caseId, stop);
        if (found is null) return null;

        var messages = await Messages(db, actor, caseId, before, stop);
        var hasEarlier = messages.Count > MessagePage;
        if (hasEarlier) messages.RemoveAt(0);
        return new CaseSheet
        {
            Case = found,
            Kind = await db.CaseKinds.AsNoTracking().SingleAsync(k => k.Id == found.KindId, stop),
            TeamName = await db.Teams.Where(t => t.Id == found.TeamId).Select(t => t.Name).SingleAsync(stop),
            OwnerName = await db.Employees.Where(e => e.Id == found.OwnerId).Select(e => e.Name).SingleOrDefaultAsync(stop),
            Messages = messages,
            Files = await Files(db, actor, caseId, stop),
            HasEarlier = hasEarlier,
            Events = actor.Kind == ActorKind.Customer ? [] : await Events(db, caseId, messages, hasEarlier, stop),
        };
    }

    private static async Task<List<MessageView>> Messages(SkeinDb db, Actor actor, long caseId, long? before, CancellationToken stop)
    {
        var seesNotes = actor.Kind != ActorKind.Customer;
        var newest = await db.CaseMessages.AsNoTracking()
            .Where(m => m.CaseId == caseId && (seesNotes || m.Kind != MessageKind.Note))
            .Where(m => before == null || m.Id < before)
            .OrderByDescending(m => m.Id)
            .Take(MessagePage + 1)
            .Select(m => new MessageView(
                m.Id, m.Kind, m.Channel, m.AuthorKind, m.AuthorId, m.AuthorName, m.Html, m.Plain, m.At,
                m.Quoted != null, m.Files.Select(f => new FileLink(f.FileId, f.File.Name, f.File.ContentType, f.File.Size)).ToList()))
            .ToListAsync(stop);
        newest.Reverse();
        return newest;
    }

    private static async Task<IReadOnlyList<FileLink>> Files(SkeinDb db, Actor actor, long caseId, CancellationToken stop)
    {
        var seesNotes = actor.Kind != ActorKind.Customer;
        return await db.CaseMessages.AsNoTracking()
            .Where(m => m.CaseId == caseId && (seesNotes || m.Kind != MessageKind.Note))
            .SelectMany(m => m.Files)
            .OrderByDescending(f => f.FileId)
            .Take(MostFiles)
            .Select(f => new FileLink(f.FileId, f.File.Name, f.File.ContentType, f.File.Size))
            .ToListAsync(stop);
    }

    private static async Task<IReadOnlyList<JournalEntry>> Events(
        SkeinDb db, long caseId, List<MessageView> messages, bool hasEarlier, CancellationToken stop)
    {
        var since = hasEarlier && messages.Count > 0 ? messages[0].At : Instant.MinValue;
        var newest = await db.Journal.AsNoTracking()
            .Where(e => e.SubjectKind == Case.SubjectKind && e.SubjectId == caseId && !Spoken.Contains(e.Event))
            .OrderByDescending(e => e.Id)
            .Take(EventPage)
            .ToListAsync(stop);
        newest.Reverse();
        return newest.Where(e => e.At >= since).ToList();
    }
}
