using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Skein.Access;
using Skein.Platform;

[assembly: Maps(typeof(AttemptsMapping))]

namespace Skein.Access;

/// <summary>
/// The wrong tries at one door: an address, known or not, so that being locked out gives nothing away; or the codes of one account.
/// </summary>
public sealed class Attempts
{
    public required string Door { get; init; }

    public int Count { get; set; }

    public Instant LastAt { get; set; }

    public Instant? LockedUntil { get; set; }
}

/// <summary>
/// Every try is counted before it is judged, in one statement, so that a thousand at once get no more than five.
/// A success wipes the count.
/// </summary>
public static class LockOut
{
    public const int Most = 5;
    public static readonly Duration Lasts = Duration.FromMinutes(15);

    internal static string Password(string email) => PublicToken.Hash("password:" + EmailAddress.Key(email));

    internal static string Code(long accountId) => PublicToken.Hash($"code:{accountId}");

    extension(SkeinDb db)
    {
        /// <returns>Until when the door is locked; null when this try may be judged.</returns>
        internal async Task<Instant?> Try(string door, CancellationToken stop)
        {
            var now = db.Now;
            var (until, stale) = (now + Lasts, now - Lasts);
            while (true)
            {
                using (await db.Engine.Turn(stop))
                {
                    var counted = await db.Set<Attempts>().Where(a => a.Door == door && (a.LockedUntil == null || a.LockedUntil <= now))
                        .ExecuteUpdateAsync(set => set
                            .SetProperty(a => a.Count, a => a.LockedUntil != null || a.LastAt < stale ? 1 : a.Count + 1)
                            .SetProperty(a => a.LockedUntil, a => a.LockedUntil == null && a.LastAt >= stale && a.Count + 1 >= Most ? until : null)
                            .SetProperty(a => a.LastAt, now), stop);
                    if (counted == 1) return null;
                }

                if (await db.LockedUntil(door, stop) is { } locked) return locked;
                var first = db.Set<Attempts>().Add(new Attempts { Door = door, Count = 1, LastAt = now });
                var saved = await db.Save(stop);
                first.State = EntityState.Detached;
                if (saved.IsDone) return null;
            }
        }

        internal async Task<Instant?> LockedUntil(string door, CancellationToken stop)
        {
            var now = db.Now;
            return await db.Set<Attempts>().Where(a => a.Door == door && a.LockedUntil > now).Select(a => a.LockedUntil).SingleOrDefaultAsync(stop);
        }

        internal async Task Forgive(string door, CancellationToken stop)
        {
            using (db.Database.CurrentTransaction is null ? await db.Engine.Turn(stop) : null)
            {
                await db.Set<Attempts>().Where(a => a.Door == door).ExecuteDeleteAsync(stop);
            }
        }
    }
}

internal sealed class AttemptsMapping : IEntityTypeConfiguration<Attempts>
{
    public void Configure(EntityTypeBuilder<Attempts> attempts)
    {
        attempts.ToTable("sign_in_attempts");
        attempts.HasKey(a => a.Door);
        attempts.Property(a => a.Door).HasMaxLength(64);
    }
}
