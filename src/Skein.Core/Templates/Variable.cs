using Skein.Platform;

namespace Skein.Templates;

/// <summary>A place in a prepared text that the case fills: <c>{{customer.name}}</c>.</summary>
public sealed record Variable(string Code, Text Name)
{
    public Variable(string code, string hans, string hant, string english)
        : this(code, new Text(hans, hant, english)) { }

    public string Written => $"{{{{{Code}}}}}";
}

/// <summary>All the variables there are, and where each can be used.</summary>
public static class Variables
{
    private const int MostSlips = 3;

    public static readonly Variable CustomerName = new("customer.name", "客户姓名", "客戶姓名", "customer's name");
    public static readonly Variable CaseNumber = new("case.number", "工单编号", "工單編號", "case number");
    public static readonly Variable CaseSubject = new("case.subject", "工单主题", "工單主旨", "case subject");
    public static readonly Variable AgentName = new("agent.name", "回复人姓名", "回覆人姓名", "writer's name");
    public static readonly Variable AgentPosition = new("agent.position", "回复人岗位", "回覆人職位", "writer's position");
    public static readonly Variable TeamName = new("team.name", "小组名称", "小組名稱", "team");
    public static readonly Variable CompanyName = new("company.name", "公司名称", "公司名稱", "company");
    public static readonly Variable PortalLink = new("portal.link", "客户查看工单的链接", "客戶檢視工單的連結", "customer's link to the case");
    public static readonly Variable Today = new("today", "今天的日期", "今天的日期", "today's date");

    public static readonly IReadOnlyList<Variable> All =
        [CustomerName, CaseNumber, CaseSubject, AgentName, AgentPosition, TeamName, CompanyName, PortalLink, Today];

    /// <summary>A signature stands under every mail of its owner, whatever the case.</summary>
    public static readonly IReadOnlyList<Variable> OfSignatures = [AgentName, AgentPosition, TeamName, CompanyName];

    /// <summary>Nobody has taken the case yet when it is acknowledged.</summary>
    public static readonly IReadOnlyList<Variable> OfAcknowledgements = [CustomerName, CaseNumber, CaseSubject, TeamName, CompanyName, PortalLink, Today];

    public static Variable? Find(string code) => All.FirstOrDefault(v => v.Code.Equals(code, StringComparison.OrdinalIgnoreCase));

    /// <summary>What somebody probably meant: the name in any language, or a few letters off.</summary>
    internal static Variable? Near(string written, IReadOnlyList<Variable> allowed)
    {
        var folded = Letters(written);
        return allowed.FirstOrDefault(v => Languages.All.Any(l => Letters(v.Name.In(l)) == folded))
            ?? allowed.Select(v => (Variable: v, Slips: Slips(folded, Letters(v.Code)))).Where(n => n.Slips <= MostSlips).OrderBy(n => n.Slips).Select(n => n.Variable).FirstOrDefault()
            ?? allowed.FirstOrDefault(v => folded.Length > 1 && (Letters(v.Code).Contains(folded, StringComparison.Ordinal) || Languages.All.Any(l => v.Name.In(l).Contains(folded, StringComparison.OrdinalIgnoreCase))));
    }

    private static string Letters(string text) => string.Concat(text.ToLowerInvariant().Where(char.IsLetterOrDigit));

    private static int Slips(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > MostSlips) return MostSlips + 1;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var (corner, last) = (row[0], row[0] = i);
            for (var j = 1; j <= b.Length; j++)
            {
                (corner, last) = (row[j], Math.Min(Math.Min(row[j], last) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)));
                row[j] = last;
            }
        }

        return row[^1];
    }
}
