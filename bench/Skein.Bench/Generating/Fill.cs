using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Cases;
using Skein.Organization;
using Skein.Platform;
using Skein.Platform.Bulk;

namespace Skein.Bench.Generating;

/// <summary>Writes a town into an empty house, table by table as fast as the engine takes it.</summary>
internal static class Fill
{
    public static async Task Run(BenchHouse house, Town town)
    {
        await using var db = house.Db();
        await Staff(db);
        var shapes = TableShapes.Of(db).ToDictionary(t => t.Name);
        string[] tables = ["customer", "contact_point", "customer_tag", "case_file", "case_tag", "case_message", "journal"];
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        var kinds = await db.CaseKinds.CountAsync();
        await using (var fill = await db.Engine.Bulk.Fill(connection, [.. tables.Select(t => shapes[t])], default))
        {
            await Customers(fill, town, shapes);
            await Cases(fill, town, shapes, kinds);
            var messages = await Messages(fill, town, shapes);
            var entries = await Journal(fill, town, shapes);
            await fill.ContinueIdentity("customer", town.Customers, default);
            await fill.ContinueIdentity("contact_point", town.Customers * 2, default);
            await fill.ContinueIdentity("case_file", town.Cases, default);
            await fill.ContinueIdentity("case_message", messages, default);
            await fill.ContinueIdentity("journal", entries, default);
            await fill.CheckReferences(default);
            await fill.Commit(default);
        }
    }

    private static async Task Staff(SkeinDb db)
    {
        var department = await db.Departments.MinAsync(d => d.Id);
        for (var team = 2; team <= Town.Teams; team++) db.Teams.Add(new Team { Name = $"客服{team}组", DepartmentId = department });
        await db.SaveChangesAsync();
        for (var id = 2; id <= Town.Employees + 1; id++)
        {
            var email = string.Create(CultureInfo.InvariantCulture, $"agent{id}@example.com");
            db.Accounts.Add(new Account { Id = id, UserName = email, NormalizedUserName = email.ToUpperInvariant(), Email = email, NormalizedEmail = email.ToUpperInvariant(), CreatedAt = db.Now });
            db.Employees.Add(new Employee { Id = id, Name = Town.Name(id * 17), DepartmentId = department });
            db.TeamMembers.Add(new TeamMember { TeamId = 1 + (id % Town.Teams), EmployeeId = id });
        }

        await db.SaveChangesAsync();
    }

    private static async Task Customers(IBulkFill fill, Town town, Dictionary<string, TableShape> shapes)
    {
        var customers = new Rows(shapes["customer"], "id", "kind", "name", "language", "created_at");
        var at = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        await fill.Write(customers.Shape, Each(town.Customers, id => customers.Row((long)id, "Person", Town.Name(id), "Hans", at)), default);

        var contacts = new Rows(shapes["contact_point"], "id", "customer_id", "kind", "value", "normalized", "unique_key", "is_primary");
        await fill.Write(contacts.Shape, Each(town.Customers * 2, id =>
        {
            var customer = (id + 1) / 2;
            var email = string.Create(CultureInfo.InvariantCulture, $"c{customer}@mail{customer % 50}.example.com");
            return id % 2 == 0
                ? contacts.Row((long)id, (long)customer, "Email", email, email, $"Email:{email}", true)
                : contacts.Row((long)id, (long)customer, "Phone", Town.Phone(customer), $"+86{Town.Phone(customer)}", null, true);
        }), default);
    }

    private static async Task Cases(IBulkFill fill, Town town, Dictionary<string, TableShape> shapes, int kinds)
    {
        var files = new Rows(
            shapes["case_file"], "id", "kind_id", "status", "priority", "channel", "customer_id", "subject", "owner_id", "team_id", "created_at", "updated_at",
            "due_at", "closed_at", "is_open", "link_token", "preview", "customer_waiting_since");
        await fill.Write(files.Shape, Each(town.Cases, id =>
        {
            var one = town.Case(id);
            return files.Row(
                (long)id, 1L + (one.Seed % kinds), one.Status, one.Priority, one.Channel, (long)one.Customer, one.Subject, one.Owner, (long)one.Team,
                one.CreatedAt, one.LastAt, one.CreatedAt.AddDays(1), one.Status == "Closed" ? one.LastAt : null, one.IsOpen, PublicToken.New(),
                Preview(Town.Message(one, 0)), one.IsOpen && one.Messages % 2 == 1 ? one.LastAt : null);
        }), default);

        var tags = new Rows(shapes["case_tag"], "case_id", "tag");
        await fill.Write(tags.Shape, Each(town.Cases / 4, id => tags.Row(id * 4L, Phrases.Tags[id % Phrases.Tags.Length])), default);
    }

    private static async Task<long> Messages(IBulkFill fill, Town town, Dictionary<string, TableShape> shapes)
    {
        var rows = new Rows(shapes["case_message"], "id", "case_id", "kind", "channel", "author_kind", "author_id", "author_name", "html", "plain", "at");
        var last = 0L;
        await fill.Write(rows.Shape, All(), default);
        return last;

        static string[] Texts(OneCase one) => [.. Enumerable.Range(0, one.Messages).Select(number => Town.Message(one, number))];

        async IAsyncEnumerable<object?[]> All()
        {
            await Task.CompletedTask;
            var told = new Dictionary<int, string[]>();
            for (var id = 1; id <= town.Cases; id++)
            {
                var one = town.Case(id);
                var texts = town.Conversation(id) is not { } known ? Texts(one) : told.TryGetValue(known, out var repeated) ? repeated : told[known] = Texts(one);
                for (var number = 0; number < one.Messages; number++)
                {
                    var text = texts[number];
                    var byCustomer = number % 2 == 0;
                    yield return rows.Row(
                        ++last, (long)id, byCustomer ? "Customer" : "Reply", one.Channel, byCustomer ? "Customer" : "Employee", byCustomer ? one.Customer : one.Owner ?? 1,
                        Town.Name(one.Customer), $"<p>{text}</p>", text, one.CreatedAt.AddMinutes(number));
                }
            }
        }
    }

    private static string Preview(string text) => text.Length <= 160 ? text : text[..160];

    private static async Task<long> Journal(IBulkFill fill, Town town, Dictionary<string, TableShape> shapes)
    {
        var rows = new Rows(shapes["journal"], "id", "tx", "at", "event", "subject_kind", "subject_id", "actor_kind", "actor_id", "actor_name", "after");
        await fill.Write(rows.Shape, Each(town.Cases * 2, entry =>
        {
            var one = town.Case((entry + 1) / 2);
            var code = entry % 2 == 1 ? CaseEvents.Opened.Code : one.IsOpen ? CaseEvents.Assigned.Code : CaseEvents.Closed.Code;
            return rows.Row((long)entry, 0L, one.CreatedAt, code, Case.SubjectKind, (long)one.Id, "Employee", one.Owner ?? 1, "林静", "{\"team\":1}");
        }), default);
        return town.Cases * 2L;
    }

    private static async IAsyncEnumerable<object?[]> Each(int count, Func<int, object?[]> row)
    {
        await Task.CompletedTask;
        for (var id = 1; id <= count; id++) yield return row(id);
    }
}
