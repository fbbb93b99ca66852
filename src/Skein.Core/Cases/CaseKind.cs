using Skein.Journal;
using Skein.Platform;

namespace Skein.Cases;

/// <summary>A kind of work: enquiry, order, complaint … The company adds and renames its own.</summary>
public sealed class CaseKind : ISubject, IVersioned
{
    public static string SubjectKind => "case-kind";

    public long Id { get; init; }

    /// <summary>What programs call it; stays when the names change.</summary>
    public required string Code { get; init; }

    public required string NameHans { get; set; }

    public required string NameHant { get; set; }

    public required string NameEnglish { get; set; }

    public int Order { get; set; }

    /// <summary>Whether new cases can be of this kind.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>Whether customers can choose it in the web form.</summary>
    public bool IsPublic { get; set; } = true;

    public int Version { get; set; }

    public Text Name => new(NameHans, NameHant, NameEnglish);
}

/// <summary>The kinds of work a department starts with (handbook B2).</summary>
public static class StandardKinds
{
    public const string Fallback = "enquiry";

    public static IEnumerable<CaseKind> All() => Rows.Select((row, order) => new CaseKind
    {
        Code = row.Code,
        NameHans = row.Name.Hans,
        NameHant = row.Name.Hant,
        NameEnglish = row.Name.English,
        Order = order,
        IsPublic = row.Public,
    });

    private static readonly (string Code, Text Name, bool Public)[] Rows =
    [
        (Fallback, new("咨询", "諮詢", "Enquiry"), true),
        ("product", new("产品介绍", "產品介紹", "Product introduction"), true),
        ("order", new("订购与预订", "訂購與預訂", "Order or reservation"), true),
        ("delivery", new("配送", "配送", "Delivery"), true),
        ("installation", new("安装使用", "安裝使用", "Installation and use"), true),
        ("complaint", new("投诉", "投訴", "Complaint"), true),
        ("suggestion", new("建议", "建議", "Suggestion"), true),
        ("return", new("退换货", "退換貨", "Return or exchange"), true),
        ("repair", new("维修", "維修", "Repair"), true),
        ("recovery", new("服务补救", "服務補救", "Service recovery"), false),
        ("file", new("客户建档", "客戶建檔", "Customer file"), false),
        ("survey", new("满意度调查", "滿意度調查", "Satisfaction survey"), false),
        ("callback", new("回访", "回訪", "Callback"), false),
        ("lead", new("购买意向", "購買意向", "Lead"), false),
    ];
}

/// <summary>Within how many minutes a case of a priority is to be resolved.</summary>
public sealed class PriorityTarget : ISubject
{
    public static string SubjectKind => "priority-target";

    /// <summary>For the journal, where 0 would mean that the row has no id yet.</summary>
    public long Id => (long)Priority + 1;

    public Priority Priority { get; init; }

    public int Minutes { get; set; }

    public static IEnumerable<PriorityTarget> Standard() =>
    [
        new() { Priority = Priority.Low, Minutes = 72 * 60 },
        new() { Priority = Priority.Normal, Minutes = 24 * 60 },
        new() { Priority = Priority.High, Minutes = 8 * 60 },
        new() { Priority = Priority.Urgent, Minutes = 2 * 60 },
    ];
}
