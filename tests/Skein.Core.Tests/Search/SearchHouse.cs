using Skein.Cases;
using Skein.Core.Tests.Cases;
using Skein.Customers;
using Skein.Platform;
using Skein.Platform.Html;
using Skein.Search;

namespace Skein.Core.Tests.Search;

/// <summary>A house with a few cases to be found, numbered as they are opened.</summary>
internal static class SearchHouse
{
    public static async Task<House> Open(Storage storage)
    {
        var house = await House.Open(storage);
        var lin = house.Administrator;
        await house.Case("退款一直没有到账", "我在 11 月 8 日申请退款，订单号 SO-2026-000123。", "王小明", "wang@mail.example.com", "138 0013 8000", "complaint", Priority.Urgent);
        await house.Case("發票抬頭填寫錯誤", "請問發票可以重新開立嗎？訂單已經發貨。", "黃志強", "huang@example.tw", null);
        await house.Case("Refund for the iPhone 15", "My refund has not arrived. Where is it?", "Alice Johnson", "alice@example.org", "+44 20 7946 0958", priority: Priority.High);
        await house.Case("退货怎么办理", "包装拆开了还能退货吗", "王小明", "wang@mail.example.com", null, "return");
        await house.Case("会员积分兑换失败", "兑换时提示库存不足，请处理退款。", "單小明", "shan@example.com", "010-62345678");
        var write = house.Get<WriteMessage>();
        await write.Note(lin, 1, A.Message("财务确认批次 B-1182 延迟"), default);
        await write.Reply(lin, 2, A.Message("发票已经重开"), default);
        await house.Get<EditCase>().Run(lin, 4, new CaseDetailsEdit { Tags = ["大 客户", "VIP"] }, null, default);
        await house.Get<DiscardCase>().MarkSpam(lin, (await house.Case("退款广告", "低价退款", "推销", "ads@example.com", null)).Value, null, default);
        await house.Get<DiscardCase>().Delete(lin, (await house.Case("删除的退款", "不要了", "测试", "test@example.com", null)).Value, null, default);
        await house.Follow();
        return house;
    }

    public static Task<Outcome<long>> Case(
        this House house, string subject, string text, string name, string email, string? phone, string kind = "enquiry", Priority priority = Priority.Normal) =>
        house.Get<OpenCase>().Run(house.Administrator, new NewCase
        {
            Channel = Channel.WebForm,
            Subject = subject,
            Message = RichText.FromPlain(text),
            From = new ContactIdentity(name, email, phone, Language.Hans),
            Kind = kind,
            Priority = priority,
        }, default);

    public static async Task<IReadOnlyList<long>> Cases(this House house, string query, Actor? actor = null)
    {
        var found = await house.Get<SearchCases>().Run(actor ?? house.Administrator, new SearchRequest(query), default);
        return [.. found.Value.Hits.Select(h => h.Case.Id)];
    }

    public static async Task<IReadOnlyList<string>> Customers(this House house, string query, Actor? actor = null)
    {
        var found = await house.Get<SearchCustomers>().Run(actor ?? house.Administrator, new SearchRequest(query), default);
        return [.. found.Value.Hits.Select(h => h.Customer.Name)];
    }

    public static Actor Only(this House house, string permission, Scope scope, params long[] teams) => house.Administrator with
    {
        Id = 999,
        Teams = teams.ToHashSet(),
        Grants = new Dictionary<string, Scope>(house.Administrator.Grants) { [permission] = scope },
    };
}
