using System.Text.Json;
using Skein.Cases;
using Skein.Customers;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Web.Journal;

/// <summary>What the fields and values in journal entries are called. An unknown field is left out rather than shown as a code.</summary>
public static class FieldWords
{
    public static readonly Text Yes = new("是", "是", "Yes");
    public static readonly Text No = new("否", "否", "No");

    private static readonly Dictionary<string, Text> Fields = new()
    {
        ["name"] = new("名称", "名稱", "Name"),
        ["said"] = new("服务器的回答", "伺服器的回答", "Server's answer"),
        ["needsSecondFactor"] = new("要求两步验证", "要求兩步驟驗證", "Second step required"),
        ["isOn"] = new("启用", "啟用", "On"),
        ["hour"] = new("时间（点）", "時間（點）", "Hour"),
        ["keep"] = new("保留份数", "保留份數", "Kept"),
        ["parent"] = new("上级部门", "上級部門", "Part of"),
        ["department"] = new("部门", "部門", "Department"),
        ["position"] = new("岗位", "崗位", "Position"),
        ["team"] = new("小组", "小組", "Team"),
        ["teams"] = new("小组", "小組", "Teams"),
        ["person"] = new("同事", "同事", "Person"),
        ["successor"] = new("接手的小组", "接手的小組", "Taken over by"),
        ["cases"] = new("工单数", "工單數", "Cases"),
        ["roles"] = new("角色", "角色", "Roles"),
        ["email"] = new("邮箱", "電子郵件", "E-mail"),
        ["leftAt"] = new("离职日期", "離職日期", "Left"),
        ["presence"] = new("在线状态", "線上狀態", "Presence"),
        ["status"] = new("状态", "狀態", "Status"),
        ["owner"] = new("负责人", "負責人", "Owner"),
        ["subject"] = new("主题", "主旨", "Subject"),
        ["kind"] = new("类型", "類型", "Kind"),
        ["priority"] = new("优先级", "優先順序", "Priority"),
        ["channel"] = new("来源", "來源", "Channel"),
        ["dueAt"] = new("应解决于", "應解決於", "Due"),
        ["tags"] = new("标签", "標籤", "Tags"),
        ["resolution"] = new("解决方式", "解決方式", "Resolution"),
        ["language"] = new("语言", "語言", "Language"),
        ["timeZone"] = new("时区", "時區", "Time zone"),
        ["tier"] = new("服务等级", "服務等級", "Tier"),
        ["company"] = new("所属公司", "所屬公司", "Company"),
        ["publicAddress"] = new("对外网址", "對外網址", "Public address"),
        ["brandColour"] = new("品牌颜色", "品牌顏色", "Brand colour"),
        ["minutes"] = new("时限", "時限", "Time to resolve"),
        ["nameHans"] = new("简体名称", "簡體名稱", "Simplified name"),
        ["nameHant"] = new("繁体名称", "繁體名稱", "Traditional name"),
        ["nameEnglish"] = new("英文名称", "英文名稱", "English name"),
        ["isActive"] = new("启用", "啟用", "In use"),
        ["isPublic"] = new("客户可选", "客戶可選", "Offered to customers"),
        ["place"] = new("位置", "位置", "Place"),
        ["count"] = new("数量", "數量", "Count"),
        ["provider"] = new("统一登录", "統一登入", "Provider"),
        ["format"] = new("格式", "格式", "Format"),
        ["event"] = new("操作", "操作", "Event"),
        ["subjectNumber"] = new("对象编号", "物件編號", "Subject number"),
        ["from"] = new("从", "從", "From"),
        ["until"] = new("到", "到", "Until"),
        ["purpose"] = new("用途", "用途", "Purpose"),
        ["administrator"] = new("管理员", "管理員", "Administrator"),
        ["host"] = new("服务器地址", "伺服器位址", "Host"),
        ["port"] = new("端口", "連接埠", "Port"),
        ["login"] = new("用户名", "使用者名稱", "User name"),
        ["address"] = new("邮箱地址", "電子郵件地址", "Address"),
        ["folders"] = new("文件夹", "資料夾", "Folders"),
        ["pattern"] = new("发件人", "寄件人", "Sender"),
        ["isAllowed"] = new("放行", "放行", "Let in"),
        ["reopenDays"] = new("重开天数", "重開天數", "Days to reopen"),
        ["windowHours"] = new("间隔（小时）", "間隔（小時）", "Window in hours"),
        ["folder"] = new("分类", "分類", "Folder"),
        ["reach"] = new("谁可以用", "誰可以用", "Who can use it"),
        ["hans"] = new("简体", "簡體", "Simplified"),
        ["hant"] = new("繁体", "繁體", "Traditional"),
        ["english"] = new("英文", "英文", "English"),
        ["case"] = new("工单", "工單", "Case"),
        ["trustedServer"] = new("可信的验证服务器", "可信的驗證伺服器", "Trusted server"),
        ["note"] = new("交接说明", "交接說明", "Note"),
    };

    /// <summary>Empty for what people need not see, such as numbers of rows.</summary>
    public static string Field(string key) => Fields.TryGetValue(key, out var name) ? name : "";

    public static string? Number(string key, JsonElement value) =>
        key == "minutes" && value.TryGetInt32(out var minutes) ? HumanDuration.Format(minutes, Languages.Current) : value.GetRawText();

    public static string Value(string key, string value) =>
        Known<CaseStatus>(key, "status", value)?.Name()
        ?? Known<Priority>(key, "priority", value)?.Name()
        ?? Known<Channel>(key, "channel", value)?.Name()
        ?? Known<Skein.Organization.Presence>(key, "presence", value)?.Name()
        ?? (key.Contains('.', StringComparison.Ordinal) ? Known<Scope>(key, key, value)?.Word() : null)
        ?? (Known<Language>(key, "language", value) is { } language ? language.OwnName() : null)
        ?? (Known<Skein.Templates.TemplateReach>(key, "reach", value) is { } reach ? Templates.TemplateTexts.Of(reach) : null)
        ?? (key == "kind" ? Kind(value) : null)
        ?? (key == "roles" ? string.Join(", ", value.Split(", ").Select(role => Skein.Access.StandardRoles.Name(role)?.ToString() ?? role)) : null)
        ?? (Known<Skein.Access.LinkPurpose>(key, "purpose", value) is { } purpose ? Purpose(purpose) : null)
        ?? (key == "event" ? Skein.Journal.EventNames.Of(value) : null)
        ?? value;

    public static Text Word(this Scope scope) => scope switch
    {
        Scope.None => new("没有", "沒有", "None"),
        Scope.Own => new("自己的", "自己的", "Own"),
        Scope.Team => new("本组的", "本組的", "Team"),
        Scope.Department => new("本部门的", "本部門的", "Department"),
        Scope.All => new("全部", "全部", "All"),
    };

    private static Text? Kind(string value) => Enum.TryParse<CustomerKind>(value, out var kind) && Enum.IsDefined(kind)
        ? Customers.CustomerTexts.Of(kind)
        : Enum.TryParse<ContactKind>(value, out var contact) && Enum.IsDefined(contact) ? Customers.CustomerTexts.Of(contact)
        : StandardKinds.All().FirstOrDefault(k => k.Code == value)?.Name;

    private static Text Purpose(Skein.Access.LinkPurpose purpose) => purpose switch
    {
        Skein.Access.LinkPurpose.Invitation => new("邀请", "邀請", "Invitation"),
        Skein.Access.LinkPurpose.Reset => new("重设密码", "重設密碼", "New password"),
        Skein.Access.LinkPurpose.Mailed => new("邮件找回密码", "郵件找回密碼", "New password by mail"),
    };

    private static T? Known<T>(string key, string wanted, string value) where T : struct, Enum =>
        key == wanted && Enum.TryParse<T>(value, out var known) && Enum.IsDefined(known) ? known : null;
}
