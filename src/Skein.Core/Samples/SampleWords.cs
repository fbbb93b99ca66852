using Skein.Journal;
using Skein.Platform;

namespace Skein.Samples;

public static class SampleRules
{
    public static readonly Rule AlreadyThere = new(
        "sample.already-there", "示例数据已经有了", "範例資料已經有了", "The sample data is there already");

    public static readonly Rule NotThere = new("sample.not-there", "没有示例数据", "沒有範例資料", "There is no sample data");

    public static readonly Rule NotSetUp = new(
        "sample.not-set-up", "请先完成初始化", "請先完成初始化", "Set the system up first");
}

public static class SampleEvents
{
    public static readonly Event Added = new("sample.added", "添加了示例数据", "新增了範例資料", "Added the sample data");
    public static readonly Event Removed = new("sample.removed", "删除了示例数据", "刪除了範例資料", "Removed the sample data");
    public static readonly Event Founded = new("sample.founded", "建立了示例组织", "建立了範例組織", "Founded a sample unit");
}

internal static class SampleWords
{
    public static readonly Text Department = new("雁南家居 · 客户服务中心（示例）", "雁南家居 · 客戶服務中心（範例）", "Yannan Home · Service centre (sample)");
    public static readonly Text Advice = new("在线咨询组（示例）", "線上諮詢組（範例）", "Advice team (sample)");
    public static readonly Text AfterSales = new("售后与投诉组（示例）", "售後與客訴組（範例）", "After-sales team (sample)");
    public static readonly Text Settled = new("已处理完毕，客户没有异议。", "已處理完畢，客戶沒有異議。", "Dealt with; the customer agrees.");
}
