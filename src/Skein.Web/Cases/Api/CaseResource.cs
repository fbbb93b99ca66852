using System.ComponentModel;
using NodaTime;
using Skein.Cases;

namespace Skein.Web.Cases.Api;

/// <summary>A case as programs see it.</summary>
internal sealed record CaseResource
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    public required string Subject { get; init; }

    /// <summary>The code of the kind of work.</summary>
    public required string Kind { get; init; }

    public required CaseStatus Status { get; init; }

    public required Priority Priority { get; init; }

    public required Channel Channel { get; init; }

    public required CaseCustomer Customer { get; init; }

    /// <summary>Who answers for it; null while it waits to be taken.</summary>
    public Named? Owner { get; init; }

    public required Named Team { get; init; }

    /// <summary>Absent in lists.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Who else is in the conversation. Absent in lists.</summary>
    public IReadOnlyList<Participant>? Participants { get; init; }

    /// <summary>The case that took its conversation over. Absent in lists.</summary>
    public long? MergedIntoId { get; init; }

    /// <summary>The beginning of the newest message.</summary>
    public required string Preview { get; init; }

    public required Instant CreatedAt { get; init; }

    public required Instant UpdatedAt { get; init; }

    /// <summary>By when it is to be resolved.</summary>
    public Instant? DueAt { get; init; }

    [Description("Since when the clock stands while the customer has the word; dueAt moves by that time when it goes on")]
    public Instant? PausedSince { get; init; }

    public Instant? FirstRepliedAt { get; init; }

    /// <summary>Set while the customer's last word is unanswered.</summary>
    public Instant? CustomerWaitingSince { get; init; }

    public Instant? ResolvedAt { get; init; }

    /// <summary>How it was resolved.</summary>
    public string? Resolution { get; init; }

    public Instant? ClosedAt { get; init; }

    public Instant? DeletedAt { get; init; }

    public required int Version { get; init; }

    public static CaseResource Of(CaseSheet sheet) => new()
    {
        Id = sheet.Case.Id,
        Subject = sheet.Case.Subject,
        Kind = sheet.Kind.Code,
        Status = sheet.Case.Status,
        Priority = sheet.Case.Priority,
        Channel = sheet.Case.Channel,
        Customer = new CaseCustomer(sheet.Case.CustomerId, sheet.Case.Customer.Name, sheet.Case.Customer.Tier),
        Owner = sheet.Case.OwnerId is { } owner ? new Named(owner, sheet.OwnerName ?? "") : null,
        Team = new Named(sheet.Case.TeamId, sheet.TeamName),
        Tags = [.. sheet.Case.Tags.Select(t => t.Tag)],
        Participants = [.. sheet.Case.Participants.Select(p => new Participant(p.Address, p.Name))],
        MergedIntoId = sheet.Case.MergedIntoId,
        Preview = sheet.Case.Preview,
        CreatedAt = sheet.Case.CreatedAt,
        UpdatedAt = sheet.Case.UpdatedAt,
        DueAt = sheet.Case.DueAt,
        PausedSince = sheet.Case.PausedSince,
        FirstRepliedAt = sheet.Case.FirstRepliedAt,
        CustomerWaitingSince = sheet.Case.CustomerWaitingSince,
        ResolvedAt = sheet.Case.ResolvedAt,
        Resolution = sheet.Case.Resolution,
        ClosedAt = sheet.Case.ClosedAt,
        DeletedAt = sheet.Case.DeletedAt,
        Version = sheet.Case.Version,
    };

    public static CaseResource Of(CaseRow row, CaseNames names) => new()
    {
        Id = row.Id,
        Subject = row.Subject,
        Kind = names.Kinds.GetValueOrDefault(row.KindId, ""),
        Status = row.Status,
        Priority = row.Priority,
        Channel = row.Channel,
        Customer = new CaseCustomer(row.CustomerId, row.CustomerName, row.CustomerTier),
        Owner = row.OwnerId is { } owner ? new Named(owner, row.OwnerName ?? "") : null,
        Team = new Named(row.TeamId, names.Teams.GetValueOrDefault(row.TeamId, "")),
        Preview = row.Preview,
        CreatedAt = row.CreatedAt,
        UpdatedAt = row.UpdatedAt,
        DueAt = row.DueAt,
        PausedSince = row.PausedSince,
        FirstRepliedAt = row.FirstRepliedAt,
        CustomerWaitingSince = row.CustomerWaitingSince,
        ResolvedAt = row.ResolvedAt,
        ClosedAt = row.ClosedAt,
        Version = row.Version,
    };
}

internal sealed record CaseCustomer(long Id, string Name, string? Tier);

internal sealed record Participant(string Address, string Name);

internal sealed record Named(long Id, string Name);
