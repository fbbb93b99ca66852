namespace Skein.Web.Organization;

/// <summary>
/// What a small form of the organisation page sends. Many stand on the page; <see cref="Id"/> says which thing this one is about.
/// </summary>
public sealed class PlaceEntry
{
    public long Id { get; set; }

    public int? Version { get; set; }

    public string? Name { get; set; }

    public long? Under { get; set; }

    public long? Person { get; set; }

    /// <summary>The department above or around; null for none.</summary>
    public long? UnderId => Under is > 0 ? Under : null;
}
