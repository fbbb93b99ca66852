using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Skein.Platform;

/// <summary>
/// The one context. It lives for one use case; capabilities add their tables by mapping classes and reach them by
/// extension properties beside those (<c>db.Cases</c>, <c>db.Customers</c>).
/// </summary>
public sealed class SkeinDb(DbContextOptions<SkeinDb> options) : DbContext(options), IDataProtectionKeyContext
{
    private readonly InHouse house = options.FindExtension<InHouse>() ?? throw new ArgumentException("The options name no house.", nameof(options));
    private readonly HashSet<string> touched = [];
    private readonly List<Action> onceIdsAreKnown = [];
    private readonly List<Action> onceCommitted = [];

    public IEngine Engine => house.Engine;

    public Instant Now => house.Time.Now();

    /// <summary>A context on another engine than the house's own: where a database is moved to.</summary>
    public static SkeinDb On(IEngine engine, Wake wake, TimeProvider time)
    {
        var options = new DbContextOptionsBuilder<SkeinDb>();
        InHouse.Enter(options, engine, wake, time);
        return new SkeinDb(options.Options);
    }

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Runs inside the coming save, when new rows have their ids and before they are stored.</summary>
    public void OnceIdsAreKnown(Action act) => onceIdsAreKnown.Add(act);

    /// <summary>The coming commit changes something of this kind: told with the wake-up after it.</summary>
    public void Touch(string subjectKind) => touched.Add(subjectKind);

    /// <summary>Runs after the coming commit, and not at all when there is none.</summary>
    public void OnceCommitted(Action act) => onceCommitted.Add(act);

    /// <summary>
    /// Saves everything in one transaction. An older version than the stored one, a unique value taken meanwhile, a row gone that
    /// others hang on, or two savers in each other's way end in <see cref="Verdict.Conflict"/>.
    /// </summary>
    public async Task<Outcome> Save(CancellationToken stop)
    {
        try
        {
            if (Database.CurrentTransaction is not null) await SaveAll(stop);
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

        if (Database.CurrentTransaction is null) Committed();
        return Outcome.Done;
    }

    /// <summary>
    /// Several reads and saves in one transaction, in turn. Everything is rolled back when <paramref name="work"/> throws.
    /// </summary>
    public async Task Together(Func<Task> work, CancellationToken stop)
    {
        await Light(work, stop);
        await Engine.Settle();
        Committed();
    }

    /// <summary>
    /// The same for what is simply done again when a power cut undoes it. Nothing may leave the house on its account before a lasting
    /// commit, which makes this one last too.
    /// </summary>
    public async Task TogetherForNow(Func<Task> work, CancellationToken stop)
    {
        await Light(work, stop);
        Committed();
    }

    private async Task Light(Func<Task> work, CancellationToken stop)
    {
        using (await Engine.Turn(stop))
        {
            await using var light = await Engine.Lighten(this, stop);
            await using var transaction = await Database.BeginTransactionAsync(stop);
            await work();
            await SaveAll(stop);

            // Not cancelled: a commit broken off may have happened, and nobody could tell.
            await transaction.CommitAsync(CancellationToken.None);
        }
    }

    /// <summary>The same, where <paramref name="work"/> may say no: then nothing of it stays.</summary>
    public async Task<Outcome> Together(Func<Task<Outcome>> work, CancellationToken stop)
    {
        using (await Engine.Turn(stop))
        {
            await using var light = await Engine.Lighten(this, stop);
            await using var transaction = await Database.BeginTransactionAsync(stop);
            var outcome = await work();
            if (outcome.IsDone) outcome = await Save(stop);
            if (!outcome.IsDone) return outcome;
            await transaction.CommitAsync(CancellationToken.None);
        }

        await Engine.Settle();
        Committed();
        return Outcome.Done;
    }

    /// <summary>The next who gets it from the pool inherits nothing.</summary>
    public override ValueTask DisposeAsync()
    {
        Forget();
        return base.DisposeAsync();
    }

    public override void Dispose()
    {
        Forget();
        base.Dispose();
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // Everything tracked is compared once, and not again below.
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            foreach (var entry in ChangeTracker.Entries<IVersioned>())
            {
                if (entry.State == EntityState.Modified) entry.Property(v => v.Version).CurrentValue++;
            }

            var isOneMessage = Database.CurrentTransaction is null && IsOneMessage();
            Database.AutoTransactionBehavior = isOneMessage ? AutoTransactionBehavior.Never : AutoTransactionBehavior.WhenNeeded;
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, isOneMessage ? CancellationToken.None : cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Instant>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<LocalDate>().HaveConversion<LocalDateConverter>();
        configurationBuilder.Properties<decimal>().HavePrecision(18, 4);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(SkeinDb).Assembly);
        foreach (var type in modelBuilder.Model.GetEntityTypes().Where(t => typeof(IVersioned).IsAssignableFrom(t.ClrType)))
        {
            modelBuilder.Entity(type.ClrType).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
        }

        Engine.Shape(modelBuilder);
    }

    private void Forget()
    {
        onceIdsAreKnown.Clear();
        onceCommitted.Clear();
        touched.Clear();
    }

    private void Committed()
    {
        foreach (var act in onceCommitted) act();
        onceCommitted.Clear();
        house.Wake.Raise(touched);
        touched.Clear();
    }

    private async Task SaveInTurn(CancellationToken stop)
    {
        using (await Engine.Turn(stop)) await SaveChangesAsync(stop);
    }

    private async Task SaveAllInTurn(CancellationToken stop)
    {
        // Nothing goes on in the transaction after a save that failed, so it needs no savepoint.
        Database.AutoSavepointsEnabled = false;
        if (Engine.MostNewRowsInOneMessage > 0 && HasOnlyNewRows()) await SaveAllOnOneConnection(stop);
        else await Light(() => Task.CompletedTask, stop);
        await Engine.Settle();
    }

    private async Task SaveAllOnOneConnection(CancellationToken stop)
    {
        await Database.OpenConnectionAsync(stop);
        try
        {
            await SaveAll(stop);
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }

    private bool HasOnlyNewRows() => ChangeTracker.Entries().All(entry => entry.State is EntityState.Added or EntityState.Unchanged);

    /// <summary>
    /// Only with new rows alone: that a changed one was changed by somebody else before shows when the message has been carried out.
    /// None may wait for the id of another, which would be a second message.
    /// </summary>
    private bool IsOneMessage()
    {
        if (Engine.MostNewRowsInOneMessage == 0 || !HasOnlyNewRows()) return false;
        var added = ChangeTracker.Entries().Where(entry => entry.State == EntityState.Added).ToList();
        return added.Count > 1
            && added.Count <= Engine.MostNewRowsInOneMessage
            && !added.Any(entry => entry.Metadata.GetForeignKeys().Any(key => key.Properties.Any(id => entry.Property(id).IsTemporary)));
    }

    private async Task SaveAll(CancellationToken stop)
    {
        if (onceIdsAreKnown.Count > 0)
        {
            await NewIds.Give(this, stop);
            foreach (var act in onceIdsAreKnown) act();
            onceIdsAreKnown.Clear();
            await NewIds.Give(this, stop);
        }

        await SaveChangesAsync(stop);
    }
}
