using Skein.Journal;
using Skein.Platform;

namespace Skein.Templates;

/// <summary>What stands under the mails of a team, or of a person who wants another one.</summary>
public sealed class Signature : ISubject, IVersioned
{
    public static string SubjectKind => "signature";

    public long Id { get; init; }

    public long? TeamId { get; init; }

    public long? EmployeeId { get; init; }

    public string Hans { get; set; } = "";

    public string Hant { get; set; } = "";

    public string English { get; set; } = "";

    public Wording Wording
    {
        get => new(Hans, Hant, English);
        set => (Hans, Hant, English) = (value.Hans, value.Hant, value.English);
    }

    public int Version { get; set; }
}
