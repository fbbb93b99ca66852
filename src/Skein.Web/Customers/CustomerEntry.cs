using Skein.Customers;
using Skein.Platform;

namespace Skein.Web.Customers;

/// <summary>What a customer's form shows of the file.</summary>
public class CustomerValues
{
    public string? Name { get; set; }

    public CustomerKind Kind { get; set; }

    public Language Language { get; set; }

    public string? Tier { get; set; }

    public string? Tags { get; set; }

    public string? Note { get; set; }

    public string? Company { get; set; }
}

/// <summary>The fields of a customer's form, as typed.</summary>
public sealed class CustomerEntry : CustomerValues
{
    /// <summary>The company is not there yet and is to be.</summary>
    public bool AddsCompany { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public int? Version { get; set; }

    /// <summary>What the page showed before anybody typed.</summary>
    public CustomerValues? Was { get; set; }

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

    /// <summary>What this person left as it was shown follows what another made of it, so that saving again undoes nothing.</summary>
    public void KeepOnlyMine(CustomerValues now)
    {
        if (Was is not { } was) return;
        if (Kind == was.Kind) Kind = now.Kind;
        if (Language == was.Language) Language = now.Language;
        Name = Mine(Name, was.Name, now.Name);
        Tier = Mine(Tier, was.Tier, now.Tier);
        Tags = Mine(Tags, was.Tags, now.Tags);
        Note = Mine(Note, was.Note, now.Note);
        Company = Mine(Company, was.Company, now.Company);
    }

    private static string? Mine(string? wanted, string? shown, string? now) => IsSame(wanted, shown) ? now : wanted;

    /// <summary>Browsers send their own line ends, and nothing where there was nothing.</summary>
    public static bool IsSame(string? text, string? other) => (text ?? "").ReplaceLineEndings() == (other ?? "").ReplaceLineEndings();

    public IReadOnlyList<NewContact> Contacts()
    {
        var contacts = new List<NewContact>();
        if (!string.IsNullOrWhiteSpace(Email)) contacts.Add(new NewContact(ContactKind.Email, Email));
        if (!string.IsNullOrWhiteSpace(Phone)) contacts.Add(new NewContact(ContactKind.Phone, Phone));
        return contacts;
    }
}
