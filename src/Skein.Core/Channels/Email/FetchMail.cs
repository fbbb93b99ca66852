using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using Skein.Journal;
using Skein.Mail;
using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>
/// Brings what is new in a mailbox into the house. One node at a time; whatever the server does, the mailbox notes what happened and
/// when it is tried again.
/// </summary>
public sealed class FetchMail(
    IDbContextFactory<SkeinDb> storage, MailLines lines, MailLease lease, MailPace pace, TimeProvider time, ILogger<FetchMail> log)
{
    private static readonly TimeSpan BetweenVersions = TimeSpan.FromSeconds(5);

    /// <summary>One look at every folder.</summary>
    /// <returns>How many mails were new; null when it is not this node's turn, not time to try again, or the server failed.</returns>
    public async Task<int?> Once(long mailboxId, CancellationToken stop)
    {
        await using var held = await lease.Take(MailLease.Of(mailboxId), stop);
        if (held is null || await Due(mailboxId, stop) is not { } box) return null;
        int? added = null;
        await Guarded(box, async () =>
        {
            await using var line = await lines.Open(box, stop);
            added = await Look(box, line, stop);
        }, stop);
        return added;
    }

    /// <summary>Stays in conversation with the server until it fails, the mailbox is changed, or the process is asked to stop.</summary>
    public async Task Keep(long mailboxId, CancellationToken stop)
    {
        await using var held = await lease.Take(MailLease.Of(mailboxId), stop);
        if (held is null || await Due(mailboxId, stop) is not { } box) return;
        await Guarded(box, async () =>
        {
            await using var line = await lines.Open(box, stop);
            while (await IsUnchanged(box, stop))
            {
                await Look(box, line, stop);
                await WaitUnlessChanged(box, line, stop);
            }
        }, stop);
    }

    /// <summary>Fetches what lies between two days and was left out so far.</summary>
    public async Task<Outcome<int>> Backfill(Actor actor, long mailboxId, LocalDate from, LocalDate until, CancellationToken stop)
    {
        if (!actor.May(EmailPermissions.Manage)) return Outcome.Forbidden.As<int>();
        if (from > until) return Outcome.Invalid(EmailRules.WrongPeriod.At("From")).As<int>();
        await using var db = await storage.CreateDbContextAsync(stop);
        var box = await db.Mailboxes.AsNoTracking().SingleOrDefaultAsync(b => b.Id == mailboxId, stop);
        if (box is null) return Outcome.Missing.As<int>();
        if (box.Protocol == MailProtocol.Pop3) return Outcome.Refused(EmailRules.NoBackfill.Broken()).As<int>();
        var added = 0;
        try
        {
            await using var line = await lines.Open(box, stop);
            foreach (var folder in box.FolderNames) added += await line.FetchBetween(folder, from, until, stop);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested && !IsOurs(failure))
        {
            return Outcome.Refused(Broken(failure)).As<int>();
        }

        db.Record(actor, EmailEvents.Backfilled, box, after: new { From = from.ToString("uuuu-MM-dd", null), Until = until.ToString("uuuu-MM-dd", null), Count = added });
        var saved = await db.Save(stop);
        return saved.With(added);
    }

    /// <summary>A mailbox that is switched off or corrected is not left waiting for its server.</summary>
    private async Task WaitUnlessChanged(Mailbox box, IMailLine line, CancellationToken stop)
    {
        using var changed = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var waiting = line.Wait(pace.LongestIdle, changed.Token);
        while (await Task.WhenAny(waiting, Task.Delay(BetweenVersions, stop)) != waiting)
        {
            if (await IsUnchanged(box, stop)) continue;
            await changed.CancelAsync();
            await waiting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return;
        }

        await waiting;
    }

    internal static Broken Broken(Exception failure)
    {
        var (trouble, detail) = MailTroubles.Of(failure);
        return new Rule($"email.{trouble.ToString().ToLowerInvariant()}", WithDetail(trouble.Sentence(), detail)).Broken();
    }

    private async Task<int> Look(Mailbox box, IMailLine line, CancellationToken stop)
    {
        var added = 0;
        Exception? missing = null;
        foreach (var folder in box.FolderNames)
        {
            try
            {
                added += await line.Fetch(folder, stop);
            }
            catch (MailKit.FolderNotFoundException failure)
            {
                // The others are read all the same.
                missing = failure;
            }
        }

        if (missing is not null) throw missing;
        await Note(box.Id, set => set
            .SetProperty(b => b.LastContactAt, time.Now())
            .SetProperty(b => b.Failures, 0)
            .SetProperty(b => b.Trouble, (MailTrouble?)null)
            .SetProperty(b => b.TroubleDetail, (string?)null)
            .SetProperty(b => b.RetryAt, (Instant?)null));
        box.Failures = 0;
        return added;
    }

    private async Task Guarded(Mailbox box, Func<Task> work, CancellationToken stop)
    {
        try
        {
            await work();
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            // Asked to stop: nothing half done is noted as done.
        }
        catch (Exception failure) when (!IsOurs(failure))
        {
            var (trouble, detail) = MailTroubles.Of(failure);
            if (trouble == MailTrouble.Other) log.LogWarning(failure, "Mailbox {MailboxId} cannot be read", box.Id);
            else log.LogWarning("Mailbox {MailboxId} cannot be read: {Trouble} {Detail}", box.Id, trouble, detail);
            var (failures, said) = (box.Failures + 1, Clean.Line(detail));
            if (said.Length > ArrivedMail.LongestError) said = said[..ArrivedMail.LongestError];
            await Note(box.Id, set => set
                .SetProperty(b => b.Failures, failures)
                .SetProperty(b => b.Trouble, trouble)
                .SetProperty(b => b.TroubleDetail, said)
                .SetProperty(b => b.RetryAt, time.Now() + MailPace.Pause(trouble, failures)));
        }
    }

    /// <summary>The house's own storage failed: no mail server is to blame for that.</summary>
    private static bool IsOurs(Exception failure) => failure is DbUpdateException or System.Data.Common.DbException or MailboxMovedException;

    private async Task<Mailbox?> Due(long mailboxId, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var now = time.Now();
        return await db.Mailboxes.AsNoTracking().SingleOrDefaultAsync(b => b.Id == mailboxId && b.IsActive && (b.RetryAt == null || b.RetryAt <= now), stop);
    }

    private async Task<bool> IsUnchanged(Mailbox box, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        return await db.Mailboxes.AnyAsync(b => b.Id == box.Id && b.Version == box.Version, stop);
    }

    private async Task Note(long mailboxId, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<Mailbox>> set)
    {
        await using var db = await storage.CreateDbContextAsync();
        using (await db.Engine.Turn(default)) await db.Mailboxes.Where(b => b.Id == mailboxId).ExecuteUpdateAsync(set);
    }

    private static Text WithDetail(Text sentence, string detail)
    {
        if (detail.Length == 0) return sentence;
        var safe = Clean.Line(detail).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
        return new Text($"{sentence.Hans}（{safe}）", $"{sentence.Hant}（{safe}）", $"{sentence.English} ({safe})");
    }
}
