using Skein.Platform;

namespace Skein.Web.Search;

internal static class SearchTexts
{
    public static readonly Text Search = new("搜索", "搜尋", "Search");
    public static readonly Text Find = new("搜索", "搜尋", "Search");
    public static readonly Text Hint = new("词语、姓名、号码…", "詞語、姓名、號碼…", "Words, names, numbers…");
    public static readonly Text All = new("全部", "全部", "All");
    public static readonly Text Cases = new("工单", "工單", "Cases");
    public static readonly Text Customers = new("客户", "客戶", "Customers");
    public static readonly Text AllCases = new("查看全部工单", "檢視全部工單", "See all cases");
    public static readonly Text AllCustomers = new("查看全部客户", "檢視全部客戶", "See all customers");
    public static readonly Text OpenCase = new("打开工单 #{0}", "開啟工單 #{0}", "Open case #{0}");
    public static readonly Text Nothing = new("没有找到“{0}”", "沒有找到「{0}」", "Nothing found for “{0}”");
    public static readonly Text NothingHint = new("换个说法，或去掉一些条件。只会找到您有权查看的内容", "換個說法，或去掉一些條件。只會找到您有權檢視的內容", "Try other words or fewer filters. Only what you may see is found");
    public static readonly Text Start = new("找工单、对话和客户", "找工單、對話和客戶", "Find cases, messages and customers");
    public static readonly Text StartHint = new("两个字就能找，简体繁体都一样", "兩個字就能找，簡體繁體都一樣", "Words, parts of numbers, names");
    public static readonly Text HowTo = new("怎样写条件", "怎樣寫條件", "How to write filters");
    public static readonly Text ByPhone = new("电话号码相符", "電話號碼相符", "Matches a phone number");
    public static readonly Text SearchOn = new("更早的还没有找完", "更早的還沒有找完", "Older ones have not been searched yet");

    public static readonly Text Index = new("搜索索引", "搜尋索引", "Search index");
    public static readonly Text IndexPurpose = new("查看索引进度，必要时重建", "檢視索引進度，必要時重建", "How far the index has come; rebuild it when needed");
    public static readonly Text UpToDate = new("索引是最新的", "索引是最新的", "The index is up to date");
    public static readonly Text Behind = new("还有 {0} 条记录等待编入索引", "還有 {0} 筆紀錄等待編入索引", "{0} entries are waiting to be indexed");
    public static readonly Text Rebuild = new("重建索引", "重建索引", "Rebuild the index");
    public static readonly Text RebuildQuestion = new("重建期间有些内容会暂时搜不到，继续吗？", "重建期間有些內容會暫時搜不到，繼續嗎？", "While it is rebuilt some things cannot be found. Go on?");
    public static readonly Text Rebuilding = new("已开始重建", "已開始重建", "Rebuilding has begun");
    public static readonly Text RebuildHint = new("只有搜索结果不对时才需要。工单和客户不受影响，大家可以照常工作", "只有搜尋結果不對時才需要。工單和客戶不受影響，大家可以照常工作", "Needed only when search misses things. Cases and customers are not touched and work goes on");

    public static readonly (Text Example, Text Meaning)[] Tips =
    [
        (new("退款 发票", "退款 發票", "refund invoice"), new("两个词都要有", "兩個詞都要有", "Both words")),
        (new("\"退款 到账\"", "\"退款 到帳\"", "\"not arrived\""), new("照原样连在一起", "照原樣連在一起", "Exactly as written")),
        (new("退款 -发票", "退款 -發票", "refund -invoice"), new("有前一个词、没有后一个词", "有前一個詞、沒有後一個詞", "The first word without the second")),
        (new("wxm", "wxm", "wxm"), new("拼音首字母找姓名：王小明", "拼音首字母找姓名：王小明", "A name by its pinyin initials: 王小明")),
        (new("0123", "0123", "0123"), new("订单号、电话的一段", "訂單號、電話的一段", "Part of an order or phone number")),
        (new("status:open", "status:open", "status:open"), new("状态：new、open、waiting、resolved、closed、spam，也可写中文", "狀態：new、open、waiting、resolved、closed、spam，也可寫中文", "Status: new, open, waiting, resolved, closed, spam")),
        (new("is:late", "is:late", "is:late"), new("超时；还有 is:open 未解决、is:unassigned 未分配、is:deleted 已删除", "逾時；還有 is:open 未解決、is:unassigned 未分配、is:deleted 已刪除", "Late; also is:open, is:unassigned, is:deleted")),
        (new("owner:me", "owner:me", "owner:me"), new("负责人：me、none、姓名或拼音首字母", "負責人：me、none、姓名或拼音首字母", "Owner: me, none, a name or initials")),
        (new("customer:wxm", "customer:wxm", "customer:wxm"), new("客户：姓名、号码或编号", "客戶：姓名、號碼或編號", "Customer: a name, contact or number")),
        (new("team: kind: tag:", "team: kind: tag:", "team: kind: tag:"), new("小组、类型、标签", "小組、類型、標籤", "Team, kind and tag")),
        (new("priority: channel:", "priority: channel:", "priority: channel:"), new("优先级、来源", "優先順序、來源", "Priority and channel")),
        (new("after:2026-11 before:2026-11-20", "after:2026-11 before:2026-11-20", "after:2026-11 before:2026-11-20"), new("从哪天起、到哪天止", "從哪天起、到哪天止", "From and up to a day, month or year")),
    ];
}
