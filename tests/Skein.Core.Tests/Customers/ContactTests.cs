using Skein.Customers;
using Skein.Platform;

namespace Skein.Core.Tests.Customers;

public sealed class ContactTests
{
    [Theory, OnBothEngines]
    public async Task One_mail_address_is_one_customer(Storage storage)
    {
        await using var house = await House.Open(storage);
        await Registering.Wang(house);
        var other = await Registering.Wang(house, "other@example.com");

        var added = await house.Get<Contacts>().Add(house.Administrator, other, new NewContact(ContactKind.Email, "WANG@example.com"), default);

        Assert.Equal((CustomerRules.ContactTaken, "Value"), (Assert.Single(added.Broken).Rule, added.Broken[0].Field));
    }

    [Theory, OnBothEngines]
    public async Task Two_people_may_share_a_telephone_and_are_told_of_each_other(Storage storage)
    {
        await using var house = await House.Open(storage);
        var wang = await Registering.Wang(house);
        var other = await Registering.Wang(house, "other@example.com");

        var file = (await house.Get<CustomerReader>().Find(house.Administrator, wang, false, default))!;
        var same = await house.Get<Lookalikes>().Of(house.Administrator, file.Customer, default);

        Assert.Equal(other, Assert.Single(same).Id);
    }

    [Theory, OnBothEngines]
    public async Task When_the_first_of_a_kind_goes_the_next_becomes_the_main_one(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await Registering.Wang(house);
        var contacts = house.Get<Contacts>();
        await contacts.Add(house.Administrator, id, new NewContact(ContactKind.Phone, "+86 10 6552 9988", "公司"), default);
        var file = (await house.Get<CustomerReader>().Find(house.Administrator, id, false, default))!;

        await contacts.Remove(house.Administrator, id, file.Customer.Contacts.Single(c => c.Value == "13800138000").Id, default);

        var left = (await house.Get<CustomerReader>().Find(house.Administrator, id, false, default))!.Customer.Contacts.Single(c => c.Kind == ContactKind.Phone);
        Assert.Equal(("+861065529988", true, "公司"), (left.Normalized, left.IsPrimary, left.Label));
    }

    [Theory, OnBothEngines]
    public async Task A_customer_is_found_by_number_address_and_beginning_of_the_name(Storage storage)
    {
        await using var house = await House.Open(storage);
        await Registering.Wang(house);
        var list = house.Get<CustomerList>();
        async Task<int> Found(string text) => (await list.Page(house.Administrator, new() { Text = text }, default)).Rows.Count;

        int[] found = [await Found("138 0013 8000"), await Found("Wang@Example.com"), await Found("王小"), await Found("13900000000")];

        Assert.Equal([1, 1, 1, 0], found);
    }
}
