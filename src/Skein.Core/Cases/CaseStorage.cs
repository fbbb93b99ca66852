using Microsoft.EntityFrameworkCore;
using Skein.Platform;

namespace Skein.Cases;

public static class CaseStorage
{
    extension(SkeinDb db)
    {
        public DbSet<Case> Cases => db.Set<Case>();

        public DbSet<CaseMessage> CaseMessages => db.Set<CaseMessage>();

        public DbSet<CaseKind> CaseKinds => db.Set<CaseKind>();

        public DbSet<PriorityTarget> PriorityTargets => db.Set<PriorityTarget>();

        public DbSet<CaseDraft> CaseDrafts => db.Set<CaseDraft>();

        public DbSet<CaseViewer> CaseViewers => db.Set<CaseViewer>();

        /// <summary>The cases that <paramref name="actor"/>'s post reaches with this permission: the only way to look one up.</summary>
        public IQueryable<Case> CasesFor(Actor actor, string permission = CasePermissions.Read) => actor.Kind == ActorKind.Customer
            ? db.Cases.Where(c => c.CustomerId == actor.Id && c.DeletedAt == null)
            : actor.ScopeOf(permission) switch
            {
                Scope.None => db.Cases.Where(c => false),
                Scope.Own => db.Cases.Where(c => c.OwnerId == actor.Id),
                Scope.Team => db.Cases.Where(c => c.OwnerId == actor.Id || actor.Teams.Contains(c.TeamId)),
                Scope.Department => db.Cases.Where(c =>
                    c.OwnerId == actor.Id || actor.Teams.Contains(c.TeamId) || actor.DepartmentTeams.Contains(c.TeamId)),
                Scope.All => db.Cases,
            };
    }

    /// <summary>The same reach, asked of a case at hand.</summary>
    public static bool Reaches(this Actor actor, string permission, Case found) => actor.ScopeOf(permission) switch
    {
        Scope.None => false,
        Scope.Own => found.OwnerId == actor.Id,
        Scope.Team => found.OwnerId == actor.Id || actor.Teams.Contains(found.TeamId),
        Scope.Department => found.OwnerId == actor.Id || actor.Teams.Contains(found.TeamId) || actor.DepartmentTeams.Contains(found.TeamId),
        Scope.All => true,
    };
}
