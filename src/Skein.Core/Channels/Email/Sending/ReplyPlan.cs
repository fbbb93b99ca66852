using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Customers;
using Skein.Mail;
using Skein.Platform;

namespace Skein.Channels.Email;

public enum ReplyWay
{
    /// <summary>It is mailed.</summary>
    Mail,

    /// <summary>The customer has no address: only the private link shows it.</summary>
    NoAddress,

    /// <summary>No server takes our mail: only the private link shows it.</summary>
    NoServer,
}

/// <summary>What will happen to an answer, told before it is sent.</summary>
/// <param name="From">Null where no mailbox and no server says.</param>
public sealed record ReplyPlan(ReplyWay Way, string? To, string? From)
{
    /// <summary>Who else gets it, by address.</summary>
    public IReadOnlyList<string> Copies { get; init; } = [];
}

public sealed class PlanReply(IDbContextFactory<SkeinDb> storage)
{
    public async Task<ReplyPlan?> Find(Actor actor, long caseId, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var found = await db.CasesFor(actor).AsNoTracking().Include(c => c.Customer).ThenInclude(c => c.Contacts).SingleOrDefaultAsync(c => c.Id == caseId, stop);
        if (found is null) return null;
        var cases = await MergeCase.WhatWentInto(db, caseId, stop);
        if (await CustomerAddress.Of(db, cases, found.Customer, stop) is not { } to) return new ReplyPlan(ReplyWay.NoAddress, null, null);
        var way = await WayOut.Of(db, found, cases, stop);
        var house = await db.HouseServer.Where(s => s.IsOn).Select(s => s.FromAddress).SingleOrDefaultAsync(stop);
        if (way is null && house is null) return new ReplyPlan(ReplyWay.NoServer, to, null);
        var others = way is null ? [] : await CaseMail.Others(db, caseId, to, await Correspondents.Own(db, stop), stop);
        var plan = new ReplyPlan(ReplyWay.Mail, to, way?.Box?.Address ?? house);
        return others.Count == 0 ? plan : plan with { Copies = [.. others.Select(p => p.Address)] };
    }
}
