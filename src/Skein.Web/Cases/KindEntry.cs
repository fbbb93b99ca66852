using Skein.Cases;

namespace Skein.Web.Cases;

/// <summary>The fields of a kind of work, as typed.</summary>
public sealed class KindEntry
{
    public long Id { get; set; }

    public int? Version { get; set; }

    public string? Hans { get; set; }

    public string? Hant { get; set; }

    public string? English { get; set; }

    public bool IsActive { get; set; }

    public bool IsPublic { get; set; }

    public static KindEntry Of(CaseKind kind) => new()
    {
        Id = kind.Id,
        Version = kind.Version,
        Hans = kind.NameHans,
        Hant = kind.NameHant,
        English = kind.NameEnglish,
        IsActive = kind.IsActive,
        IsPublic = kind.IsPublic,
    };

    public KindEdit Read() => new() { NameHans = Hans ?? "", NameHant = Hant ?? "", NameEnglish = English ?? "", IsActive = IsActive, IsPublic = IsPublic };
}
