using Skein.Cases;
using Skein.Platform;

namespace Skein.Core.Tests.Cases;

public sealed class KindTests
{
    private static readonly KindEdit Gift = new() { NameHans = "礼品卡", NameHant = "禮品卡", NameEnglish = "Gift card" };

    [Theory, OnBothEngines]
    public async Task A_new_kind_stands_last_and_gets_a_code_of_its_own(Storage storage)
    {
        await using var house = await House.Open(storage);
        var edit = house.Get<EditKind>();

        await edit.Add(house.Administrator, Gift, default);
        await edit.Add(house.Administrator, Gift with { NameHans = "礼品", NameHant = "禮品", NameEnglish = "Gift-card!" }, default);

        Assert.Equal(["gift-card", "gift-card-2"], (await edit.All(default)).TakeLast(2).Select(k => k.Code));
    }

    [Theory, OnBothEngines]
    public async Task Each_name_is_needed_and_taken_once(Storage storage)
    {
        await using var house = await House.Open(storage);

        var added = await house.Get<EditKind>().Add(house.Administrator, Gift with { NameHans = "", NameEnglish = "enquiry" }, default);

        Assert.Equal(["NameEnglish", "NameHans"], added.Broken.Select(b => b.Field).Order());
    }

    [Theory, OnBothEngines]
    public async Task A_kind_out_of_use_takes_no_new_cases_and_older_ones_keep_it(Storage storage)
    {
        await using var house = await House.Open(storage);
        var edit = house.Get<EditKind>();
        var gift = await edit.Add(house.Administrator, Gift, default);
        var old = await house.Get<OpenCase>().Run(house.Administrator, A.Contact() with { Kind = "gift-card" }, default);

        await edit.Change(house.Administrator, gift.Value, Gift with { IsActive = false }, 0, default);

        var fresh = await house.Get<OpenCase>().Run(house.Administrator, A.Contact() with { Kind = "gift-card" }, default);
        var sheet = await house.Get<CaseReader>().Find(house.Administrator, old.Value, null, default);
        Assert.Equal("Kind", Assert.Single(fresh.Broken).Field);
        Assert.Equal("gift-card", sheet!.Kind.Code);
    }

    [Theory, OnBothEngines]
    public async Task One_kind_always_stays_in_use(Storage storage)
    {
        await using var house = await House.Open(storage);
        var edit = house.Get<EditKind>();
        Outcome last = Outcome.Done;
        foreach (var kind in await edit.All(default))
        {
            last = await edit.Change(house.Administrator, kind.Id, new KindEdit { NameHans = kind.NameHans, NameHant = kind.NameHant, NameEnglish = kind.NameEnglish, IsActive = false }, null, default);
        }

        Assert.Equal(KindRules.LastActive, Assert.Single(last.Broken).Rule);
    }

    [Theory, OnBothEngines]
    public async Task Kinds_are_moved_up_and_down(Storage storage)
    {
        await using var house = await House.Open(storage);
        var edit = house.Get<EditKind>();
        var second = (await edit.All(default))[1];

        await edit.Move(house.Administrator, second.Id, up: true, default);
        await edit.Move(house.Administrator, second.Id, up: true, default);

        Assert.Equal(second.Id, (await edit.All(default))[0].Id);
    }
}
