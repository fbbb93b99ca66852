using Skein.Customers;
using Skein.Platform;

namespace Skein.Core.Tests.Customers;

public sealed class EditingTests
{
    [Theory, OnBothEngines]
    public async Task What_changed_in_a_file_is_in_its_timeline(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await Registering.Wang(house);

        await house.Get<EditCustomer>().Run(house.Administrator, id, new CustomerEdit { Name = "王晓明", Note = "爱喝茶", Tags = ["老客户", "茶"] }, 0, default);

        var file = (await house.Get<CustomerReader>().Find(house.Administrator, id, false, default))!;
        Assert.Equal(("王晓明", null, "爱喝茶"), (file.Customer.Name, file.Customer.Tier, file.Customer.Note));
        Assert.Equal([CustomerEvents.Edited.Code, CustomerEvents.Registered.Code], file.Events.Select(e => e.Event));
        Assert.Contains("王小明", file.Events[0].Before);
    }

    [Theory, OnBothEngines]
    public async Task What_was_saved_as_it_stood_is_no_edit_and_a_new_note_is(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await Registering.Wang(house);
        var wanted = new CustomerEdit { Name = "王晓明", Note = "爱喝茶", Tags = ["老客户", "茶"] };
        await house.Get<EditCustomer>().Run(house.Administrator, id, wanted, 0, default);

        await house.Get<EditCustomer>().Run(house.Administrator, id, wanted, 1, default);
        await house.Get<EditCustomer>().Run(house.Administrator, id, wanted with { Note = "爱喝咖啡" }, 1, default);

        var file = (await house.Get<CustomerReader>().Find(house.Administrator, id, false, default))!;
        Assert.Equal("爱喝咖啡", file.Customer.Note);
        Assert.Equal(2, file.Events.Count(e => e.Event == CustomerEvents.Edited.Code));
    }

    [Theory, OnBothEngines]
    public async Task A_file_edited_meanwhile_is_a_conflict(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await Registering.Wang(house);
        await house.Get<EditCustomer>().Run(house.Administrator, id, new CustomerEdit { Name = "王晓明" }, 0, default);

        var late = await house.Get<EditCustomer>().Run(house.Administrator, id, new CustomerEdit { Name = "王小茗" }, 0, default);

        Assert.Equal(Verdict.Conflict, late.Verdict);
    }

    [Theory, OnBothEngines]
    public async Task A_file_that_breaks_rules_names_each_field(Storage storage)
    {
        await using var house = await House.Open(storage);

        var opened = await house.Get<EditCustomer>().Open(
            house.Administrator, new CustomerEdit { Name = " ", Tier = new string('级', 41), Kind = (CustomerKind)7 }, [new NewContact(ContactKind.Email, "没有")], default);

        Assert.Equal(["Email", "Kind", "Name", "Tier"], opened.Broken.Select(b => b.Field).Order());
    }
}
