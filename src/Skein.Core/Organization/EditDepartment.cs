using Microsoft.EntityFrameworkCore;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Organization;

/// <summary>The tree of departments: new ones, other names, other places.</summary>
public sealed class EditDepartment(OrganizationDesk desk)
{
    public const int LongestName = 100;

    public Task<Outcome<long>> Create(Actor actor, string name, long? parentId, CancellationToken stop) =>
        desk.Create<Department>(actor, async db =>
        {
            var broken = await Check(db, name, parentId, self: 0, stop);
            if (broken.Count > 0) return Outcome.Invalid(broken).As<Department>();

            var department = new Department { Name = Clean.Line(name), ParentId = parentId };
            db.Record(actor, OrganizationEvents.DepartmentCreated, department, after: await Values(db, department, stop));
            return department;
        }, stop);

    public Task<Outcome> Change(Actor actor, long id, string name, long? parentId, int? seen, CancellationToken stop) =>
        desk.Change<Department>(actor, id, seen, async (db, department) =>
        {
            var broken = await Check(db, name, parentId, self: id, stop);
            if (broken.Count > 0) return Outcome.Invalid(broken);
            if (department.ParentId != parentId && !await ClearWay(db, id, parentId, stop)) return Outcome.Refused(OrganizationRules.UnderItself.At("ParentId"));

            var before = await Values(db, department, stop);
            (department.Name, department.ParentId) = (Clean.Line(name), parentId);
            db.Record(actor, OrganizationEvents.DepartmentChanged, department, before, await Values(db, department, stop));
            return Outcome.Done;
        }, stop);

    /// <summary>
    /// Whether nobody up there is the department itself. Every department on the way counts as changed, so that of two moves at
    /// the same moment that would make a ring of the tree one ends in a conflict.
    /// </summary>
    private static async Task<bool> ClearWay(SkeinDb db, long moved, long? parentId, CancellationToken stop)
    {
        var departments = await db.Departments.ToDictionaryAsync(d => d.Id, stop);
        for (var at = parentId; at is { } id; at = departments[id].ParentId)
        {
            if (id == moved) return false;
            db.Entry(departments[id]).State = EntityState.Modified;
        }

        return true;
    }

    private static async Task<List<Broken>> Check(SkeinDb db, string name, long? parentId, long self, CancellationToken stop)
    {
        var broken = new List<Broken>();
        var cleaned = broken.Line("Name", name, LongestName);
        if (parentId is { } parent && !await db.Departments.AnyAsync(d => d.Id == parent, stop)) broken.Add(CommonRules.NotAChoice.At("ParentId"));
        if (await db.Departments.AnyAsync(d => d.Id != self && d.ParentId == parentId && d.Name == cleaned, stop))
        {
            broken.Add(OrganizationRules.NameTaken.At("Name", cleaned));
        }

        return broken;
    }

    internal static async Task<object> Values(SkeinDb db, Department department, CancellationToken stop) => new
    {
        department.Name,
        Parent = await db.Departments.Where(d => d.Id == department.ParentId).Select(d => d.Name).SingleOrDefaultAsync(stop),
    };
}
