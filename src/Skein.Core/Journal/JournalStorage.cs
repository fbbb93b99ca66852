using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Journal;
using Skein.Platform;

[assembly: Maps(typeof(JournalMapping))]

namespace Skein.Journal;

public static class JournalStorage
{
    extension(SkeinDb db)
    {
        public DbSet<JournalEntry> Journal => db.Set<JournalEntry>();

        public DbSet<FollowerState> Followers => db.Set<FollowerState>();

        /// <summary>
        /// Notes in the coming save that <paramref name="what"/> happened to <paramref name="subject"/>. The values are small
        /// anonymous objects of the fields that changed; never put a secret or a whole message text into them.
        /// </summary>
        public void Record<T>(Actor actor, Event what, T subject, object? before = null, object? after = null)
            where T : ISubject
        {
            db.OnceCommitted(() => JournalMeter.Count(what));
            db.Touch(T.SubjectKind);
            if (subject.Id != 0) db.Journal.Add(Entry(db, actor, what, T.SubjectKind, subject.Id, before, after));
            else db.OnceIdsAreKnown(() => db.Journal.Add(Entry(db, actor, what, T.SubjectKind, subject.Id, before, after)));
        }
    }

    private static JournalEntry Entry(SkeinDb db, Actor actor, Event what, string kind, long id, object? before, object? after) => new()
    {
        At = db.Now,
        Event = what.Code,
        SubjectKind = kind,
        SubjectId = id,
        ActorKind = actor.Kind,
        ActorId = actor.Id,
        ActorName = actor.Name,
        Origin = actor.Origin,
        RequestKey = actor.RequestKey,
        Before = JournalValues.Write(before),
        After = JournalValues.Write(after),
    };
}

internal sealed class JournalMapping : IEntityTypeConfiguration<JournalEntry>, IEntityTypeConfiguration<FollowerState>
{
    public void Configure(EntityTypeBuilder<JournalEntry> entry)
    {
        entry.ToTable("journal");
        entry.Property(e => e.Tx).ValueGeneratedOnAdd();
        entry.Property(e => e.Event).HasMaxLength(80);
        entry.Property(e => e.SubjectKind).HasMaxLength(40);
        entry.Property(e => e.ActorName).HasMaxLength(200);
        entry.Property(e => e.Origin).HasMaxLength(200);
        entry.Property(e => e.RequestKey).HasMaxLength(80);
        entry.HasIndex(e => e.RequestKey).HasFilter("request_key IS NOT NULL");
        entry.HasIndex(e => new { e.Tx, e.Id });
        entry.HasIndex(e => new { e.SubjectKind, e.SubjectId, e.Id });
        entry.HasIndex(e => new { e.ActorKind, e.ActorId, e.Id });
        entry.HasIndex(e => new { e.Event, e.Id });
        entry.HasIndex(e => new { e.SubjectKind, e.Id });
    }

    public void Configure(EntityTypeBuilder<FollowerState> follower)
    {
        follower.ToTable("follower");
        follower.HasKey(f => f.Name);
        follower.Property(f => f.Name).HasMaxLength(60);
        follower.Property(f => f.Holder).HasMaxLength(100);
        follower.Property(f => f.Error).HasMaxLength(2000);
    }
}
