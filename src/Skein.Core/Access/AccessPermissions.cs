using Skein.Platform;

namespace Skein.Access;

public static class AccessPermissions
{
    public const string ManageRoles = "access.roles";
    public const string ManageAccounts = "access.accounts";
    public const string ManageTokens = "access.tokens";
    public const string ReadAudit = "audit.read";
    public const string ManageSystem = "system.manage";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(ManageRoles, new Text("管理角色和权限", "管理角色和權限", "Manage roles and permissions")),
        new(ManageAccounts, new Text("管理账号", "管理帳號", "Manage accounts")),
        new(ManageTokens, new Text("管理 API 令牌", "管理 API 權杖", "Manage API tokens")),
        new(ReadAudit, new Text("查看审计日志", "查看稽核日誌", "Read the audit log")),
        new(ManageSystem, new Text("管理系统设置", "管理系統設定", "Manage system settings")),
    ];
}
