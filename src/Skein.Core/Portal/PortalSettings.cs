using Skein.Journal;
using Skein.Platform;

namespace Skein.Portal;

/// <summary>Whether the form asks for something.</summary>
public enum Asked
{
    Required,
    Optional,
    No,
}

/// <summary>What customers' pages ask for and allow. One row; until it is saved these defaults hold.</summary>
public sealed class PortalSettings : ISubject, IVersioned
{
    public const long OnlyId = 1;
    public const int LongestIntro = 1000;

    public static string SubjectKind => "portal";

    public long Id { get; init; } = OnlyId;

    public Asked Email { get; set; } = Asked.Required;

    public Asked Phone { get; set; } = Asked.Optional;

    public bool AsksKind { get; set; } = true;

    public bool TakesFiles { get; set; } = true;

    /// <summary>For how many days after its end a case can be taken up again by its customer.</summary>
    public int ReopenDays { get; set; } = 14;

    /// <summary>For how many days after its end the private link still shows the case.</summary>
    public int LinkDays { get; set; } = 180;

    public string IntroHans { get; set; } = "";

    public string IntroHant { get; set; } = "";

    public string IntroEnglish { get; set; } = "";

    public int Version { get; set; }

    public Text Intro => new(IntroHans, IntroHant, IntroEnglish);
}
