using System.Text.RegularExpressions;
using Skein.Platform;

namespace Skein.Channels.Email.Reading;

/// <summary>
/// Returned mails without a machine's part: qmail, Exim, old Exchange, QQ, 163 and whoever else writes a letter about it. A
/// letter counts only when a daemon wrote it and it says so: customers, too, write about mails that came back.
/// </summary>
internal static partial class BounceTexts
{
    private const int LongestLooked = 20_000;
    private const int Most = 20;

    public static List<ReportedRecipient> Recipients(ReadMail mail, MailHead head)
    {
        if (!IsFromDaemon(mail, head)) return [];
        var letter = Letter(mail);
        if (!head.Has("X-Failed-Recipients") && !Failure().IsMatch(letter) && !Delay().IsMatch(letter) && !BounceSubject().IsMatch(mail.Subject)) return [];

        var own = mail.To.Concat(mail.DeliveredTo).Select(a => a.Key).Append(mail.From?.Key ?? "").ToHashSet();
        var failed = head.All("X-Failed-Recipients").SelectMany(LooseAddresses.In)
            .Concat(letter.Split('\n').SelectMany(LooseAddresses.In))
            .Where(a => !own.Contains(a.Key) && !RobotSigns.IsDaemon(a)).DistinctBy(a => a.Key).Take(Most);
        return [.. failed.Select(a => Recipient(a, letter))];
    }

    public static string? OriginalMessageId(ReadMail mail) =>
        (MessageIdLine().Match(Bounded(mail.Body.Plain)) is { Success: true } line ? MessageIds.One(line.Groups[1].Value) : null)
        ?? mail.InReplyTo ?? (mail.References.Count > 0 ? mail.References[^1] : null);

    public static string OriginalSubject(ReadMail mail) => SubjectLine().Match(Bounded(mail.Body.Plain)) is { Success: true } line ? Cut.At(line.Groups[1].Value.Trim(), 500) : "";

    private static bool IsFromDaemon(ReadMail mail, MailHead head) => head.Has("X-Failed-Recipients")
        || ((mail.ReturnPath is "" || (mail.From is { } from && RobotSigns.IsDaemon(from))) && !head.Has("List-Id"));

    private static ReportedRecipient Recipient(MailAddress address, string letter)
    {
        var at = Math.Max(0, letter.IndexOf(address.Address, StringComparison.OrdinalIgnoreCase));
        var (near, before) = (letter[at..Math.Min(letter.Length, at + 1_500)], letter[..at]);
        var code = Code(near) is { Length: > 0 } after ? after : Code(before);
        if (code.Length == 0 || code.EndsWith(".0.0", StringComparison.Ordinal)) code = ByWords(letter) is { Length: > 0 } words ? $"{(code.StartsWith('4') ? '4' : '5')}{words}" : code;
        var fate = Delay().IsMatch(letter) ? DeliveryFate.Delayed : StatusCodes.OfCode(code) is var found and not (DeliveryFate.Unclear or DeliveryFate.Delivered) ? found : DeliveryFate.FailedForGood;
        return new ReportedRecipient(address.Address, fate, code, Cut.At(Platform.Clean.Line(Said(near) ?? Said(before) ?? ""), 500));
    }

    private static string Code(string text)
    {
        if (StatusCodes.In(text) is { Length: > 0 } enhanced) return enhanced;
        return SmtpCode().Match(text) is { Success: true } code ? $"{code.Groups[1].Value[0]}.0.0" : "";
    }

    private static string ByWords(string letter) => FullMailbox().IsMatch(letter) ? ".2.2" : NobodyThere().IsMatch(letter) ? ".1.1" : "";

    private static string? Said(string text) => Reason().Match(text) is { Success: true } reason ? reason.Value
        : text.Split('\n').FirstOrDefault(l => SmtpCode().IsMatch(l) || StatusCodes.In(l).Length > 0);

    private static string Letter(ReadMail mail)
    {
        var text = Bounded(mail.Body.Plain);
        return CopyBelow().Match(text) is { Success: true } copy && copy.Index > 0 ? text[..copy.Index] : text;
    }

    private static string Bounded(string text) => Cut.At(text, LongestLooked);

    [GeneratedRegex(@"(?:wasn't able to deliver|could not be delivered|couldn't be delivered|unable to deliver|undeliverable|delivery (?:has )?failed|delivery to the following recipients? failed|failed to deliver|did not reach|permanent(?:ly)? (?:fatal )?error|returned to sender|not delivered|被退回|退信|退回了?|未能送达|无法送达|無法送達|投递失败|发送失败|傳送失敗|传递失败|未传递|失败的收件人|無法傳遞|未能传递)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Failure();

    [GeneratedRegex(@"(?:has not yet been delivered|delivery (?:is |has been )?delayed|will be retried|still being retried|warning message only|not been delivered yet|will continue to be made|投递延迟|仍在尝试|延迟投递|尚未送达|將繼續嘗試|将继续尝试)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Delay();

    [GeneratedRegex(@"^\s*(?:系统退信|系統退信|退信|undeliver|mail delivery (?:failed|failure)|delivery (?:status notification|failure)|failure notice|returned mail|mail system error|未送达|无法送达|無法傳遞)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BounceSubject();

    [GeneratedRegex(@"^[ \t>]*-{2,}\s*(?:below this line is a copy|this is a copy of|original message|the header of the original|以下是原邮件|原邮件内容).*$|^received:\s+from\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex CopyBelow();

    [GeneratedRegex(@"^[ \t>]*Message-ID\s*:\s*(<[^<>\s]{3,500}>)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex MessageIdLine();

    [GeneratedRegex(@"^[ \t>]*(?:Subject|主\s{0,4}题|主\s{0,4}題|邮件主题|原邮件主题)\s*[:：]\s*(.{1,500})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex SubjectLine();

    [GeneratedRegex(@"(?<![\d.@])([45][0-5]\d)(?=[ \-#]|$)", RegexOptions.Multiline)]
    private static partial Regex SmtpCode();

    [GeneratedRegex(@"(?:退信原因|失败原因|退回原因|錯誤原因|错误信息|原因)\s*[:：]\s*.{1,400}")]
    private static partial Regex Reason();

    [GeneratedRegex(@"mailbox (?:is )?full|over ?quota|quota exceeded|insufficient (?:system )?storage|已满|已滿|空间不足|容量不足|超出.{0,6}容量", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FullMailbox();

    [GeneratedRegex(@"user (?:unknown|not found)|no such user|unknown user|mailbox (?:not found|unavailable)|does(?: not|n't) exist|recipient not found|不存在|未找到|找不到", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NobodyThere();
}
