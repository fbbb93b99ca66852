using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Access;

/// <summary>From where a request comes, as far as it is worth keeping.</summary>
public sealed record Visit(string? Address, string? Agent)
{
    public static Visit Of(string? address, string? agent) => new(Cut(address, 64), Cut(agent, 300));

    private static string? Cut(string? text, int longest)
    {
        var line = Clean.Line(text);
        return line.Length == 0 ? null : line.Length <= longest ? line : line[..longest];
    }
}

public sealed record SessionRow(long Id, SignInWay Way, Instant CreatedAt, Instant SeenAt, string? Address, string? Agent);

/// <summary>The open sign-ins of people: begun, kept alive, listed and ended.</summary>
public sealed class Sessions(IDbContextFactory<SkeinDb> storage)
{
    private static readonly Duration SeenOften = Duration.FromMinutes(1);

    /// <returns>The secret for the cookie; null when the account cannot sign in any more.</returns>
    public async Task<string?> Begin(long accountId, SignInWay way, bool stays, Visit visit, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == accountId && a.DisabledAt == null, stop);
        if (account is null) return null;

        var (secret, now) = (PublicToken.New(), db.Now);
        db.Sessions.Add(new Session
        {
            AccountId = accountId,
            Hash = PublicToken.Hash(secret),
            Stamp = account.SecurityStamp ?? "",
            Way = way,
            Stays = stays,
            CreatedAt = now,
            SeenAt = now,
            ExpiresAt = Session.Expiry(stays, now, now),
            Address = visit.Address,
            Agent = visit.Agent,
        });
        db.SignIns.Add(SignInEntry.Of(SignInResult.SignedIn, accountId, account.Email, visit, now, way));
        await db.Save(stop);
        return secret;
    }

    /// <summary>Notes that it is in use; at most once a minute, so that reading pages does not write.</summary>
    public async Task Seen(OpenSession session, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var now = db.Now;
        if (now - session.SeenAt < SeenOften) return;
        var expires = Session.Expiry(session.Stays, session.CreatedAt, now);
        using (await db.Engine.Turn(stop))
        {
            await db.Sessions.Where(s => s.Id == session.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now).SetProperty(s => s.ExpiresAt, expires), stop);
        }
    }

    public async Task<IReadOnlyList<SessionRow>> Of(Actor actor, long accountId, CancellationToken stop)
    {
        if (!Reaches(actor, accountId)) return [];
        await using var db = await storage.CreateDbContextAsync(stop);
        return await Open(db, accountId).OrderByDescending(s => s.SeenAt).Take(100)
            .Select(s => new SessionRow(s.Id, s.Way, s.CreatedAt, s.SeenAt, s.Address, s.Agent)).ToListAsync(stop);
    }

    /// <summary>Ends one of them, or with <paramref name="sessionId"/> null all but <paramref name="kept"/>.</summary>
    public async Task<Outcome> End(Actor actor, long accountId, long? sessionId, long? kept, CancellationToken stop)
    {
        if (!Reaches(actor, accountId)) return Outcome.Forbidden;
        await using var db = await storage.CreateDbContextAsync(stop);
        var account = await db.Accounts.WithGrants().SingleOrDefaultAsync(a => a.Id == accountId, stop);
        if (account is null) return Outcome.Missing;
        if (actor.Id != accountId && account.MayMoreThan(actor)) return Outcome.Refused(AccessRules.BeyondYou.Broken());

        var ending = await Open(db, accountId).Where(s => sessionId == null ? s.Id != kept : s.Id == sessionId).ToListAsync(stop);
        if (ending.Count == 0) return sessionId is null ? Outcome.Done : Outcome.Missing;
        foreach (var session in ending) session.EndedAt = db.Now;
        db.Record(actor, AccessEvents.SessionsEnded, account, after: new { ending.Count });
        return await db.Save(stop);
    }

    /// <summary>The person signs out here.</summary>
    public async Task SignOut(string secret, Visit visit, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var hash = PublicToken.Hash(secret);
        var session = await db.Sessions.SingleOrDefaultAsync(s => s.Hash == hash && s.EndedAt == null, stop);
        if (session is null) return;
        session.EndedAt = db.Now;
        db.SignIns.Add(SignInEntry.Of(SignInResult.SignedOut, session.AccountId, null, visit, db.Now, session.Way));
        await db.Save(stop);
    }

    /// <summary>
    /// In the coming save: a new stamp for the account, so that nothing signed in before counts, but the session it is done from.
    /// </summary>
    internal static async Task Renew(SkeinDb db, Account account, long? kept, CancellationToken stop)
    {
        account.SecurityStamp = PublicToken.New();
        foreach (var session in await Open(db, account.Id).ToListAsync(stop))
        {
            if (session.Id == kept) session.Stamp = account.SecurityStamp;
            else session.EndedAt = db.Now;
        }
    }

    private static IQueryable<Session> Open(SkeinDb db, long accountId)
    {
        var now = db.Now;
        return db.Sessions.Where(s => s.AccountId == accountId && s.EndedAt == null && s.ExpiresAt > now);
    }

    private static bool Reaches(Actor actor, long accountId) =>
        (actor.Kind == ActorKind.Employee && actor.Id == accountId) || actor.May(AccessPermissions.ManageAccounts);
}

/// <summary>The session a request belongs to.</summary>
public sealed record OpenSession(long Id, SignInWay Way, bool Stays, Instant CreatedAt, Instant SeenAt);
