using Skein.Customers;
using Skein.Platform;

namespace Skein.Web.Customers;

/// <summary>The fields of a customer's form, as typed.</summary>
public sealed class CustomerEntry
{
    public string? Name { get; set; }

    public CustomerKind Kind { get; set; }

    public Language Language { get; set; }

    public string? Tier { get; set; }

    public string? Tags { get; set; }

    public string? Note { get; set; }

    public string? Company { get; set; }

    /// <summary>The company is not there yet and is to be.</summary>
    public bool AddsCompany { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public int? Version { get; set; }

    public static CustomerEntry Of(Customer customer, string? company) => new()
    {
        Name = customer.Name,
        Kind = customer.Kind,
        Language = customer.Language,
        Tier = customer.Tier,
        Tags = string.Join(", ", customer.Tags.Select(t => t.Tag)),
        Note = customer.Note,
        Company = company is null ? null : $"#{customer.CompanyId} {company}",
        Version = customer.Version,
    };

    public CustomerEdit Read(long? company) => new()
    {
        Name = Name ?? "",
        Kind = Kind,
        Language = Language,
        Tier = Tier,
        Note = Note,
        CompanyId = company,
        Tags = (Tags ?? "").Split([',', '，', '、'], StringSplitOptions.RemoveEmptyEntries),
    };

    public IReadOnlyList<NewContact> Contacts()
    {
        var contacts = new List<NewContact>();
        if (!string.IsNullOrWhiteSpace(Email)) contacts.Add(new NewContact(ContactKind.Email, Email));
        if (!string.IsNullOrWhiteSpace(Phone)) contacts.Add(new NewContact(ContactKind.Phone, Phone));
        return contacts;
    }
}
