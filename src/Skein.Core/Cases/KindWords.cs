using Skein.Journal;
using Skein.Platform;

namespace Skein.Cases;

public static class KindEvents
{
    public static readonly Event Added = new("case-kind.added", "添加了工作类型", "新增了工作類型", "Added a kind of work");
    public static readonly Event Changed = new("case-kind.changed", "修改了工作类型", "修改了工作類型", "Changed a kind of work");
    public static readonly Event Moved = new("case-kind.moved", "调整了工作类型的顺序", "調整了工作類型的順序", "Moved a kind of work in the order");
    public static readonly Event TargetChanged = new("priority-target.changed", "修改了解决时限", "修改了解決時限", "Changed a time to resolve");
}

public static class KindRules
{
    public static readonly Rule LastActive = new(
        "case-kind.last-active",
        "至少要保留一个启用的类型，否则新来信无法归类",
        "至少要保留一個啟用的類型，否則新來信無法歸類",
        "One kind has to stay in use, or new contacts could not be sorted");

    public static readonly Rule TooMany = new("case-kind.too-many", "最多 {0} 个类型", "最多 {0} 個類型", "{0} kinds at the most");

    public static readonly Rule NotADuration = new(
        "priority-target.unreadable",
        "请写成“8 小时”“30 分钟”或“1 天 4 小时”这样的时间",
        "請寫成「8 小時」「30 分鐘」或「1 天 4 小時」這樣的時間",
        "Write a time such as 8 hours, 30 minutes or 1 day 4 hours");

    public static readonly Rule NotShorter = new(
        "priority-target.order",
        "优先级越高，时限不能越长",
        "優先順序越高，時限不能越長",
        "A higher priority cannot have more time than a lower one");
}
