using Skein.Platform;

namespace Skein.Web.Platform;

internal static class NavigationTexts
{
    public static readonly Text Customers = new("客户", "客戶", "Customers");
    public static readonly Text People = new("人员", "人員", "People");
    public static readonly Text Organization = new("组织", "組織", "Organisation");
    public static readonly Text Roles = new("角色权限", "角色權限", "Roles");
    public static readonly Text Settings = new("设置", "設定", "Settings");
    public static readonly Text NoSettings = new("没有您可以改的设置", "沒有您可以改的設定", "There is nothing you may set");
    public static readonly Text NoSettingsHint = new("需要的话请联系管理员", "需要的話請聯絡管理員", "Ask an administrator if you need to");
    public static readonly Text Audit = new("审计", "稽核", "Audit");
    public static readonly Text System = new("系统", "系統", "System");
    public static readonly Text Up = new("上一级", "上一層", "Up");
    public static readonly Text Profile = new("个人设置", "個人設定", "My profile");
    public static readonly Text SignOut = new("退出登录", "登出", "Sign out");
    public static readonly Text ChannelsSettings = new("渠道", "管道", "Channels");
    public static readonly Text CaseworkSettings = new("工单", "工單", "Cases");
    public static readonly Text CompanySettings = new("公司与人员", "公司與人員", "Company and people");
    public static readonly Text ProgramsSettings = new("程序接口", "程式介面", "Programs");
    public static readonly Text SystemSettings = new("系统", "系統", "System");
    public static readonly Text FindSetting = new("找一项设置", "找一項設定", "Find a setting");
    public static readonly Text NoSuchSetting = new("没有这样的设置", "沒有這樣的設定", "There is no such setting");
    public static readonly Text AllSettings = new("显示全部设置", "顯示全部設定", "Show all settings");
}
