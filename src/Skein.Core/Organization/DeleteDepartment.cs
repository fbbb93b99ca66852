using Microsoft.EntityFrameworkCore;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Organization;

/// <summary>Takes an empty department out of the tree. Whatever still hangs on it is named, not swept away.</summary>
public sealed class DeleteDepartment(OrganizationDesk desk)
{
    public Task<Outcome> Run(Actor actor, long id, int? seen, CancellationToken stop) =>
        desk.Change<Department>(actor, id, seen, async (db, department) =>
        {
            var hanging = await Hanging(db, id, actor.Language, stop);
            if (hanging.Length > 0) return Outcome.Refused(OrganizationRules.DepartmentInUse.Broken(hanging));
            if (!await db.Departments.AnyAsync(d => d.Id != id, stop)) return Outcome.Refused(OrganizationRules.LastDepartment.Broken());

            db.Departments.Remove(department);
            db.Record(actor, OrganizationEvents.DepartmentDeleted, department, before: await EditDepartment.Values(db, department, stop));
            return Outcome.Done;
        }, stop);

    private static async Task<string> Hanging(SkeinDb db, long id, Language language, CancellationToken stop)
    {
        (int Count, Text Words)[] all =
        [
            (await db.Departments.CountAsync(d => d.ParentId == id, stop), new("{0} 个下级部门", "{0} 個下級部門", "{0} departments")),
            (await db.Teams.CountAsync(t => t.DepartmentId == id, stop), new("{0} 个小组", "{0} 個小組", "{0} teams")),
            (await db.Positions.CountAsync(p => p.DepartmentId == id, stop), new("{0} 个岗位", "{0} 個崗位", "{0} positions")),
            (await db.Employees.CountAsync(e => e.DepartmentId == id && e.LeftAt == null, stop), new("{0} 位同事", "{0} 位同事", "{0} people")),
        ];
        var words = all.Where(h => h.Count > 0).Select(h => h.Words.In(language, h.Count));
        return string.Join(language == Language.English ? ", " : "、", words);
    }
}
