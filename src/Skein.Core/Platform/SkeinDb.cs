using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Skein.Platform;

/// <summary>
/// The one context. It lives for one use case; capabilities add their tables by mapping classes and reach them by
/// extension properties beside those (<c>db.Cases</c>, <c>db.Customers</c>).
/// </summary>
public sealed class SkeinDb : DbContext, IDataProtectionKeyContext
{
    private readonly InHouse house;
    private readonly Saving saving;

    public SkeinDb(DbContextOptions<SkeinDb> options)
        : base(options)
    {
        house = options.FindExtension<InHouse>() ?? throw new ArgumentException("The options name no house.", nameof(options));
        saving = new Saving(this, house.Wake);
    }

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
    public void OnceIdsAreKnown(Action act) => saving.OnceIdsAreKnown(act);

    /// <summary>The coming commit changes something of this kind: told with the wake-up after it.</summary>
    public void Touch(string subjectKind) => saving.Touch(subjectKind);

    /// <summary>Runs after the coming commit, and not at all when there is none.</summary>
    public void OnceCommitted(Action act) => saving.OnceCommitted(act);

    /// <summary>
    /// Saves everything in one transaction. An older version than the stored one, a unique value taken meanwhile, a row gone that
    /// others hang on, or two savers in each other's way end in <see cref="Verdict.Conflict"/>.
    /// </summary>
    public Task<Outcome> Save(CancellationToken stop) => saving.Save(stop);

    /// <summary>
    /// Several reads and saves in one transaction, in turn. Everything is rolled back when <paramref name="work"/> throws.
    /// </summary>
    public Task Together(Func<Task> work, CancellationToken stop) => saving.Together(work, stop);

    /// <summary>The same, where <paramref name="work"/> may say no: then nothing of it stays.</summary>
    public Task<Outcome> Together(Func<Task<Outcome>> work, CancellationToken stop) => saving.Together(work, stop);

    /// <summary>
    /// The same for what is simply done again when a power cut undoes it. Nothing may leave the house on its account before a lasting
    /// commit, which makes this one last too.
    /// </summary>
    public Task TogetherForNow(Func<Task> work, CancellationToken stop) => saving.TogetherForNow(work, stop);

    /// <summary>
    /// Keeps the connection open until the return value is disposed of. Left to the context, one opened by hand is closed when it goes back
    /// to the pool and is counted as open ever after: whoever gets it next is lent no other, and its own is not closed after use.
    /// </summary>
    public async Task<IAsyncDisposable> Hold(CancellationToken stop)
    {
        await Database.OpenConnectionAsync(stop);
        return new Held(this);
    }

    /// <summary>The next who gets it from the pool inherits nothing.</summary>
    public override ValueTask DisposeAsync()
    {
        saving.Forget();
        return base.DisposeAsync();
    }

    public override void Dispose()
    {
        saving.Forget();
        base.Dispose();
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        using var compared = saving.Compare();
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
        {
            if (entry.State == EntityState.Modified) entry.Property(v => v.Version).CurrentValue++;
        }

        var isOneMessage = saving.IsOneMessage();
        Database.AutoTransactionBehavior = isOneMessage ? AutoTransactionBehavior.Never : AutoTransactionBehavior.WhenNeeded;
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, isOneMessage ? CancellationToken.None : cancellationToken);
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
        MapsAttribute.ApplyAll(modelBuilder);
        foreach (var type in modelBuilder.Model.GetEntityTypes().Where(t => typeof(IVersioned).IsAssignableFrom(t.ClrType)))
        {
            modelBuilder.Entity(type.ClrType).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
        }

        Engine.Shape(modelBuilder);
    }

    private sealed class Held(SkeinDb db) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => new(db.Database.CloseConnectionAsync());
    }
}
