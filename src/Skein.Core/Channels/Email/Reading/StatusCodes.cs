using System.Text.RegularExpressions;

namespace Skein.Channels.Email.Reading;

internal static partial class StatusCodes
{
    /// <summary>The first enhanced status code (RFC 3463) in a text, or empty.</summary>
    public static string In(string text) => Enhanced().Match(text) is { Success: true } found ? found.Value : "";

    public static DeliveryFate Fate(string action, string code) => action.Trim().ToLowerInvariant() switch
    {
        "delivered" => DeliveryFate.Delivered,
        "relayed" or "expanded" => DeliveryFate.Relayed,
        "delayed" => DeliveryFate.Delayed,
        "failed" => code.StartsWith('4') ? DeliveryFate.FailedForNow : DeliveryFate.FailedForGood,
        _ => OfCode(code),
    };

    public static DeliveryFate OfCode(string code) => code.Length == 0 ? DeliveryFate.Unclear : code[0] switch
    {
        '2' => DeliveryFate.Delivered,
        '4' => DeliveryFate.FailedForNow,
        '5' => DeliveryFate.FailedForGood,
        _ => DeliveryFate.Unclear,
    };

    [GeneratedRegex(@"(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.])")]
    private static partial Regex Enhanced();
}
