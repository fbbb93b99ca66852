namespace Skein.Web.Components;

/// <summary>An entry of the main navigation; one without <see cref="Href"/> is the heading of a group.</summary>
public sealed record NavItem(string? Href, string Icon, string Text, string? Count = null);
