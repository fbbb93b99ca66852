using Skein.Platform;

namespace Skein.Web.Home;

internal static class HomeTexts
{
    public static readonly Text Home = new("工作台", "工作台", "Home");
    public static readonly Text Greeting = new("{0}，这是您今天的工作", "{0}，這是您今天的工作", "{0}, this is your work today");
    public static readonly Text MyWork = new("我的工单", "我的工單", "My cases");
    public static readonly Text MyWorkWhy = new("由您负责、还没有完成的工单", "由您負責、還沒有完成的工單", "Cases you own that are not finished");
    public static readonly Text Late = new("已超时", "已逾時", "Late");

    public static readonly Text LateWhy = new(
        "超过应解决时间、还没有完成的工单；等待客户期间不计时",
        "超過應解決時間、還沒有完成的工單；等待客戶期間不計時",
        "Unfinished cases past the time they were to be resolved by; time the customer takes does not count");

    public static readonly Text Unassigned = new("待领取", "待領取", "Unassigned");
    public static readonly Text UnassignedWhy = new("还没有负责人的工单", "還沒有負責人的工單", "Unfinished cases that nobody owns yet");
    public static readonly Text Waiting = new("等待中", "等待中", "Waiting");
    public static readonly Text WaitingWhy = new("等待客户或协办部门的工单", "等待客戶或協辦部門的工單", "Cases waiting for the customer or for others");
    public static readonly Text All = new("查看全部", "檢視全部", "See all");

    public static readonly Text NothingMine = new("您手上没有工单", "您手上沒有工單", "You have no open cases");
    public static readonly Text NothingMineHint = new("可以去领取一个", "可以去領取一個", "Take one from the queue");
    public static readonly Text NothingLate = new("没有超时的工单", "沒有逾時的工單", "Nothing is late");
    public static readonly Text NothingUnassigned = new("没有等待领取的工单", "沒有等待領取的工單", "Nothing waits to be taken");
}
