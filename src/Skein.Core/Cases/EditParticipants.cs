using Microsoft.EntityFrameworkCore;
using Skein.Customers;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Cases;

/// <summary>Takes people into a case's conversation and out of it. Who writes again by themselves is in it again.</summary>
public sealed class EditParticipants(CaseDesk desk)
{
    public async Task<Outcome> Add(Actor actor, long caseId, string? address, string? name, CancellationToken stop)
    {
        var broken = new List<Broken>();
        var called = broken.Line("Name", string.IsNullOrWhiteSpace(name) ? address : name, 200);
        if (EmailAddress.Normalize(address) is not { } wanted)
        {
            broken.Clear();
            return Outcome.Invalid(CommonRules.NotAnEmail.At("Address"));
        }

        if (broken.Count > 0) return Outcome.Invalid(broken);
        return await Change(actor, caseId, async (db, found) =>
        {
            if (found.Participants.Any(p => p.Address == wanted)) return Outcome.Done;
            if (found.Participants.Count >= CaseParticipant.Most) return Outcome.Refused(CaseRules.TooManyParticipants.Broken(CaseParticipant.Most));
            var key = ContactValues.UniqueKey(ContactKind.Email, wanted);
            if (await db.ContactPoints.AnyAsync(p => p.CustomerId == found.CustomerId && p.UniqueKey == key, stop)) return Outcome.Invalid(CaseRules.IsTheCustomer.At("Address"));

            found.Participants.Add(new CaseParticipant { Address = wanted, Name = called });
            found.UpdatedAt = db.Now;
            db.Record(actor, CaseEvents.ParticipantAdded, found, after: new { Address = wanted });
            return Outcome.Done;
        }, stop);
    }

    public Task<Outcome> Remove(Actor actor, long caseId, string? address, CancellationToken stop) => Change(actor, caseId, (db, found) =>
    {
        var gone = found.Participants.Find(p => p.Address == EmailAddress.Normalize(address));
        if (gone is null) return Task.FromResult(Outcome.Missing);
        found.Participants.Remove(gone);
        found.UpdatedAt = db.Now;
        db.Record(actor, CaseEvents.ParticipantRemoved, found, before: new { gone.Address });
        return Task.FromResult(Outcome.Done);
    }, stop);

    private Task<Outcome> Change(Actor actor, long caseId, Func<SkeinDb, Case, Task<Outcome>> change, CancellationToken stop) =>
        desk.Change(actor, CasePermissions.Edit, caseId, seen: null, async (db, found) =>
        {
            if (found.DeletedAt is not null) return Outcome.Refused(CaseRules.IsDeleted.Broken());
            await db.Entry(found).Collection(c => c.Participants).LoadAsync(stop);
            return await change(db, found);
        }, stop);
}
