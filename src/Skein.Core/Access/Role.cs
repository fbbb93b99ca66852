using Skein.Journal;
using Skein.Platform;

namespace Skein.Access;

/// <summary>A named set of permissions. Standard roles have a code and can be edited but not deleted.</summary>
public sealed class Role : ISubject, IVersioned
{
    public static string SubjectKind => "role";

    public long Id { get; init; }

    /// <summary>Names a standard role in the texts of every language; null for the company's own roles.</summary>
    public string? Code { get; init; }

    public string Name { get; set; } = "";

    /// <summary>Whoever holds it must sign in with a second factor.</summary>
    public bool NeedsSecondFactor { get; set; }

    public int Version { get; set; }

    public List<RoleGrant> Grants { get; } = [];

    /// <summary>What people call it: the name it was given, else the standard one in every language.</summary>
    public Text Title() => Name.Length == 0 && StandardRoles.Name(Code) is { } standard ? standard : new Text(Name, Name, Name);
}

public sealed class RoleGrant
{
    public long RoleId { get; set; }

    public required string Permission { get; set; }

    public Scope Scope { get; set; }
}
