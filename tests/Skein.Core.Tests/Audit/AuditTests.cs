using NodaTime;
using Skein.Access;
using Skein.Audit;
using Skein.Core.Tests.Organization;
using Skein.Journal;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Core.Tests.Audit;

public sealed class AuditTests
{
    [Theory, OnBothEngines]
    public async Task Filters_leave_what_they_say(Storage storage)
    {
        await using var house = await House.Open(storage);
        var chen = await Colleagues.Hire(house, "chen@example.com", StandardRoles.Agent);
        house.Clock.Advance(Duration.FromDays(1));
        await house.Get<SwitchAccount>().Disable(house.Administrator, chen, default);
        house.Clock.Advance(Duration.FromDays(1));
        await house.Get<SwitchAccount>().Enable(house.Administrator, chen, default);

        Assert.Equal(["account.enabled", "account.disabled", "account.invited"], await Events(house, new() { Person = "林" }));
        Assert.Equal(["account.enabled", "account.disabled", "account.invited"], await Events(house, new() { Person = "LIN@example.com" }));
        Assert.Empty(await Events(house, new() { Person = "nobody" }));
        Assert.Equal(["account.disabled"], await Events(house, new() { Event = "account.disabled" }));
        Assert.Equal(["account.enabled", "account.disabled", "account.password-set", "account.invited"], await Events(house, new() { SubjectKind = "account", SubjectId = chen }));
        Assert.Equal(["account.disabled"], await Events(house, new() { From = new(2026, 3, 3), Until = new(2026, 3, 3) }));
        Assert.Equal(["account.enabled", "account.disabled"], await Events(house, new() { From = new(2026, 3, 3) }));
    }

    [Theory, OnBothEngines]
    public async Task Pages_follow_one_another_without_a_gap(Storage storage)
    {
        await using var house = await House.Open(storage);
        await Fill(house, 25);

        var seen = new List<long>();
        long? before = null;
        do
        {
            var page = await house.Get<AuditLog>().Page(house.Administrator, new() { Event = "case.edited", Before = before, Size = 10 }, default);
            seen.AddRange(page.Rows.Select(r => r.SubjectId));
            before = page.Next;
        }
        while (before is not null);

        Assert.Equal(Enumerable.Range(1, 25).Reverse().Select(i => (long)i), seen);
    }

    [Theory, OnBothEngines]
    public async Task An_export_brings_everything_and_is_an_entry_itself(Storage storage)
    {
        await using var house = await House.Open(storage);
        await Fill(house, 2500);

        var exported = await house.Get<ExportAudit>().Run(house.Administrator, new() { Event = "case.edited" }, "CSV", default);
        var count = 0;
        await foreach (var entry in exported.Value) count++;

        Assert.Equal(2500, count);
        Assert.Equal("audit.exported", (await Events(house, new()))[0]);
    }

    [Theory, OnBothEngines]
    public async Task Without_the_right_there_is_nothing_to_read_or_take(Storage storage)
    {
        await using var house = await House.Open(storage);
        var agent = await house.ActorOf(await Colleagues.Hire(house, "chen@example.com", StandardRoles.Agent));

        Assert.Empty((await house.Get<AuditLog>().Page(agent, new(), default)).Rows);
        Assert.Equal(Verdict.Forbidden, (await house.Get<ExportAudit>().Run(agent, new(), "CSV", default)).Verdict);
    }

    private static async Task<IReadOnlyList<string>> Events(House house, AuditQuery query) =>
        [.. (await house.Get<AuditLog>().Page(house.Administrator, query, default)).Rows.Select(r => r.Event)];

    private static async Task Fill(House house, int count)
    {
        await using var db = house.Db();
        for (var i = 1; i <= count; i++)
        {
            db.Set<JournalEntry>().Add(new JournalEntry { At = db.Now, Event = "case.edited", SubjectKind = "case", SubjectId = i, ActorKind = ActorKind.Employee, ActorId = 1, ActorName = "林静" });
        }

        await db.Save(default);
    }
}
