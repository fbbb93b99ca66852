using NodaTime;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Templates;

public enum TemplateReach
{
    Everybody,
    Team,
    Own,
}

/// <summary>An answer that is written often: kept once, taken when needed, finished by hand.</summary>
public sealed class Template : ISubject, IVersioned
{
    public const int LongestName = 80;
    public const int LongestFolder = 40;
    public const int Most = 5000;

    public static string SubjectKind => "template";

    public long Id { get; init; }

    public required string Name { get; set; }

    /// <summary>What lists put it under; empty is no folder.</summary>
    public string Folder { get; set; } = "";

    public TemplateReach Reach { get; set; }

    /// <summary>With <see cref="TemplateReach.Team"/>; null once the team is dissolved.</summary>
    public long? TeamId { get; set; }

    /// <summary>With <see cref="TemplateReach.Own"/>.</summary>
    public long? OwnerId { get; set; }

    public string Hans { get; set; } = "";

    public string Hant { get; set; } = "";

    public string English { get; set; } = "";

    public Wording Wording
    {
        get => new(Hans, Hant, English);
        set => (Hans, Hant, English) = (value.Hans, value.Hant, value.English);
    }

    /// <summary>Name, folder, their pinyin initials and the texts, folded; for the search of the picker.</summary>
    public string Words { get; set; } = "";

    /// <summary>How often it was taken. Written past the version: it is no edit.</summary>
    public int Uses { get; set; }

    public Instant? UsedAt { get; set; }

    public Instant ChangedAt { get; set; }

    /// <summary>Deleted ones can be brought back.</summary>
    public Instant? DeletedAt { get; set; }

    public int Version { get; set; }
}
