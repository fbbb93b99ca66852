using Microsoft.EntityFrameworkCore;
using Skein.Journal;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Cases;

/// <summary>How many cases at once change hands, inside the use case that makes it necessary. Each has its own journal entry.</summary>
internal static class HandOverWork
{
    public static Task<Dictionary<long, string>> TeamNames(SkeinDb db, CancellationToken stop) =>
        db.Teams.ToDictionaryAsync(t => t.Id, t => t.Name, stop);

    public static void ToTeam(SkeinDb db, Actor actor, Case found, long teamId, Dictionary<long, string> teams, bool keepsOwner)
    {
        var before = new { Team = teams.GetValueOrDefault(found.TeamId), found.OwnerId };
        found.TeamId = teamId;
        if (!keepsOwner) found.OwnerId = null;
        if (found.IsOpen) found.UpdatedAt = db.Now;
        db.Record(actor, CaseEvents.HandedOver, found, before, new { Team = teams.GetValueOrDefault(teamId), found.OwnerId });
    }

    /// <summary>Everything open of one person goes to another, or back to the queues of a team or of each case's own team.</summary>
    public static async Task<int> OfPerson(SkeinDb db, Actor actor, Employee from, long? teamId, Employee? to, CancellationToken stop)
    {
        var cases = await db.Cases.Where(c => c.IsOpen && c.OwnerId == from.Id).ToListAsync(stop);
        var teams = await TeamNames(db, stop);
        foreach (var found in cases)
        {
            var before = new { Team = teams.GetValueOrDefault(found.TeamId), Owner = from.Name };
            found.OwnerId = to?.Id;
            found.TeamId = teamId ?? found.TeamId;
            found.UpdatedAt = db.Now;
            db.Record(actor, CaseEvents.HandedOver, found, before, new { Team = teams.GetValueOrDefault(found.TeamId), Owner = to?.Name });
        }

        return cases.Count;
    }
}
