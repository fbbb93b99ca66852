using Skein.Platform;

namespace Skein.Access;

/// <summary>The roles a house starts with. Codes of permissions of higher capabilities stand here as text: roles are data.</summary>
public static class StandardRoles
{
    public const string Administrator = "administrator";
    public const string Manager = "manager";
    public const string Supervisor = "supervisor";
    public const string Agent = "agent";
    public const string Observer = "observer";

    public static IEnumerable<Role> All() => Grants.Select(standard =>
    {
        var role = new Role { Code = standard.Code };
        role.Grants.AddRange(standard.Given.Select(g => new RoleGrant { Permission = g.Permission, Scope = g.Scope }));
        return role;
    });

    public static Text? Name(string? code) => code switch
    {
        Administrator => new("系统管理员", "系統管理員", "Administrator"),
        Manager => new("服务经理", "服務經理", "Service manager"),
        Supervisor => new("主管", "主管", "Supervisor"),
        Agent => new("客服专员", "客服專員", "Agent"),
        Observer => new("观察员", "觀察員", "Observer"),
        _ => null,
    };

    private static readonly (string Code, (string Permission, Scope Scope)[] Given)[] Grants =
    [
        (Administrator,
        [
            ("access.roles", Scope.All), ("access.accounts", Scope.All), ("access.tokens", Scope.All), ("audit.read", Scope.All),
            ("system.manage", Scope.All), ("organization.read", Scope.All), ("organization.manage", Scope.All),
            .. Casework(Scope.All), ("cases.delete", Scope.All), ("cases.configure", Scope.All),
            ("customers.read", Scope.All), ("customers.edit", Scope.All), ("customers.reveal", Scope.All),
            ("templates.use", Scope.All), ("templates.manage", Scope.All), ("templates.sign", Scope.All),
            ("email.manage", Scope.All), ("email.deliver", Scope.All), ("email.source", Scope.All),
        ]),
        (Manager,
        [
            ("audit.read", Scope.All), ("organization.read", Scope.All), ("organization.manage", Scope.All),
            .. Casework(Scope.All), ("cases.delete", Scope.All), ("cases.configure", Scope.All),
            ("customers.read", Scope.All), ("customers.edit", Scope.All), ("customers.reveal", Scope.All),
            ("templates.use", Scope.All), ("templates.manage", Scope.All), ("templates.sign", Scope.All),
        ]),
        (Supervisor,
        [
            ("organization.read", Scope.All), .. Casework(Scope.Department), ("cases.delete", Scope.Team),
            ("customers.read", Scope.All), ("customers.edit", Scope.All), ("customers.reveal", Scope.All),
            ("templates.use", Scope.All), ("templates.manage", Scope.Department), ("templates.sign", Scope.Department),
        ]),
        (Agent,
        [
            ("organization.read", Scope.All), .. Casework(Scope.Team), ("customers.read", Scope.All), ("customers.edit", Scope.All),
            ("templates.use", Scope.All), ("templates.manage", Scope.Own),
        ]),
        (Observer, [("organization.read", Scope.All), ("cases.read", Scope.All), ("customers.read", Scope.All)]),
    ];

    private static IEnumerable<(string Permission, Scope Scope)> Casework(Scope reach) =>
    [
        ("cases.open", Scope.All), ("cases.read", reach), ("cases.answer", reach), ("cases.note", reach), ("cases.assign", reach),
        ("cases.edit", reach), ("cases.resolve", reach),
    ];
}
