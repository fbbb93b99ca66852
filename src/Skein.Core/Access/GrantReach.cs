using Skein.Platform;

namespace Skein.Access;

/// <summary>
/// Nobody hands out more than they hold. Whoever manages both roles and accounts of the whole house may hand out anything, or a
/// permission that a new version brings could never be given to anybody.
/// </summary>
public static class GrantReach
{
    /// <summary>The first grant that goes beyond what the actor's own post includes; null when there is none.</summary>
    public static string? Beyond(this Actor actor, IEnumerable<RoleGrant> grants) =>
        actor.ScopeOf(AccessPermissions.ManageRoles) == Scope.All && actor.ScopeOf(AccessPermissions.ManageAccounts) == Scope.All
            ? null
            : grants.FirstOrDefault(g => actor.ScopeOf(g.Permission) < g.Scope)?.Permission;
}
