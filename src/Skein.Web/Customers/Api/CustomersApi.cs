using System.ComponentModel;
using Skein.Customers;
using Skein.Platform;
using Skein.Web.Access;
using Skein.Web.Platform;
using Skein.Web.Platform.Api;

namespace Skein.Web.Customers.Api;

/// <summary>Customers' files: listed, opened, read, changed, and the ways to reach them.</summary>
internal static class CustomersApi
{
    private const string Example =
        """{"kind":"person","name":"王小明","language":"zh-Hans","tier":"VIP","tags":["老客户"],"contacts":[{"kind":"email","value":"wang@example.com"}]}""";

    public static void MapCustomers(this IEndpointRouteBuilder api)
    {
        var customers = api.MapGroup("/customers").WithTags("Customers");
        customers.MapGet("/", List).Needs(CustomerPermissions.Read).Says("listCustomers", "Lists customers, newest first").Produces<Listing<CustomerRow>>();
        customers.MapPost("/", Open).Needs(CustomerPermissions.Edit).Says("registerCustomer", "Opens a customer's file", Example).IdempotentCreate().Produces<Created>(StatusCodes.Status201Created);
        customers.MapGet("/{id:long}", Find).Needs(CustomerPermissions.Read).Says("getCustomer", "Reads a customer's file").Produces<CustomerResource>();
        customers.MapPut("/{id:long}", Edit).Needs(CustomerPermissions.Edit).NeedsVersion().Says("editCustomer", "Rewrites a customer's file, except the contacts",
            """{"kind":"person","name":"王小明","language":"zh-Hans","tier":"VIP","tags":["老客户"],"note":"周末来电"}""").Produces<CustomerResource>();
        customers.MapPost("/{id:long}/reveal", Reveal).Needs(CustomerPermissions.Reveal).Says("revealCustomer", "Reads a customer's file with full phone numbers; it is noted who looked").Produces<CustomerResource>();
        customers.MapPost("/{id:long}/contacts", AddContact).Needs(CustomerPermissions.Edit).Says("addContact", "Adds a way to reach a customer",
            """{"kind":"phone","value":"13800138000","label":"公司"}""").Produces<CustomerResource>();
        customers.MapDelete("/{id:long}/contacts/{contact:long}", RemoveContact).Needs(CustomerPermissions.Edit).Says("removeContact", "Removes a way to reach a customer").Produces(StatusCodes.Status204NoContent);
    }

    internal sealed record CustomerListing
    {
        [Description("person or company")]
        public string? Kind { get; init; }

        public string? Tag { get; init; }

        public string? Tier { get; init; }

        [Description("A contact, or the beginning of a name")]
        public string? Text { get; init; }

        [Description("Where the page before ended; take it from next")]
        public long? After { get; init; }

        public int? Size { get; init; }
    }

    internal sealed record ContactBody(ContactKind? Kind, string? Value, string? Label)
    {
        public NewContact Read() => new(Kind ?? ContactKind.Other, Value ?? "", Label);
    }

    internal sealed record CustomerBody(
        CustomerKind? Kind, string? Name, [property: Description("zh-Hans, zh-Hant or en")] string? Language, string? Tier, string? Note,
        [property: Description("The company a person belongs to")] long? CompanyId, IReadOnlyList<string>? Tags,
        [property: Description("Only when the file is opened")] IReadOnlyList<ContactBody>? Contacts)
    {
        public Outcome<CustomerEdit> Read(Language usual)
        {
            var broken = new List<Broken>();
            var language = Choices.Tongue(broken, nameof(Language), Language) ?? usual;
            if (broken.Count > 0) return Outcome.Invalid(broken).As<CustomerEdit>();
            return new CustomerEdit
            {
                Name = Name ?? "", Kind = Kind ?? CustomerKind.Person, Language = language, Tier = Tier, Note = Note, CompanyId = CompanyId,
                Tags = Tags?.Select(t => t ?? "").ToList() ?? [],
            };
        }
    }

    private static async Task<IResult> List([AsParameters] CustomerListing asked, HttpRequest request, Acting acting, CustomerList list, CancellationToken stop)
    {
        var broken = new List<Broken>();
        var kind = Choices.Read<CustomerKind>(broken, nameof(asked.Kind), asked.Kind);
        if (broken.Count > 0) return Outcome.Invalid(broken).Http();
        var page = await list.Page(acting.Person, new CustomerListQuery
        {
            Kind = kind, Tag = Clean.Line(asked.Tag), Tier = Clean.Line(asked.Tier), Text = asked.Text, After = asked.After, Size = asked.Size ?? 50,
        }, stop);
        return Results.Ok(new Listing<CustomerRow>(page.Rows, request.Next(page.Next)));
    }

    private static async Task<IResult> Open(CustomerBody body, Acting acting, EditCustomer edit, CancellationToken stop)
    {
        var wanted = body.Read(acting.Person.Language);
        if (!wanted.IsDone) return wanted.Http();
        var contacts = body.Contacts?.Where(c => c is not null).Select(c => c.Read()).ToList() ?? [];
        return (await edit.Open(acting.Person, wanted.Value, contacts, stop)).Http(id => Created.At($"{ApiRoutes.Root}/customers/{id}", id));
    }

    private static Task<IResult> Find(long id, HttpContext context, Acting acting, CustomerReader reader, CancellationToken stop) =>
        Show(id, reveal: false, context, acting, reader, stop);

    private static Task<IResult> Reveal(long id, HttpContext context, Acting acting, CustomerReader reader, CancellationToken stop) =>
        Show(id, reveal: true, context, acting, reader, stop);

    private static async Task<IResult> Edit(
        long id, CustomerBody body, IfMatch seen, HttpContext context, Acting acting, EditCustomer edit, CustomerReader reader, CancellationToken stop)
    {
        var wanted = body.Read(acting.Person.Language);
        if (!wanted.IsDone) return wanted.Http();
        var edited = await edit.Run(acting.Person, id, wanted.Value, seen.Version, stop);
        return edited.IsDone ? await Show(id, reveal: false, context, acting, reader, stop) : edited.Http();
    }

    private static async Task<IResult> AddContact(
        long id, ContactBody body, HttpContext context, Acting acting, Contacts contacts, CustomerReader reader, CancellationToken stop)
    {
        var added = await contacts.Add(acting.Person, id, body.Read(), stop);
        return added.IsDone ? await Show(id, reveal: false, context, acting, reader, stop) : added.Http();
    }

    private static async Task<IResult> RemoveContact(long id, long contact, Acting acting, Contacts contacts, CancellationToken stop) =>
        (await contacts.Remove(acting.Person, id, contact, stop)).Http();

    private static async Task<IResult> Show(long id, bool reveal, HttpContext context, Acting acting, CustomerReader reader, CancellationToken stop)
    {
        var file = await reader.Find(acting.Person, id, reveal, stop);
        return file is null ? Outcome.Missing.Http() : context.Versioned(CustomerResource.Of(file), file.Customer.Version);
    }
}
