using System.Security.Cryptography;

namespace Skein.Upkeep;

internal static class Hashes
{
    public static async Task<string> Of(Stream content, CancellationToken stop) => Convert.ToHexStringLower(await SHA256.HashDataAsync(content, stop));
}
