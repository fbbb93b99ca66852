using Skein.Platform;

namespace Skein.Cases;

public enum CaseStatus
{
    /// <summary>Nobody has touched it yet.</summary>
    New,
    Open,
    WaitingForCustomer,
    WaitingForOthers,

    /// <summary>Answered for good as we see it; the customer may still say no.</summary>
    Resolved,
    Closed,
    Spam,
}

public enum Priority
{
    Low,
    Normal,
    High,
    Urgent,
}

/// <summary>The way a contact came in.</summary>
public enum Channel
{
    WebForm,
    Portal,
    Api,
    Staff,
    Email,
    Chat,
    Phone,
    WeChat,
}

public static class CaseWords
{
    /// <summary>Whether a case in this status is still somebody's work.</summary>
    public static bool IsWork(this CaseStatus status) =>
        status is CaseStatus.New or CaseStatus.Open or CaseStatus.WaitingForCustomer or CaseStatus.WaitingForOthers;

    public static Text Name(this CaseStatus status) => status switch
    {
        CaseStatus.New => new("新建", "新建", "New"),
        CaseStatus.Open => new("处理中", "處理中", "Open"),
        CaseStatus.WaitingForCustomer => new("等待客户", "等待客戶", "Waiting for customer"),
        CaseStatus.WaitingForOthers => new("等待协办", "等待協辦", "Waiting for others"),
        CaseStatus.Resolved => new("已解决", "已解決", "Resolved"),
        CaseStatus.Closed => new("已关闭", "已關閉", "Closed"),
        CaseStatus.Spam => new("垃圾信息", "垃圾訊息", "Spam"),
    };

    public static Text Name(this Priority priority) => priority switch
    {
        Priority.Low => new("低", "低", "Low"),
        Priority.Normal => new("普通", "普通", "Normal"),
        Priority.High => new("高", "高", "High"),
        Priority.Urgent => new("紧急", "緊急", "Urgent"),
    };

    public static Text Name(this Channel channel) => channel switch
    {
        Channel.WebForm => new("网页表单", "網頁表單", "Web form"),
        Channel.Portal => new("客户门户", "客戶入口", "Portal"),
        Channel.Api => new("接口", "介面", "API"),
        Channel.Staff => new("人工登记", "人工登記", "Entered by staff"),
        Channel.Email => new("邮件", "郵件", "E-mail"),
        Channel.Chat => new("在线聊天", "線上聊天", "Chat"),
        Channel.Phone => new("电话", "電話", "Phone"),
        Channel.WeChat => new("微信", "微信", "WeChat"),
    };
}
