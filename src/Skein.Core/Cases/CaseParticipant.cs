namespace Skein.Cases;

/// <summary>Somebody besides the customer who is in a case's conversation: written to by the customer, or writing themselves.</summary>
public sealed class CaseParticipant
{
    public const int Most = 50;

    public long CaseId { get; set; }

    /// <summary>Lower case.</summary>
    public required string Address { get; init; }

    public required string Name { get; init; }

    /// <summary>Those of <paramref name="more"/> who are not yet in it, as many as there is room for.</summary>
    internal static IEnumerable<CaseParticipant> New(IReadOnlyCollection<CaseParticipant> known, IEnumerable<CaseParticipant> more) => more
        .DistinctBy(p => p.Address)
        .Where(p => known.All(k => k.Address != p.Address))
        .Take(Math.Max(0, Most - known.Count))
        .Select(p => new CaseParticipant { Address = p.Address, Name = p.Name });
}
