namespace Skein.Web.Access;

/// <summary>What a user agent is called by people. A guess for a list, never for a decision.</summary>
internal static class Browsers
{
    private static readonly (string Mark, string Name)[] Known =
    [
        ("MicroMessenger", "WeChat"), ("DingTalk", "DingTalk"), ("Edg", "Edge"), ("OPR/", "Opera"), ("QQBrowser", "QQ"), ("SamsungBrowser", "Samsung Internet"),
        ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari"), ("curl", "curl"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("Windows", "Windows"), ("Android", "Android"), ("HarmonyOS", "HarmonyOS"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS X", "macOS"), ("Linux", "Linux"),
    ];

    public static string Name(string? agent)
    {
        var words = new[] { First(Known, agent), First(Systems, agent) }.Where(w => w is not null);
        return string.Join(" · ", words) is { Length: > 0 } name ? name : agent ?? "–";
    }

    private static string? First((string Mark, string Name)[] from, string? agent) =>
        Array.Find(from, k => agent?.Contains(k.Mark, StringComparison.OrdinalIgnoreCase) == true).Name;
}
