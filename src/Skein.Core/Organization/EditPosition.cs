using Microsoft.EntityFrameworkCore;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Organization;

/// <summary>The posts people hold.</summary>
public sealed class EditPosition(OrganizationDesk desk)
{
    public const int LongestName = 100;

    public Task<Outcome<long>> Create(Actor actor, string name, long departmentId, CancellationToken stop) =>
        desk.Create<JobPosition>(actor, async db =>
        {
            var broken = await Check(db, name, departmentId, self: 0, stop);
            if (broken.Count > 0) return Outcome.Invalid(broken).As<JobPosition>();

            var position = new JobPosition { Name = Clean.Line(name), DepartmentId = departmentId };
            db.Record(actor, OrganizationEvents.PositionCreated, position, after: await Values(db, position, stop));
            return position;
        }, stop);

    public Task<Outcome> Change(Actor actor, long id, string name, long departmentId, int? seen, CancellationToken stop) =>
        desk.Change<JobPosition>(actor, id, seen, async (db, position) =>
        {
            var broken = await Check(db, name, departmentId, self: id, stop);
            if (broken.Count > 0) return Outcome.Invalid(broken);

            var before = await Values(db, position, stop);
            (position.Name, position.DepartmentId) = (Clean.Line(name), departmentId);
            db.Record(actor, OrganizationEvents.PositionChanged, position, before, await Values(db, position, stop));
            return Outcome.Done;
        }, stop);

    public Task<Outcome> Delete(Actor actor, long id, int? seen, CancellationToken stop) =>
        desk.Change<JobPosition>(actor, id, seen, async (db, position) =>
        {
            var holders = await db.Employees.CountAsync(e => e.PositionId == id && e.LeftAt == null, stop);
            if (holders > 0) return Outcome.Refused(OrganizationRules.PositionInUse.Broken(holders));

            db.Positions.Remove(position);
            db.Record(actor, OrganizationEvents.PositionDeleted, position, before: await Values(db, position, stop));
            return Outcome.Done;
        }, stop);

    private static async Task<List<Broken>> Check(SkeinDb db, string name, long departmentId, long self, CancellationToken stop)
    {
        var broken = new List<Broken>();
        var cleaned = broken.Line("Name", name, LongestName);
        if (!await db.Departments.AnyAsync(d => d.Id == departmentId, stop)) broken.Add(CommonRules.NotAChoice.At("DepartmentId"));
        if (await db.Positions.AnyAsync(p => p.Id != self && p.DepartmentId == departmentId && p.Name == cleaned, stop))
        {
            broken.Add(OrganizationRules.NameTaken.At("Name", cleaned));
        }

        return broken;
    }

    private static async Task<object> Values(SkeinDb db, JobPosition position, CancellationToken stop) => new
    {
        position.Name,
        Department = await db.Departments.Where(d => d.Id == position.DepartmentId).Select(d => d.Name).SingleOrDefaultAsync(stop),
    };
}
