namespace Skein.Web.Access;

/// <summary>Where somebody wanted to go before the door stood in the way. Only ever a page of this house.</summary>
internal static class WayBack
{
    /// <summary>
    /// Browsers read <c>//host</c>, <c>/\host</c> and both with tabs and line breaks in between as another host.
    /// </summary>
    public static string Safe(string? to) =>
        to is ['/', ..] and not ['/', '/' or '\\', ..] && to.Length <= 2000 && !to.Any(c => char.IsControl(c) || c == '\\') && !to.StartsWith("/sign-in", StringComparison.OrdinalIgnoreCase)
            ? to
            : "/";

    public static string With(string page, string? to) =>
        Safe(to) is { Length: > 1 } safe ? $"{page}?to={Uri.EscapeDataString(safe)}" : page;
}
