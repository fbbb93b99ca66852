using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Cases;
using Skein.Core.Tests.Cases;
using Skein.Customers;
using Skein.Journal;
using Skein.Platform;
using Skein.Platform.Search;
using Skein.Search;

namespace Skein.Core.Tests.Search;

/// <summary>The index follows what happens, once or twice, and can be made anew.</summary>
public sealed class KeepingTests
{
    [Theory, OnBothEngines]
    public async Task A_new_message_and_a_new_subject_are_found_and_the_old_subject_is_not(Storage storage)
    {
        await using var house = await SearchHouse.Open(storage);
        await house.Get<WriteMessage>().Reply(house.Administrator, 3, A.Message("已经转交仓库核对"), default);
        await house.Get<EditCase>().Run(house.Administrator, 3, new CaseDetailsEdit { Subject = "Lost parcel" }, null, default);
        await house.Follow();
        Assert.Equal([3], await house.Cases("仓库核对"));
        Assert.Equal([3], await house.Cases("parcel"));
        Assert.Empty(await house.Cases("iphone"));
    }

    [Theory, OnBothEngines]
    public async Task A_renamed_customer_is_found_by_the_new_name_also_in_their_cases(Storage storage)
    {
        await using var house = await SearchHouse.Open(storage);
        await house.Get<EditCustomer>().Run(house.Administrator, 1, new CustomerEdit { Name = "欧阳娜娜" }, null, default);
        await house.Follow();
        Assert.Equal(["欧阳娜娜"], await house.Customers("oynn"));
        Assert.Equal([4, 1], await house.Cases("欧阳"));
        Assert.Empty(await house.Cases("wxm"));
    }

    [Theory, OnBothEngines]
    public async Task Restored_and_no_longer_spam_is_found_again(Storage storage)
    {
        await using var house = await SearchHouse.Open(storage);
        await house.Get<DiscardCase>().Restore(house.Administrator, 7, default);
        await house.Get<EndCase>().Reopen(house.Administrator, 6, null, default);
        await house.Follow();
        Assert.Equal([7, 6, 5, 1], await house.Cases("退款"));
    }

    [Theory, OnBothEngines]
    public async Task Reading_the_journal_again_changes_nothing(Storage storage)
    {
        await using var house = await SearchHouse.Open(storage);
        await using (var db = house.Db()) await db.Followers.Where(f => f.Name == SearchStart.Follower).ExecuteDeleteAsync();
        await house.Follow();
        Assert.Equal([5, 1], await house.Cases("退款"));
    }

    [Theory, OnBothEngines]
    public async Task An_administrator_has_the_index_made_anew_and_nobody_else(Storage storage)
    {
        await using var house = await SearchHouse.Open(storage);
        var rebuild = house.Get<RebuildSearch>();
        Assert.Equal(Verdict.Forbidden, (await rebuild.Run(house.Only(AccessPermissions.ManageSystem, Scope.None), default)).Verdict);

        Assert.True((await rebuild.Run(house.Administrator, default)).IsDone);
        Assert.Empty(await house.Cases("退款"));
        await house.Follow();
        Assert.Equal([5, 1], await house.Cases("退款"));
        Assert.Equal(["王小明"], await house.Customers("wxm"));
    }

    [Theory, OnBothEngines]
    public async Task Catching_up_over_a_long_journal_ends_with_what_is_there_now(Storage storage)
    {
        await using var house = await SearchHouse.Open(storage);
        for (var i = 0; i < 60; i++)
        {
            foreach (var id in (long[])[1, 2, 3, 4])
                await house.Get<EditCase>().Run(house.Administrator, id, new CaseDetailsEdit { Subject = $"第{i}次修改" }, null, default);
        }

        await house.Get<RebuildSearch>().Run(house.Administrator, default);
        await house.Follow();
        Assert.Equal([4, 3, 2, 1], await house.Cases("第59次"));
        Assert.Empty(await house.Cases("第58次"));
    }

    [Theory, OnBothEngines]
    public async Task Every_word_of_a_very_long_conversation_is_found(Storage storage)
    {
        await using var house = await SearchHouse.Open(storage);
        for (var i = 0; i < 12; i++)
        {
            var filler = string.Concat(Enumerable.Repeat("空调安装预约改期。", 300));
            await house.Get<WriteMessage>().Note(house.Administrator, 4, A.Message($"{filler}暗号{(char)('甲' + i)}{(char)('乙' + i)}"), default);
        }

        await house.Follow();
        for (var i = 0; i < 12; i++) Assert.Equal([4], await house.Cases($"暗号{(char)('甲' + i)}{(char)('乙' + i)} 包装"[..4]));
        Assert.Equal([4], await house.Cases("预约改期"));
        Assert.Equal(1, await house.Get<SearchCases>().Count(house.Administrator, "预约改期", default));
        Assert.Equal([4], await house.Cases("退货怎么 暗号"));
    }

    [Theory, OnBothEngines]
    public async Task A_case_of_many_entries_is_counted_once_and_hides_no_other(Storage storage)
    {
        await using var house = await SearchHouse.Open(storage);
        for (var i = 0; i < 110; i++) await house.Case($"窗帘 {i}", "窗帘掉色", "王小明", "wang@mail.example.com", null);
        var newest = (await house.Case("窗帘", "窗帘", "王小明", "wang@mail.example.com", null)).Value;
        var filler = string.Concat(Enumerable.Repeat("窗帘安装预约改期。", 30_000));
        await house.Get<WriteMessage>().Note(house.Administrator, newest, A.Message(filler), default);
        await house.Follow();

        Assert.Equal(SearchCases.CountLimit, await house.Get<SearchCases>().Count(house.Administrator, "窗帘", default));
        Assert.Equal(Enumerable.Range(0, 20).Select(i => newest - i), await house.Cases("窗帘"));
    }

    [Theory, OnBothEngines]
    public async Task Bringing_the_schema_up_to_date_again_keeps_the_index(Storage storage)
    {
        await using var house = await SearchHouse.Open(storage);
        await using (var db = house.Db()) await db.Engine.Migrate(db, default);
        Assert.Equal([5, 1], await house.Cases("退款"));
    }
}
