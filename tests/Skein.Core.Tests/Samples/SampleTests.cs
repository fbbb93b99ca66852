using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Access;
using Skein.Cases;
using Skein.Customers;
using Skein.Journal;
using Skein.Organization;
using Skein.Platform;
using Skein.Platform.Html;
using Skein.Samples;

namespace Skein.Core.Tests.Samples;

public sealed class SampleTests
{
    [Theory, OnBothEngines]
    public async Task The_sample_is_a_believable_company_and_leaves_without_a_trace(Storage storage)
    {
        await using var house = await House.Open(storage);
        var before = await Rows(house);

        var added = await house.Get<AddSample>().Run(house.Administrator, default);
        var again = await house.Get<AddSample>().Run(house.Administrator, default);

        Assert.True(added.IsDone, added.ToString());
        Assert.Contains(again.Broken, b => b.Rule == SampleRules.AlreadyThere);
        await using (var db = house.Db())
        {
            await IsBelievable(db);
            await NobodyCanSignIn(db, house.Administrator.Id);
        }

        await house.Follow();
        var removed = await house.Get<RemoveSample>().Run(house.Administrator, default);
        await house.Follow();

        Assert.True(removed.IsDone, removed.ToString());
        Assert.Equal(added.Value, removed.Value);
        var after = await Rows(house);
        Assert.Equal(before["journal"] + 2, after["journal"]);
        Assert.Equal(before.Where(Counts), after.Where(Counts));
        await using var empty = house.Db();
        Assert.False(await empty.HasSample(default));

        static bool Counts(KeyValuePair<string, int> table) => table.Key is not ("journal" or "follower");
    }

    [Theory, OnBothEngines]
    public async Task Real_work_stays_even_where_it_hangs_on_the_sample(Storage storage)
    {
        await using var house = await House.Open(storage);
        var own = await Open(house, null, "真正的客户", null);
        await house.Get<AddSample>().Run(house.Administrator, default);
        await using var db = house.Db();
        var customer = await db.Customers.OrderBy(c => c.Id).LastAsync();
        var agent = await db.Employees.OrderBy(e => e.Id).LastAsync();
        var team = await db.TeamMembers.Where(m => m.EmployeeId != house.Administrator.Id).Select(m => m.TeamId).FirstAsync();
        var member = await db.TeamMembers.Where(m => m.TeamId == team).Select(m => m.EmployeeId).FirstAsync();
        var real = await Open(house, customer.Id, "真的有事", team);
        Assert.True((await house.Get<AssignCase>().HandOver(house.Administrator, real, team, member, null, default)).IsDone);

        await house.Get<RemoveSample>().Run(house.Administrator, default);

        await using var then = house.Db();
        Assert.Equal([own, real], await then.Cases.Select(c => c.Id).Order().ToListAsync());
        Assert.Equal(["真的有事", "真正的客户"], (await then.Cases.Select(c => c.Subject).ToListAsync()).Order(StringComparer.Ordinal).Reverse());
        Assert.True(await then.Customers.AnyAsync(c => c.Id == customer.Id));
        Assert.True(await then.Employees.AnyAsync(e => e.Id == member));
        Assert.False(await then.Employees.AnyAsync(e => e.Id == agent.Id));
        Assert.Equal(2, await then.Customers.CountAsync());
    }

    [Fact]
    public async Task Only_who_manages_the_system_may()
    {
        await using var house = await House.Open(Storage.Sqlite);
        var stranger = house.Administrator with { Grants = new Dictionary<string, Scope>() };

        Assert.Equal(Verdict.Forbidden, (await house.Get<AddSample>().Run(stranger, default)).Verdict);
        Assert.Equal(Verdict.Forbidden, (await house.Get<RemoveSample>().Run(stranger, default)).Verdict);
        Assert.Contains((await house.Get<RemoveSample>().Run(house.Administrator, default)).Broken, b => b.Rule == SampleRules.NotThere);
    }

    private static async Task IsBelievable(SkeinDb db)
    {
        var now = db.Now;
        var cases = await db.Cases.ToListAsync();
        Assert.InRange(cases.Count, 75, 90);
        Assert.InRange(await db.Customers.CountAsync(), 38, 45);
        foreach (var status in Enum.GetValues<CaseStatus>()) Assert.Contains(cases, c => c.Status == status);
        foreach (var priority in Enum.GetValues<Priority>()) Assert.Contains(cases, c => c.Priority == priority);
        Assert.Contains(cases, c => c.IsLate(now));
        Assert.Contains(cases, c => c.IsOpen && c.OwnerId is null);
        Assert.Contains(cases, c => c.DeletedAt is not null);
        Assert.All(cases, c => Assert.InRange(c.CreatedAt, now - Duration.FromDays(23), now));
        Assert.InRange(cases.Count(c => c.IsOpen), 15, 50);
        var customers = await db.Customers.ToListAsync();
        foreach (var language in Languages.All) Assert.Contains(customers, c => c.Language == language);
        Assert.True(await db.CaseMessages.AnyAsync(m => m.Html.Contains("<img")));
        Assert.DoesNotContain(await db.CaseMessages.Select(m => m.Plain).ToListAsync(), p => p.Contains('{'));
    }

    private static async Task NobodyCanSignIn(SkeinDb db, long administrator)
    {
        var people = await db.Accounts.Include(a => a.Roles).ThenInclude(r => r.Role).Where(a => a.Id != administrator).ToListAsync();
        Assert.All(people, p => Assert.Null(p.PasswordHash));
        Assert.Equal(
            await db.Roles.Where(r => r.Code != null).Select(r => r.Code).Order().ToListAsync(),
            people.SelectMany(p => p.Roles).Select(r => r.Role.Code).Distinct().Order());
    }

    private static async Task<long> Open(House house, long? customer, string subject, long? team) => (await house.Get<OpenCase>().Run(house.Administrator, new NewCase
    {
        Channel = Channel.Phone,
        Subject = subject,
        Message = RichText.FromPlain("请回电"),
        CustomerId = customer,
        From = customer is null ? new ContactIdentity("李真", "real@example.com", null, Language.Hans) : null,
        TeamId = team,
    }, default)).Value;

    /// <summary>How many rows stand in every table of the model.</summary>
    private static async Task<SortedDictionary<string, int>> Rows(House house)
    {
        await using var db = house.Db();
        var rows = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct())
        {
#pragma warning disable EF1002 // The name comes from the model.
            rows[table] = (await db.Database.SqlQueryRaw<int>($"SELECT CAST(COUNT(*) AS INTEGER) AS \"Value\" FROM \"{table}\"").ToListAsync()).Single();
#pragma warning restore EF1002
        }

        return rows;
    }
}
