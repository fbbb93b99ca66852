using Skein.Platform;

namespace Skein.Customers;

/// <summary>A customer file as somebody wants it to read.</summary>
public sealed record CustomerEdit
{
    public const int LongestName = 100;
    private const int LongestTier = 40;
    private const int LongestNote = 4000;
    private const int LongestTag = 40;
    private const int MostTags = 20;

    public required string Name { get; init; }

    public CustomerKind Kind { get; init; }

    public Language Language { get; init; }

    public string? Tier { get; init; }

    public string? Note { get; init; }

    public long? CompanyId { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    internal IReadOnlyList<string> CleanTags =>
        [.. Tags.Select(Clean.Line).Where(t => t.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    internal List<Broken> Check()
    {
        var broken = new List<Broken>();
        broken.Line(nameof(Name), Name, LongestName);
        broken.Line(nameof(Tier), Tier, LongestTier, required: false);
        if (Clean.Block(Note).Length > LongestNote) broken.Add(CommonRules.TooLong.At(nameof(Note), LongestNote));
        if (!Enum.IsDefined(Kind)) broken.Add(CommonRules.NotAChoice.At(nameof(Kind)));
        if (!Enum.IsDefined(Language)) broken.Add(CommonRules.NotAChoice.At(nameof(Language)));
        if (CleanTags.Count > MostTags) broken.Add(CustomerRules.TooManyTags.At(nameof(Tags), MostTags));
        if (CleanTags.Any(t => t.Length > LongestTag)) broken.Add(CommonRules.TooLong.At(nameof(Tags), LongestTag));
        return broken;
    }

    internal void Apply(Customer customer)
    {
        customer.Name = Clean.Line(Name);
        customer.Kind = Kind;
        customer.Language = Language;
        customer.Tier = Clean.Line(Tier) is { Length: > 0 } tier ? tier : null;
        customer.Note = Clean.Block(Note) is { Length: > 0 } note ? note : null;
        customer.CompanyId = Kind == CustomerKind.Company ? null : CompanyId;
        var wanted = CleanTags;
        customer.Tags.RemoveAll(t => !wanted.Contains(t.Tag));
        customer.Tags.AddRange(wanted.Except(customer.Tags.Select(t => t.Tag)).Select(tag => new CustomerTag { Tag = tag }).ToList());
    }
}
