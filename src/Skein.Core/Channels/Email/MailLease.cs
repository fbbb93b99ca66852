using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>Which node does a piece of work that must not be done twice at once.</summary>
public sealed class MailLeaseState
{
    public required string Name { get; init; }

    public string? Holder { get; set; }

    public Instant? HeldUntil { get; set; }
}

/// <summary>One node talks to a mailbox at a time, and one takes mails in. A lease ends by itself when its node dies.</summary>
public sealed class MailLease(IDbContextFactory<SkeinDb> storage, Node node, TimeProvider time)
{
    public const string Intake = "intake";
    public static readonly Duration Length = Duration.FromSeconds(30);

    public static string Of(long mailboxId) => $"mailbox:{mailboxId}";

    /// <summary>Held and renewed until disposed of; null when another node has it.</summary>
    public async Task<IAsyncDisposable?> Take(string name, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        if (!await db.MailLeases.AnyAsync(l => l.Name == name, stop))
        {
            // Of two nodes one adds it; the other's save ends in a conflict.
            db.MailLeases.Add(new MailLeaseState { Name = name });
            await db.Save(stop);
        }

        return await Taken(db, name, isMine: false, stop) ? new Held(this, name) : null;
    }

    private async Task<bool> Taken(SkeinDb db, string name, bool isMine, CancellationToken stop)
    {
        var (now, until) = (time.Now(), time.Now() + Length);
        using (await db.Engine.Turn(stop))
        {
            return await db.MailLeases
                .Where(l => l.Name == name && ((isMine && l.Holder == node.Name) || l.HeldUntil == null || l.HeldUntil < now))
                .ExecuteUpdateAsync(set => set.SetProperty(l => l.Holder, node.Name).SetProperty(l => l.HeldUntil, until), stop) == 1;
        }
    }

    private async Task<bool> Renew(string name, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        return await Taken(db, name, isMine: true, stop);
    }

    private async Task Let(string name)
    {
        await using var db = await storage.CreateDbContextAsync();
        using (await db.Engine.Turn(default))
        {
            await db.MailLeases.Where(l => l.Name == name && l.Holder == node.Name)
                .ExecuteUpdateAsync(set => set.SetProperty(l => l.Holder, (string?)null).SetProperty(l => l.HeldUntil, (Instant?)null));
        }
    }

    private sealed class Held : IAsyncDisposable
    {
        private readonly MailLease lease;
        private readonly string name;
        private readonly CancellationTokenSource ends = new();
        private readonly Task renewing;

        public Held(MailLease lease, string name)
        {
            (this.lease, this.name) = (lease, name);
            renewing = Keep();
        }

        public async ValueTask DisposeAsync()
        {
            await ends.CancelAsync();
            await renewing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            ends.Dispose();
            await lease.Let(name);
        }

        // A renewal that fails ends the renewing, not the work: what two nodes store at once is still stored once.
        private async Task Keep()
        {
            while (true)
            {
                await Task.Delay((Length / 3).ToTimeSpan(), ends.Token);
                if (!await lease.Renew(name, ends.Token)) return;
            }
        }
    }
}
