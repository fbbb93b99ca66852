using System.Text.RegularExpressions;

namespace Skein.Channels.Email.Reading;

/// <summary>What programs put in front of a subject when they answer or forward.</summary>
public static partial class Subjects
{
    public static string Bare(string subject) => Prefixes().Replace(subject, "").Trim();

    public static bool IsForward(string subject) => Forward().IsMatch(subject);

    [GeneratedRegex(
        @"^(?:\s*(?:[\[【(（]\s*(?:external|ext|外部邮件|外部郵件|外部|spam|suspected spam|垃圾邮件)\s*[\]】)）]|(?:re|aw|sv|antw|vs|res|rif|ynt|答复|答覆|回复|回覆|回信|fwd?|wg|tr|rv|enc|vb|转发|轉寄|轉發|自动回复|自動回覆|自动答复|automatic reply|out of office)\s*(?:\[\d{1,3}\]|\(\d{1,3}\)|（\d{1,3}）|\^\d{1,3})?\s*[:：]))+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Prefixes();

    [GeneratedRegex(@"^\s*(?:\[[^\]]{1,20}\]\s*)?(?:fwd?|wg|tr|rv|enc|转发|轉寄|轉發)\s*[:：]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Forward();
}
