using Skein.Platform;

namespace Skein.Portal;

/// <summary>A web form as it was filled in, before anything is believed.</summary>
public sealed record Letter
{
    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string? Kind { get; init; }

    public string? Subject { get; init; }

    public string? Message { get; init; }

    /// <summary>Answers to the company's own fields, by their code.</summary>
    public IReadOnlyDictionary<string, string> Own { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<long> Files { get; init; } = [];

    public Language Language { get; init; }

    /// <summary>The form this is; sent twice it is one case.</summary>
    public required string Key { get; init; }

    /// <summary>It looks like the work of a program. It is kept all the same, and marked.</summary>
    public bool IsSuspect { get; init; }

    /// <summary>The private link of the ended case this goes on from.</summary>
    public string? FollowsLink { get; init; }
}

/// <summary>What the writer gets in hand.</summary>
public sealed record LetterReceipt(long CaseId, string LinkToken);
