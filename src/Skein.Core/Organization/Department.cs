using Skein.Journal;
using Skein.Platform;

namespace Skein.Organization;

public sealed class Department : ISubject, IVersioned
{
    public static string SubjectKind => "department";

    public long Id { get; init; }

    public required string Name { get; set; }

    public long? ParentId { get; set; }

    public int Version { get; set; }
}

/// <summary>The people who share a queue of work. Every case belongs to a team, so that no work has nowhere to go.</summary>
public sealed class Team : ISubject, IVersioned
{
    public static string SubjectKind => "team";

    public long Id { get; init; }

    public required string Name { get; set; }

    public long DepartmentId { get; set; }

    public int Version { get; set; }

    public List<TeamMember> Members { get; } = [];
}

public sealed class TeamMember
{
    public long TeamId { get; set; }

    public long EmployeeId { get; set; }

    public Employee Employee { get; set; } = null!;
}

/// <summary>A post in the department, such as complaint specialist.</summary>
public sealed class JobPosition : ISubject, IVersioned
{
    public static string SubjectKind => "position";

    public long Id { get; init; }

    public required string Name { get; set; }

    public long DepartmentId { get; set; }

    public int Version { get; set; }
}
