using System.Text.RegularExpressions;

namespace Skein.Channels.Email;

/// <summary>Whether a server's refusal is about the address itself, not about its mailbox being full or our mail being unwanted.</summary>
internal static partial class UndeliverableAddress
{
    public static bool IsMeant(string said) => Code().Match(said) is { Success: true } code
        ? code.Value is "5.1.0" or "5.1.1" or "5.1.2" or "5.1.3" or "5.1.6" or "5.1.10" or "5.2.1" or "5.4.4"
        : Words().IsMatch(said);

    [GeneratedRegex(@"\b5\.[0-9]{1,2}\.[0-9]{1,3}\b")]
    private static partial Regex Code();

    [GeneratedRegex(@"no such (user|mailbox|recipient|address)|(user|mailbox|recipient|address|account)[^.;]{0,40}(not found|unknown|does ?n.t exist|unavailable|disabled|invalid)|unknown (user|recipient|mailbox)|不存在|无此|無此", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
