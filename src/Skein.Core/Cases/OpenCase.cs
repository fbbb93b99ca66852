using Microsoft.EntityFrameworkCore;
using Skein.Customers;
using Skein.Journal;
using Skein.Organization;
using Skein.Platform;
using Skein.Platform.Files;
using Skein.Platform.Html;

namespace Skein.Cases;

/// <summary>A contact as it comes in, from whatever channel.</summary>
public sealed record NewCase
{
    public required Channel Channel { get; init; }

    public required string Subject { get; init; }

    public required RichText Message { get; init; }

    /// <summary>The customer when known; otherwise <see cref="From"/> says who it is.</summary>
    public long? CustomerId { get; init; }

    public ContactIdentity? From { get; init; }

    public string? Kind { get; init; }

    public Priority Priority { get; init; } = Priority.Normal;

    public long? TeamId { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<long> Files { get; init; } = [];

    public IReadOnlyList<CaseField> Fields { get; init; } = [];

    /// <summary>What the message quotes of earlier ones.</summary>
    public RichText? Quoted { get; init; }

    /// <summary>Who else is in the conversation.</summary>
    public IReadOnlyList<CaseParticipant> Participants { get; init; } = [];

    /// <summary>It is put with the spam from the beginning.</summary>
    public bool IsSpam { get; init; }

    /// <summary>Nobody can be answered: it came without a sender. Everybody else must leave an address or a number.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>Set when the first word is ours and not the customer's.</summary>
    public OwnOpening? Opening { get; init; }

    /// <summary>The ended case this one goes on from.</summary>
    public long? FollowsId { get; init; }

    /// <summary>The same key again is the same case: a form sent twice, a request repeated after a lost answer.</summary>
    public string? OriginKey { get; init; }
}

/// <summary>A contact becomes a case: customer recognised or filed, kind and team settled, due time set, first message stored.</summary>
public sealed class OpenCase(IDbContextFactory<SkeinDb> storage)
{
    private const int Attempts = 4;

    public async Task<Outcome<long>> Run(Actor actor, NewCase contact, CancellationToken stop)
    {
        if (actor.Kind == ActorKind.Employee && !actor.May(CasePermissions.Open)) return Outcome.Forbidden.As<long>();
        var broken = NewCaseCheck.Of(contact);
        if (broken.Count > 0) return Outcome.Invalid(broken).As<long>();

        for (var attempt = 1; ; attempt++)
        {
            await using var db = await storage.CreateDbContextAsync(stop);
            if (await Earlier(db, contact.OriginKey, stop) is { } earlier) return earlier;

            var opened = await Prepare(db, actor, contact, stop);
            if (!opened.IsDone) return opened.As<long>();

            var saved = await db.Save(stop);
            if (saved.IsDone) return opened.Value.Id;

            // Two contacts of one new customer at the same moment: the other opened the file, this one finds it now.
            if (saved.Verdict != Verdict.Conflict || attempt == Attempts) return saved.As<long>();
        }
    }

    private static async Task<long?> Earlier(SkeinDb db, string? key, CancellationToken stop) => key is null
        ? null
        : await db.Cases.Where(c => c.OriginKey == key).Select(c => (long?)c.Id).SingleOrDefaultAsync(stop);

    private static async Task<Outcome<Case>> Prepare(SkeinDb db, Actor actor, NewCase contact, CancellationToken stop)
    {
        var ground = await NewCaseGround.Find(db, contact, stop);
        if (ground is null) return Outcome.Invalid(CommonRules.NotAChoice.At(nameof(NewCase.Kind))).As<Case>();
        if (ground.TeamId is not { } team) return Outcome.Invalid(CommonRules.NotAChoice.At(nameof(NewCase.TeamId))).As<Case>();

        if (ground.Customer is null && contact.CustomerId is not null) return Outcome.Invalid(CommonRules.NotAChoice.At(nameof(NewCase.CustomerId))).As<Case>();
        var customer = ground.Customer ?? RecogniseCustomer.Open(db, actor, contact.From!);

        var attached = await MessageFiles.Find(db, actor, contact.Files, stop);
        if (!attached.IsDone) return attached.As<Case>();

        var now = db.Now;
        var opened = new Case
        {
            KindId = ground.KindId,
            Priority = contact.Priority,
            Channel = contact.Channel,
            Customer = customer,
            Subject = Clean.Line(contact.Subject),
            TeamId = team,
            CreatedAt = now,
            UpdatedAt = now,
            CustomerWaitingSince = now,
            Preview = CaseConversation.Preview(contact.Message),
            OriginKey = contact.OriginKey,
            FollowsId = contact.FollowsId,
        };
        opened.SetTarget(ground.Minutes is { } minutes ? NodaTime.Duration.FromMinutes(minutes) : null);
        if (contact.IsSpam)
        {
            opened.CustomerWaitingSince = null;
            opened.MoveTo(CaseStatus.Spam, now);
        }

        if (contact.Opening is { } own)
        {
            (opened.OwnerId, opened.CustomerWaitingSince, opened.FirstRepliedAt) = (actor.Id, null, now);
            opened.MoveTo(own.Then, now);
        }

        opened.Participants.AddRange(CaseParticipant.New([], contact.Participants));
        opened.Fields.AddRange(contact.Fields);
        opened.Tags.AddRange(CaseTags.Of(contact.Tags).Select(tag => new CaseTag { Tag = tag }));
        db.Cases.Add(opened);
        StoredFile[] files = [.. attached.Value, .. await InlineFiles.Own(db, actor, contact.Message.Html, stop)];
        db.Record(actor, CaseEvents.Opened, opened, after: new { opened.Subject, ground.Kind, opened.Priority, opened.Channel, ground.Team });
        if (contact.Opening is { } opening) opening.Write(db, actor, opened, contact, files);
        else db.CaseMessages.Add(CaseConversation.First(opened, customer, contact, files, now));
        return opened;
    }
}
