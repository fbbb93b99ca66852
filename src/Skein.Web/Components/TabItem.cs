namespace Skein.Web.Components;

public sealed record TabItem(string Href, string Text, bool Current = false, string? Count = null);
