using Skein.Platform;

namespace Skein.Web.Roles;

internal static class RoleTexts
{
    public static readonly Text Roles = new("角色权限", "角色權限", "Roles and permissions");
    public static readonly Text Purpose = new("谁能看什么、做什么", "誰能看什麼、做什麼", "Who sees what and may do what");
    public static readonly Text NewRole = new("新建角色", "新增角色", "New role");
    public static readonly Text Role = new("角色", "角色", "Role");
    public static readonly Text Name = new("名称", "名稱", "Name");
    public static readonly Text NameHint = new("留空则使用内置名称“{0}”", "留空則使用內建名稱「{0}」", "Leave empty to use the standard name “{0}”");
    public static readonly Text Kind = new("来源", "來源", "Origin");
    public static readonly Text Standard = new("内置", "內建", "Standard");
    public static readonly Text Own = new("自建", "自建", "Your own");
    public static readonly Text Changed = new("内置，已修改", "內建，已修改", "Standard, changed");
    public static readonly Text Holders = new("担任的人", "擔任的人", "Held by");
    public static readonly Text NoHolders = new("还没有人担任这个角色", "還沒有人擔任這個角色", "Nobody holds this role yet");
    public static readonly Text Allows = new("权限项", "權限項", "Permissions");
    public static readonly Text AllowsCount = new("{0} 项", "{0} 項", "{0}");
    public static readonly Text Copy = new("复制", "複製", "Copy");
    public static readonly Text CopyOf = new("{0}（副本）", "{0}（副本）", "{0} (copy)");
    public static readonly Text NeedsFactor = new("登录要用两步验证", "登入要用兩步驟驗證", "Sign in with a second step");
    public static readonly Text NeedsFactorHint = new(
        "担任这个角色、还没有设置的人，下次打开页面会先去设置，设置好之前什么也打不开",
        "擔任這個角色、還沒有設定的人，下次開啟頁面會先去設定，設定好之前什麼也打不開",
        "Holders who have none are led to set it up with their next click and reach nothing else before");
    public static readonly Text Save = new("保存", "儲存", "Save");
    public static readonly Text Create = new("新建", "新增", "Create");
    public static readonly Text Delete = new("删除角色", "刪除角色", "Delete the role");
    public static readonly Text DeleteAsk = new("删除后不能恢复", "刪除後不能復原", "This cannot be undone");
    public static readonly Text Reset = new("恢复默认", "還原預設", "Back to the default");
    public static readonly Text ResetAsk = new("名称和权限都回到出厂的样子", "名稱和權限都回到出廠的樣子", "Name and permissions go back to what they came with");
    public static readonly Text History = new("变更记录", "變更紀錄", "History");
    public static readonly Text NoHistory = new("还没有修改过", "還沒有修改過", "Never changed");
    public static readonly Text Allowed = new("允许", "允許", "Allowed");
    public static readonly Text Reach = new("{0}：范围", "{0}：範圍", "{0}: reach");
    public static readonly Text Legend = new("范围：自己负责的、本组的、本部门（含下级）的，或全部", "範圍：自己負責的、本組的、本部門（含下級）的，或全部", "Reach: one's own, the team's, the department's with those below it, or all");
    public static readonly Text NotFound = new("找不到这个角色", "找不到這個角色", "Role not found");
    public static readonly Text NotFoundHint = new("它可能已被删除", "它可能已被刪除", "It may have been deleted");
}
