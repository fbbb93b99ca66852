using NodaTime;
using Skein.Cases;
using Skein.Platform;

namespace Skein.Core.Tests.Cases;

public sealed class EditingTests
{
    [Theory, OnBothEngines]
    public async Task Another_priority_moves_the_end_of_the_clock_and_not_its_beginning(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);
        house.Clock.Advance(Duration.FromHours(1));

        await house.Get<EditCase>().Run(house.Administrator, id, new() { Priority = Priority.Urgent }, null, default);

        var found = await A.Find(house, id);
        Assert.Equal(found.CreatedAt + Duration.FromHours(2), found.DueAt);
    }

    [Theory, OnBothEngines]
    public async Task The_journal_keeps_what_stood_there_before_and_after_in_words(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);

        await house.Get<EditCase>().Run(house.Administrator, id, new() { Subject = "换货", Kind = "complaint", Tags = ["急件"] }, null, default);

        var sheet = (await house.Get<CaseReader>().Find(house.Administrator, id, null, default))!;
        var entry = sheet.Events.Single(e => e.Event == CaseEvents.Edited.Code);
        Assert.All(["退货", "咨询"], word => Assert.Contains(word, entry.Before));
        Assert.All(["换货", "投诉", "急件"], word => Assert.Contains(word, entry.After));
    }

    [Theory, OnBothEngines]
    public async Task What_was_saved_as_it_stood_is_no_edit(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);
        var edit = new CaseDetailsEdit { Subject = "换货", Kind = "complaint", Priority = Priority.High, Tags = ["急件"] };
        await house.Get<EditCase>().Run(house.Administrator, id, edit, null, default);
        var before = await A.Find(house, id);

        var again = await house.Get<EditCase>().Run(house.Administrator, id, edit, before.Version, default);

        Assert.True(again.IsDone);
        var sheet = (await house.Get<CaseReader>().Find(house.Administrator, id, null, default))!;
        Assert.Equal(before.Version, sheet.Case.Version);
        Assert.Single(sheet.Events, e => e.Event == CaseEvents.Edited.Code);
    }

    [Theory, OnBothEngines]
    public async Task Two_who_edit_one_version_end_in_a_conflict_and_nothing_is_lost(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);
        var seen = (await A.Find(house, id)).Version;
        await house.Get<EditCase>().Run(house.Administrator, id, new() { Subject = "先到" }, seen, default);

        var late = await house.Get<EditCase>().Run(house.Administrator, id, new() { Subject = "后到" }, seen, default);

        Assert.Equal(Verdict.Conflict, late.Verdict);
        Assert.Equal("先到", (await A.Find(house, id)).Subject);
    }

    [Theory, OnBothEngines]
    public async Task What_breaks_several_rules_names_each_field(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);

        var edited = await house.Get<EditCase>().Run(house.Administrator, id, new() { Subject = new string('长', 201), Priority = (Priority)9, Tags = [new string('标', 41)] }, null, default);

        Assert.Equal(["Priority", "Subject", "Tags"], edited.Broken.Select(b => b.Field).Order());
    }

    [Theory, OnBothEngines]
    public async Task A_tag_is_added_once_whatever_others_there_are(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);
        var edit = house.Get<EditCase>();
        await edit.Run(house.Administrator, id, new() { Tags = ["甲"] }, null, default);

        await edit.AddTag(house.Administrator, id, " 乙 ", default);
        await edit.AddTag(house.Administrator, id, "乙", default);

        var sheet = (await house.Get<CaseReader>().Find(house.Administrator, id, null, default))!;
        Assert.Equal(["乙", "甲"], sheet.Case.Tags.Select(t => t.Tag).Order(StringComparer.Ordinal));
    }

    [Theory, OnBothEngines]
    public async Task Tags_in_use_are_suggested_each_once_by_their_beginning(Storage storage)
    {
        await using var house = await House.Open(storage);
        foreach (var tag in (string[])["退货", "退款", "退货", "急件"])
        {
            await house.Get<EditCase>().AddTag(house.Administrator, await A.Case(house), tag, default);
        }

        Assert.Equal(["退款", "退货"], (await house.Get<TagSuggestions>().Run(house.Administrator, "退", default)).Order());
    }
}
