using NodaTime;
using Skein.Cases;
using Skein.Customers;
using Skein.Journal;
using Skein.Platform;
using Skein.Setup;

namespace Skein.Samples;

/// <summary>
/// Three weeks of a small company up to <paramref name="now"/>, told in order: everything that would happen later has not happened.
/// </summary>
internal sealed class SampleStory(SampleHouse house, Company company, Instant now)
{
    private static readonly Text Name = new("示例数据", "範例資料", "Sample data");
    private const int Cases = 84;
    private static readonly Duration Length = Duration.FromDays(21);
    private static readonly Duration Patience = Duration.FromDays(4);

    private readonly Actor founder = Actor.System(Name.In(company.Language)) with { Origin = JournalEntry.SampleOrigin, Language = company.Language };
    private readonly DateTimeZone zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(company.TimeZone) ?? DateTimeZone.Utc;

    public async Task<SampleSize> Tell(CancellationToken stop)
    {
        house.Clock.At = now - Length - Duration.FromDays(1);
        var people = await SamplePeople.Hire(house, founder, company, stop);
        var customers = await Customers(stop);
        var scenes = Scenes(people, customers).ToList();
        foreach (var (at, act) in scenes.SelectMany(s => s.Acts(now, Patience)).Where(a => a.At < now).OrderBy(a => a.At))
        {
            house.Clock.At = at;
            await act(stop);
        }

        return new SampleSize(people.Employees.Count, customers.Count, scenes.Count(s => s.IsOpened));
    }

    private async Task<List<(SampleCustomer Customer, long Id)>> Customers(CancellationToken stop)
    {
        var files = new List<(SampleCustomer Customer, long Id)>();
        foreach (var customer in SampleData.Customers())
        {
            house.Clock.At += Duration.FromMinutes(11);
            var opened = await house.Customers.Open(founder, new CustomerEdit
            {
                Name = customer.Name,
                Kind = customer.Kind,
                Language = customer.Language,
                Tier = customer.Tier,
                Note = customer.Note,
                Tags = customer.Tags,
                CompanyId = customer.Company.Length == 0 ? null : files.Single(f => f.Customer.Name == customer.Company).Id,
            }, [.. customer.Contacts.Where(c => !IsTaken(files, c))], stop);
            files.Add((customer, opened.Value));
        }

        return files;
    }

    /// <summary>A number that company and person share is written at both; a mail address only at one.</summary>
    private static bool IsTaken(List<(SampleCustomer Customer, long Id)> files, NewContact contact) =>
        contact.Kind is not ContactKind.Phone && files.Any(f => f.Customer.Contacts.Any(c => c.Kind == contact.Kind && c.Value == contact.Value));

    private IEnumerable<SampleScene> Scenes(SamplePeople people, List<(SampleCustomer Customer, long Id)> customers)
    {
        var scripts = SampleData.Scripts();
        for (var i = 0; i < Cases; i++)
        {
            var script = scripts[i * 11 % scripts.Count];
            var able = customers.Where(c => c.Customer.Kind == CustomerKind.Person && c.Customer.Language == script.Language).ToList();
            var (customer, id) = able[i * 5 % able.Count];
            yield return new SampleScene(house, people, script, Start(i), zone, number: i)
            {
                Customer = Actor.Customer(id, customer.Name, customer.Language, JournalEntry.SampleOrigin),
            };
        }
    }

    /// <summary>Denser towards today, and in the hours when people write.</summary>
    private Instant Start(int i)
    {
        var ago = Length * Math.Pow((Cases - i - 0.5) / Cases, 1.4);
        var local = (now - ago).InZone(zone).Date.At(new LocalTime(8 + i * 7 % 13, i * 17 % 60, i * 29 % 60));
        var at = local.InZoneLeniently(zone).ToInstant();
        return at < now ? at : now - Duration.FromMinutes(5 + (Cases - i) * 9);
    }
}
