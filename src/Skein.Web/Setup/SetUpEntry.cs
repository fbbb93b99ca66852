using Skein.Platform;
using Skein.Setup;

namespace Skein.Web.Setup;

/// <summary>What was typed into the set-up form.</summary>
public sealed class SetUpEntry
{
    public string? Code { get; set; }

    public string? Company { get; set; }

    public Language Language { get; set; }

    public string? TimeZone { get; set; }

    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Password { get; set; }

    public string? Again { get; set; }

    public bool Sample { get; set; }

    public FirstSetUp Read() => new()
    {
        CompanyName = Company ?? "",
        Language = Language,
        TimeZone = TimeZone ?? "",
        AdministratorName = Name ?? "",
        Email = Email ?? "",
        Password = Password ?? "",
    };
}
