namespace Skein.Web.Components;

/// <summary>
/// An entry of the main navigation; one without <see cref="Href"/> is the heading of a group. <see cref="Key"/> is the key that goes
/// there, such as <c>g i</c>.
/// </summary>
public sealed record NavItem(string? Href, string Icon, string Text, string? Count = null, string? Key = null)
{
    /// <summary>Addresses elsewhere that belong under this entry.</summary>
    public IReadOnlyCollection<string> Under { get; init; } = [];
}
