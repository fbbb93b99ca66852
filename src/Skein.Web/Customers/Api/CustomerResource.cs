using NodaTime;
using Skein.Customers;

namespace Skein.Web.Customers.Api;

/// <summary>A customer's file. Phone numbers are masked until they are asked for and the asking is noted.</summary>
internal sealed record CustomerResource(
    long Id, CustomerKind Kind, string Name, CustomerCompany? Company, string Language, string? Tier, IReadOnlyList<string> Tags, string? Note,
    IReadOnlyList<ContactResource> Contacts, bool IsMasked, Instant CreatedAt, int Version)
{
    public static CustomerResource Of(CustomerFile file) => new(
        file.Customer.Id, file.Customer.Kind, file.Customer.Name,
        file.Customer.CompanyId is { } company ? new CustomerCompany(company, file.CompanyName ?? "") : null,
        Skein.Platform.Languages.Tag(file.Customer.Language), file.Customer.Tier, [.. file.Customer.Tags.Select(t => t.Tag)], file.Customer.Note,
        [.. file.Customer.Contacts.Select(c => ContactResource.Of(c, file.IsMasked))], file.IsMasked, file.Customer.CreatedAt, file.Customer.Version);
}

internal sealed record CustomerCompany(long Id, string Name);

internal sealed record ContactResource(long Id, ContactKind Kind, string Value, string? Label, bool IsPrimary)
{
    public static ContactResource Of(ContactPoint c, bool isMasked) => new(
        c.Id, c.Kind, isMasked && c.Kind == ContactKind.Phone ? ContactValues.Masked(c.Value) : c.Value, c.Label, c.IsPrimary);
}
