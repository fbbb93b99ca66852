using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Platform;

namespace Skein.Access;

public sealed record SignInQuery
{
    public long? AccountId { get; init; }

    public SignInResult? Result { get; init; }

    /// <summary>The last id of the page before.</summary>
    public long? Before { get; init; }

    public int Size { get; init; } = 50;
}

public sealed record SignInRow(
    long Id, Instant At, SignInResult Result, SignInWay Way, long? AccountId, string? Email, string? Address, string? Agent);

public sealed record SignInEntries(IReadOnlyList<SignInRow> Rows, long? Next);

/// <summary>Who knocked, newest first: one's own, and everybody's for those who manage accounts or read the audit.</summary>
public sealed class SignInLog(IDbContextFactory<SkeinDb> storage)
{
    public async Task<SignInEntries> Page(Actor actor, SignInQuery query, CancellationToken stop)
    {
        var isOwn = actor.Kind == ActorKind.Employee && query.AccountId == actor.Id;
        if (!isOwn && !actor.May(AccessPermissions.ManageAccounts) && !actor.May(AccessPermissions.ReadAudit)) return new SignInEntries([], null);
        await using var db = await storage.CreateDbContextAsync(stop);
        var size = Math.Clamp(query.Size, 1, 200);
        var entries = db.SignIns.AsNoTracking();
        if (query.AccountId is { } account) entries = entries.Where(e => e.AccountId == account);
        if (query.Result is { } result) entries = entries.Where(e => e.Result == result);
        if (query.Before is { } before) entries = entries.Where(e => e.Id < before);
        var rows = await entries.OrderByDescending(e => e.Id).Take(size + 1)
            .Select(e => new SignInRow(e.Id, e.At, e.Result, e.Way, e.AccountId, e.Email, e.Address, e.Agent)).ToListAsync(stop);
        var hasMore = rows.Count > size;
        if (hasMore) rows.RemoveAt(size);
        return new SignInEntries(rows, hasMore ? rows[^1].Id : null);
    }
}
