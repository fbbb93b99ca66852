using Skein.Cases;
using Skein.Customers;
using Skein.Platform;
using Skein.Platform.Html;

namespace Skein.Core.Tests.Cases;

public sealed class OpeningTests
{
    [Theory, OnBothEngines]
    public async Task A_contact_of_a_stranger_becomes_a_case_with_a_team_a_due_time_and_a_customer_file(Storage storage)
    {
        await using var house = await House.Open(storage);

        var opened = await house.Get<OpenCase>().Run(house.Administrator, A.Contact(), default);

        var sheet = (await house.Get<CaseReader>().Find(house.Administrator, opened.Value, null, default))!;
        Assert.Equal("客服一组", sheet.TeamName);
        Assert.Equal("enquiry", sheet.Kind.Code);
        Assert.Equal(sheet.Case.CreatedAt + NodaTime.Duration.FromHours(24), sheet.Case.DueAt);
        Assert.Equal("王小明", sheet.Case.Customer.Name);
        Assert.Equal(["wang@example.com", "13800138000"], sheet.Case.Customer.Contacts.Select(c => c.Value));
        Assert.Equal("退货怎么办理?", Assert.Single(sheet.Messages).Plain);
    }

    [Theory, OnBothEngines]
    public async Task The_same_customer_writing_twice_keeps_one_file(Storage storage)
    {
        await using var house = await House.Open(storage);
        var open = house.Get<OpenCase>();

        var first = await open.Run(house.Administrator, A.Contact(), default);
        var second = await open.Run(house.Administrator, A.Contact() with { Subject = "还有一件事" }, default);

        await using var db = house.Db();
        Assert.NotEqual(first.Value, second.Value);
        Assert.Single(db.Customers);
    }

    [Theory, OnBothEngines]
    public async Task A_form_sent_twice_is_one_case(Storage storage)
    {
        await using var house = await House.Open(storage);
        var open = house.Get<OpenCase>();
        var contact = A.Contact() with { OriginKey = "form-1" };

        var both = await Task.WhenAll(open.Run(house.Administrator, contact, default), open.Run(house.Administrator, contact, default));

        Assert.Equal(both[0].Value, both[1].Value);
    }

    [Theory, OnBothEngines]
    public async Task A_contact_without_any_way_to_answer_is_refused_at_the_field(Storage storage)
    {
        await using var house = await House.Open(storage);
        var contact = A.Contact() with { From = new ContactIdentity("王小明", "", null, Language.Hans) };

        var opened = await house.Get<OpenCase>().Run(house.Administrator, contact, default);

        Assert.Equal((CaseRules.NoWayToReach, "Email"), (Assert.Single(opened.Broken).Rule, opened.Broken[0].Field));
    }
}
