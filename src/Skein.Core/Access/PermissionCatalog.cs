using Skein.Platform;

namespace Skein.Access;

/// <summary>What one capability allows, with the words people read above it.</summary>
public sealed record PermissionGroup(Text Title, IReadOnlyList<Permission> Permissions);

/// <summary>Every permission there is in this house, grouped by the capability that knows what it means.</summary>
public sealed class PermissionCatalog(IReadOnlyList<ICapability> capabilities)
{
    public IReadOnlyList<PermissionGroup> Groups { get; } =
        [.. capabilities.Where(c => c.Permissions.Count > 0).Select(c => new PermissionGroup(c.Title, c.Permissions))];

    public Permission? Find(string code) => Groups.SelectMany(g => g.Permissions).FirstOrDefault(p => p.Code == code);

    /// <summary>As it can be stored: unknown codes fall away, and what has no scope is given whole or not at all.</summary>
    public IReadOnlyDictionary<string, Scope> Clean(IReadOnlyDictionary<string, Scope> wanted) => Groups
        .SelectMany(g => g.Permissions)
        .Select(p => (p.Code, Scope: Fit(p, wanted.GetValueOrDefault(p.Code))))
        .Where(g => g.Scope != Scope.None)
        .ToDictionary(g => g.Code, g => g.Scope);

    private static Scope Fit(Permission permission, Scope wanted) =>
        !Enum.IsDefined(wanted) || wanted == Scope.None ? Scope.None : permission.Scoped ? wanted : Scope.All;
}
