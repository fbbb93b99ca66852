namespace Skein.Platform;

/// <summary>
/// One thing a post may allow. <paramref name="Scoped"/> permissions can be given for own, team, department or all;
/// the others are given or not (which is stored as <see cref="Scope.All"/>).
/// </summary>
public sealed record Permission(string Code, Text Name, bool Scoped = false);
