using Microsoft.EntityFrameworkCore;
using Skein.Journal;
using Skein.Organization;
using Skein.Platform;
using Skein.Platform.Html;

namespace Skein.Cases;

/// <summary>Where a case goes: a person in a team, or without a person the team's queue; with words for whoever takes it.</summary>
public sealed record NewOwner(long TeamId, long? OwnerId, string? Note = null)
{
    public const int LongestNote = 4000;

    /// <summary>Reads <c>team</c> or <c>team:person</c>, as lists of choices send it.</summary>
    public static NewOwner? Parse(string? choice, string? note)
    {
        var parts = (choice ?? "").Split(':');
        if (!long.TryParse(parts[0], out var team)) return null;
        return new NewOwner(team, parts.Length == 2 && long.TryParse(parts[1], out var person) ? person : null, note);
    }
}

/// <summary>Who answers for a case: taken from the queue, given to a colleague, or handed over to another team.</summary>
public sealed class AssignCase(CaseDesk desk)
{
    /// <summary>Takes an unowned case. When somebody was faster, it says who.</summary>
    public Task<Outcome> Take(Actor actor, long caseId, CancellationToken stop) =>
        desk.Change(actor, CasePermissions.Assign, caseId, seen: null, async (db, found) =>
        {
            if (found.OwnerId == actor.Id) return Outcome.Done;
            if (found.OwnerId is { } owner)
            {
                var name = await db.Employees.Where(e => e.Id == owner).Select(e => e.Name).SingleAsync(stop);
                return Outcome.Refused(CaseRules.AlreadyTaken.Broken(name));
            }

            return await Give(db, actor, found, new NewOwner(found.TeamId, actor.Id), stop);
        }, stop);

    /// <summary>Gives the case to a person, a team, or a person in a team; without a person it waits in the team's queue.</summary>
    public Task<Outcome> HandOver(Actor actor, long caseId, long teamId, long? ownerId, int? seen, CancellationToken stop) =>
        HandOver(actor, caseId, new NewOwner(teamId, ownerId), seen, stop);

    /// <summary>The same, with a note for whoever takes it over.</summary>
    public async Task<Outcome> HandOver(Actor actor, long caseId, NewOwner to, int? seen, CancellationToken stop) =>
        Clean.Block(to.Note).Length > NewOwner.LongestNote
            ? Outcome.Invalid(CommonRules.TooLong.At(nameof(to.Note), NewOwner.LongestNote))
            : await desk.Change(actor, CasePermissions.Assign, caseId, seen, (db, found) => Give(db, actor, found, to, stop), stop);

    private static async Task<Outcome> Give(SkeinDb db, Actor actor, Case found, NewOwner to, CancellationToken stop)
    {
        if (found.DeletedAt is not null) return Outcome.Refused(CaseRules.IsDeleted.Broken());
        if (!found.Status.IsWork()) return Outcome.Refused(CaseRules.NotOpen.Broken());

        var team = await db.Teams.SingleOrDefaultAsync(t => t.Id == to.TeamId, stop);
        if (team is null) return Outcome.Invalid(CommonRules.NotAChoice.At("TeamId"));

        Employee? owner = null;
        if (to.OwnerId is { } wanted)
        {
            owner = await db.Employees.SingleOrDefaultAsync(e => e.Id == wanted, stop);
            if (owner is null) return Outcome.Invalid(CommonRules.NotAChoice.At("OwnerId"));
            if (owner.LeftAt is not null) return Outcome.Refused(CaseRules.OwnerGone.At("OwnerId"));
            var isMember = await db.TeamMembers.AnyAsync(m => m.TeamId == to.TeamId && m.EmployeeId == wanted, stop);
            var isAsItWas = wanted == found.OwnerId && to.TeamId == found.TeamId;
            if (!isMember && !isAsItWas && wanted != actor.Id) return Outcome.Refused(CaseRules.OwnerNotInTeam.At("OwnerId", owner.Name));
        }

        var before = new { Owner = await NameOf(db, found.OwnerId, stop), Team = await TeamOf(db, found.TeamId, stop) };
        (found.OwnerId, found.TeamId) = (owner?.Id, team.Id);
        found.MoveTo(owner is not null && found.Status == CaseStatus.New ? CaseStatus.Open : found.Status, db.Now);
        db.Record(actor, CaseEvents.Assigned, found, before, new { Owner = owner?.Name, Team = team.Name });
        Note(db, actor, found, to.Note);
        return Outcome.Done;
    }

    private static void Note(SkeinDb db, Actor actor, Case found, string? words)
    {
        var text = RichText.FromPlain(words);
        if (text.IsEmpty) return;
        var note = new NewMessage { Text = text, Channel = Channel.Staff };
        db.CaseMessages.Add(CaseConversation.Next(found, actor, note, MessageKind.Note, [], db.Now));
        db.Record(actor, CaseEvents.Noted, found);
    }

    private static Task<string> TeamOf(SkeinDb db, long team, CancellationToken stop) =>
        db.Teams.Where(t => t.Id == team).Select(t => t.Name).SingleAsync(stop);

    private static async Task<string?> NameOf(SkeinDb db, long? employee, CancellationToken stop) => employee is null
        ? null
        : await db.Employees.Where(e => e.Id == employee).Select(e => e.Name).SingleOrDefaultAsync(stop);
}
