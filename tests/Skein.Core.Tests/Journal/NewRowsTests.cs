using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Core.Tests.Cases;
using Skein.Customers;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Core.Tests.Journal;

/// <summary>Rows that are all new reach PostgreSQL in one message, without a transaction told to begin and to end.</summary>
public sealed class NewRowsTests
{
    private const int Many = 700;

    [Theory, OnBothEngines]
    public async Task All_that_opening_a_case_leaves_behind_is_one_transaction(Storage storage)
    {
        await using var house = await House.Open(storage);

        await house.Get<OpenCase>().Run(house.Administrator, A.Contact(), default);

        await using var db = house.Db();
        string[] opening = [CustomerEvents.Registered.Code, CaseEvents.Opened.Code];
        var entries = await db.Journal.Where(e => opening.Contains(e.Event)).ToListAsync();
        Assert.Equal(2, entries.Count);
        Assert.Single(entries.Select(e => e.Tx).Distinct());
    }

    [Theory, OnBothEngines]
    public async Task Of_new_rows_of_which_the_last_is_refused_none_stays(Storage storage)
    {
        await using var house = await House.Open(storage);
        await Register(house, "wang@example.com", 1);

        var again = await Register(house, "wang@example.com", 1);

        Assert.Equal(Verdict.Conflict, again.Verdict);
        await using var db = house.Db();
        Assert.Single(await db.Customers.ToListAsync());
        Assert.Single(await db.Journal.Where(e => e.Event == CustomerEvents.Registered.Code).ToListAsync());
    }

    [Theory, OnBothEngines]
    public async Task Nor_of_more_than_one_message_holds(Storage storage)
    {
        await using var house = await House.Open(storage);
        await Register(house, "wang@example.com", 1);

        var again = await Register(house, "wang@example.com", Many);

        Assert.Equal(Verdict.Conflict, again.Verdict);
        await using var db = house.Db();
        Assert.Single(await db.Customers.ToListAsync());
    }

    private static async Task<Outcome> Register(House house, string last, int count)
    {
        await using var db = house.Db();
        for (var n = 1; n <= count; n++)
        {
            var customer = new Customer { Name = $"王小明{n}", CreatedAt = db.Now };
            var email = n == count ? last : $"wang{n}@example.com";
            customer.Contacts.Add(new ContactPoint { Kind = ContactKind.Email, Value = email, Normalized = email, UniqueKey = ContactValues.UniqueKey(ContactKind.Email, email) });
            db.Customers.Add(customer);
            db.Record(house.Administrator, CustomerEvents.Registered, customer, after: new { customer.Name });
        }

        return await db.Save(default);
    }
}
