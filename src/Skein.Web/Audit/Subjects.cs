using System.Reflection;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Web.Audit;

/// <summary>What the kinds of things in the journal are called, and the pages they have.</summary>
internal static class Subjects
{
    private static readonly Dictionary<string, (Text Name, string? Page)> Known = new()
    {
        ["case"] = (new("工单", "工單", "Case"), "/cases/{0}"),
        ["customer"] = (new("客户", "客戶", "Customer"), "/customers/{0}"),
        ["account"] = (new("账号", "帳號", "Account"), "/people/{0}"),
        ["employee"] = (new("同事", "同事", "Colleague"), "/people/{0}"),
        ["role"] = (new("角色", "角色", "Role"), "/settings/roles/{0}"),
        ["department"] = (new("部门", "部門", "Department"), "/organization"),
        ["team"] = (new("小组", "小組", "Team"), "/organization"),
        ["position"] = (new("岗位", "崗位", "Position"), "/organization"),
        ["company"] = (new("公司", "公司", "Company"), "/settings/company"),
        ["case-kind"] = (new("工单类型", "工單類型", "Kind of case"), "/settings/kinds"),
        ["priority-target"] = (new("时限", "時限", "Target"), "/settings/targets"),
        ["api-token"] = (new("API 令牌", "API 權杖", "API token"), "/settings/tokens"),
        ["template"] = (new("常用回复", "常用回覆", "Template"), "/settings/templates/{0}"),
        ["acknowledgement"] = (new("自动确认", "自動確認", "Acknowledgement"), null),
        ["signature"] = (new("签名", "簽名", "Signature"), null),
        ["webhook"] = (new("Webhook", "Webhook", "Webhook"), "/settings/webhooks/{0}"),
        ["mail"] = (new("邮件", "郵件", "Mail"), "/settings/mail"),
        ["mail-server"] = (new("邮件服务器", "郵件伺服器", "Mail server"), "/settings/mail"),
        ["mailbox"] = (new("邮箱", "信箱", "Mailbox"), "/settings/mailboxes/{0}"),
        ["consent-app"] = (new("邮箱授权应用", "信箱授權應用程式", "Mailbox consent app"), "/settings/mailboxes"),
        ["arrived-mail"] = (new("来信", "來信", "Incoming mail"), "/system/intake"),
        ["mail-intake"] = (new("收信规则", "收信規則", "Rules of incoming mail"), "/settings/mailboxes"),
        ["mail-sender"] = (new("发件人名单", "寄件人名單", "List of senders"), "/settings/mailboxes"),
        ["portal"] = (new("客户门户", "客戶入口網站", "Customer portal"), "/settings/form"),
        ["form-field"] = (new("表单字段", "表單欄位", "Form field"), "/settings/form/{0}"),
        ["follower"] = (new("日志跟随者", "日誌跟隨者", "Follower"), "/system/followers"),
        ["backup-plan"] = (new("每日备份", "每日備份", "Daily backup"), "/system"),
    };

    public static readonly IReadOnlyList<string> Kinds = [.. typeof(ISubject).Assembly.GetTypes()
        .Where(t => t is { IsInterface: false, IsAbstract: false } && typeof(ISubject).IsAssignableFrom(t))
        .Select(t => (string)t.GetProperty(nameof(ISubject.SubjectKind), BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!)
        .Distinct()
        .Order(StringComparer.Ordinal)];

    public static bool IsKnown(string kind) => Known.ContainsKey(kind);

    public static string Name(string kind) => Known.TryGetValue(kind, out var known) ? known.Name : kind;

    public static string? Page(string kind, long id) =>
        Known.TryGetValue(kind, out var known) && known.Page is { } page ? string.Format(System.Globalization.CultureInfo.InvariantCulture, page, id) : null;
}
