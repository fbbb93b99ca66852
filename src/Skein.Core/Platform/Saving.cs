using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Skein.Platform;

/// <summary>How one context saves: in turn, in a transaction or in one message, and what runs before and after the commit.</summary>
internal sealed class Saving(SkeinDb db, Wake wake)
{
    private readonly HashSet<string> touched = [];
    private readonly List<Action> onceIdsAreKnown = [];
    private readonly List<Action> onceCommitted = [];

    private IEngine Engine => db.Engine;

    public void OnceIdsAreKnown(Action act) => onceIdsAreKnown.Add(act);

    public void Touch(string subjectKind) => touched.Add(subjectKind);

    public void OnceCommitted(Action act) => onceCommitted.Add(act);

    public async Task<Outcome> Save(CancellationToken stop)
    {
        try
        {
            if (db.Database.CurrentTransaction is not null) await SaveAll(stop);
            else if (onceIdsAreKnown.Count == 0) await SaveInTurn(stop);
            else await SaveAllInTurn(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome.Conflict;
        }
        catch (DbUpdateException failure) when (Engine.IsDuplicate(failure) || Engine.IsTornReference(failure))
        {
            return Outcome.Conflict;
        }
        catch (Exception failure) when (Engine.IsDeadlock(failure))
        {
            return Outcome.Conflict;
        }

        if (db.Database.CurrentTransaction is null) Committed();
        return Outcome.Done;
    }

    public async Task Together(Func<Task> work, CancellationToken stop)
    {
        await Light(work, stop);
        await Engine.Settle();
        Committed();
    }

    public async Task TogetherForNow(Func<Task> work, CancellationToken stop)
    {
        await Light(work, stop);
        Committed();
    }

    public async Task<Outcome> Together(Func<Task<Outcome>> work, CancellationToken stop)
    {
        using (await Engine.Turn(stop))
        {
            await using var light = await Engine.Lighten(db, stop);
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            var outcome = await work();
            if (outcome.IsDone) outcome = await Save(stop);
            if (!outcome.IsDone) return outcome;
            await transaction.CommitAsync(CancellationToken.None);
        }

        await Engine.Settle();
        Committed();
        return Outcome.Done;
    }

    /// <summary>
    /// Only with new rows alone: that a changed one was changed by somebody else before shows when the message has been carried out.
    /// None may wait for the id of another, which would be a second message.
    /// </summary>
    public bool IsOneMessage()
    {
        if (db.Database.CurrentTransaction is not null || Engine.MostNewRowsInOneMessage == 0 || !HasOnlyNewRows()) return false;
        var added = db.ChangeTracker.Entries().Where(entry => entry.State == EntityState.Added).ToList();
        return added.Count > 1
            && added.Count <= Engine.MostNewRowsInOneMessage
            && !added.Any(entry => entry.Metadata.GetForeignKeys().Any(key => key.Properties.Any(id => entry.Property(id).IsTemporary)));
    }

    /// <summary>Everything tracked is compared now, and until disposed of not again with every look at it.</summary>
    public Compared Compare()
    {
        db.ChangeTracker.DetectChanges();
        return new Compared(db.ChangeTracker);
    }

    public void Forget()
    {
        onceIdsAreKnown.Clear();
        onceCommitted.Clear();
        touched.Clear();
    }

    private async Task Light(Func<Task> work, CancellationToken stop)
    {
        using (await Engine.Turn(stop))
        {
            await using var light = await Engine.Lighten(db, stop);
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            await work();
            await SaveAll(stop);

            // Not cancelled: a commit broken off may have happened, and nobody could tell.
            await transaction.CommitAsync(CancellationToken.None);
        }
    }

    private void Committed()
    {
        foreach (var act in onceCommitted) act();
        onceCommitted.Clear();
        wake.Raise(touched);
        touched.Clear();
    }

    private async Task SaveInTurn(CancellationToken stop)
    {
        using (await Engine.Turn(stop)) await db.SaveChangesAsync(stop);
    }

    private async Task SaveAllInTurn(CancellationToken stop)
    {
        // Nothing goes on in the transaction after a save that failed, so it needs no savepoint.
        db.Database.AutoSavepointsEnabled = false;
        if (Engine.MostNewRowsInOneMessage > 0 && HasOnlyNewRows()) await SaveAllOnOneConnection(stop);
        else await Light(() => Task.CompletedTask, stop);
        await Engine.Settle();
    }

    private async Task SaveAllOnOneConnection(CancellationToken stop)
    {
        await using var held = await db.Hold(stop);
        await SaveAll(stop);
    }

    private bool HasOnlyNewRows() => db.ChangeTracker.Entries().All(entry => entry.State is EntityState.Added or EntityState.Unchanged);

    private async Task SaveAll(CancellationToken stop)
    {
        if (onceIdsAreKnown.Count > 0)
        {
            using var compared = Compare();
            await NewIds.Give(db, stop);
            foreach (var act in onceIdsAreKnown) act();
            onceIdsAreKnown.Clear();
            await NewIds.Give(db, stop);
        }

        await db.SaveChangesAsync(stop);
    }

    internal readonly struct Compared : IDisposable
    {
        private readonly ChangeTracker tracker;
        private readonly bool before;

        public Compared(ChangeTracker tracker)
        {
            (this.tracker, before) = (tracker, tracker.AutoDetectChangesEnabled);
            tracker.AutoDetectChangesEnabled = false;
        }

        public void Dispose() => tracker.AutoDetectChangesEnabled = before;
    }
}
