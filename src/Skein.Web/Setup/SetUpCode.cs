using System.Security.Cryptography;
using System.Text;
using Skein.Setup;

namespace Skein.Web.Setup;

/// <summary>
/// Proves that whoever sets the house up can read the console it was started in. New at every start, gone after set-up.
/// </summary>
public sealed class SetUpCode(SetUp setUp)
{
    // No letters that are taken for one another.
    private const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    public string Code { get; } = RandomNumberGenerator.GetString(Letters, 8);

    public bool Matches(string? entered) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(Code), Encoding.UTF8.GetBytes(entered?.Trim().ToUpperInvariant() ?? ""));

    public async Task Announce(CancellationToken stop)
    {
        if (await setUp.IsDone(stop)) return;
        Console.WriteLine();
        Console.WriteLine($"  初始化口令 · Set-up code: {Code}");
        Console.WriteLine();
    }
}
