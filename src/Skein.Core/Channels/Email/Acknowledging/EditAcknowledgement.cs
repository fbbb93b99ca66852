using Microsoft.EntityFrameworkCore;
using Skein.Journal;
using Skein.Platform;
using Skein.Templates;

namespace Skein.Channels.Email;

public sealed record AcknowledgementEdit
{
    public bool IsOn { get; init; }

    public int WindowHours { get; init; }

    public Wording Wording { get; init; } = Wording.None;
}

/// <summary>Says whether and how a mailbox writes back by itself.</summary>
public sealed class EditAcknowledgement(IDbContextFactory<SkeinDb> storage)
{
    /// <summary>Off, with the standard text, until somebody saves it. Null when there is no such mailbox.</summary>
    public async Task<Acknowledgement?> Find(Actor actor, long mailboxId, CancellationToken stop)
    {
        if (!actor.May(EmailPermissions.Manage)) return null;
        await using var db = await storage.CreateDbContextAsync(stop);
        if (!await db.Mailboxes.AnyAsync(b => b.Id == mailboxId, stop)) return null;
        return await db.Acknowledgements.AsNoTracking().SingleOrDefaultAsync(a => a.MailboxId == mailboxId, stop)
            ?? new Acknowledgement { MailboxId = mailboxId, Wording = Acknowledgement.Standard };
    }

    /// <param name="seen">The version the person saw; 0 when there was none.</param>
    public async Task<Outcome> Run(Actor actor, long mailboxId, AcknowledgementEdit wanted, int? seen, CancellationToken stop)
    {
        if (!actor.May(EmailPermissions.Manage)) return Outcome.Forbidden;
        List<Broken> broken = [.. wanted.Wording.Check(Variables.OfAcknowledgements)];
        if (wanted.IsOn && wanted.Wording.IsEmpty) broken.Add(TemplateRules.NoText.At(actor.Language.ToString()));
        if (wanted.WindowHours is < 1 or > Acknowledgement.LongestWindow) broken.Add(EmailRules.WindowOutside.At(nameof(wanted.WindowHours), 1, Acknowledgement.LongestWindow));
        if (broken.Count > 0) return Outcome.Invalid(broken);

        await using var db = await storage.CreateDbContextAsync(stop);
        if (!await db.Mailboxes.AnyAsync(b => b.Id == mailboxId, stop)) return Outcome.Missing;
        var stored = await db.Acknowledgements.SingleOrDefaultAsync(a => a.MailboxId == mailboxId, stop);
        if (seen is { } version && version != (stored?.Version ?? 0)) return Outcome.Conflict;
        var before = stored is null ? null : Shown(stored);
        if (stored is null) db.Acknowledgements.Add(stored = new Acknowledgement { MailboxId = mailboxId, Version = 1 });
        (stored.IsOn, stored.WindowHours, stored.Wording) = (wanted.IsOn, wanted.WindowHours, wanted.Wording);
        db.Record(actor, EmailEvents.AcknowledgementSet, stored, before, Shown(stored));
        return await db.Save(stop);
    }

    private static object Shown(Acknowledgement a) => new
    {
        a.IsOn, a.WindowHours, Hans = Wording.Beginning(a.Hans), Hant = Wording.Beginning(a.Hant), English = Wording.Beginning(a.English),
    };
}
