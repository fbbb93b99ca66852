using System.Text.RegularExpressions;
using Skein.Platform;

namespace Skein.Channels.Email.Reading;

/// <summary>The words programs put between an answer and what it answers, in Chinese, English and a few neighbours.</summary>
internal static partial class QuoteMarks
{
    private const int LongestLine = 400;
    private const int LongestHead = 14;

    public static bool IsSeparator(string line) => line.Length < LongestLine && (ReplyLine.Is(line) || Separator().IsMatch(line));

    public static bool IsForward(string line) => line.Length < LongestLine && ForwardSeparator().IsMatch(line);

    /// <summary>How many lines the introduction takes that begins here; programs wrap it, so up to three. Zero when it is none.</summary>
    public static int Introduction(IReadOnlyList<QuoteLine> lines, int at)
    {
        if (lines[at].IsIntroduction) return 1;
        var joined = lines[at].Text.Trim();
        if (joined.Length is 0 or > LongestLine || !IntroductionBegin().IsMatch(joined)) return 0;
        for (var count = 1; ; count++)
        {
            if (IntroductionEnd().IsMatch(joined) && IntroductionWhole().IsMatch(joined)) return count;
            if (count == 3 || at + count >= lines.Count || lines[at + count].IsQuoted || lines[at + count].IsBlank) return 0;
            joined = $"{joined} {lines[at + count].Text.Trim()}";
            if (joined.Length > LongestLine) return 0;
        }
    }

    /// <summary>"Anna wrote:" alone proves nothing, but right above a quotation it belongs to it.</summary>
    public static bool IsShortIntroduction(string line) => line.Length < 200 && IntroductionEnd().IsMatch(line.Trim());

    /// <summary>The lines From, Date, To, Subject of an older mail as programs print them; null unless three of them stand together.</summary>
    public static PrintedHead? Head(IReadOnlyList<QuoteLine> lines, int at)
    {
        if (Field(lines[at].Text) is not { Kind: PrintedField.From } first) return null;
        var found = new Dictionary<PrintedField, string> { [PrintedField.From] = first.Value };
        var (last, blanks) = (at, 0);
        for (var i = at + 1; i < lines.Count && i <= at + LongestHead && blanks < 2; i++)
        {
            if (lines[i].IsBlank) blanks++;
            else if (Field(lines[i].Text) is { } field) (last, blanks, _) = (i, 0, found.TryAdd(field.Kind, field.Value));
            else if (blanks > 0) break;
            else if (found.Count < 3 && i > last + 4) break;
        }

        return found.Count >= 3 ? new PrintedHead(found, last + 1 - at) : null;
    }

    private static (PrintedField Kind, string Value)? Field(string line)
    {
        if (line.Length > 2_000 || FieldLine().Match(line) is not { Success: true } match) return null;
        var value = match.Groups["value"].Value.Trim(' ', '*', '\u00A0', ';');
        return match.Groups["from"].Success ? (PrintedField.From, value)
            : match.Groups["date"].Success ? (PrintedField.Date, value)
            : match.Groups["to"].Success ? (PrintedField.To, value)
            : match.Groups["subject"].Success ? (PrintedField.Subject, value)
            : (PrintedField.Other, value);
    }

    [GeneratedRegex(@"^[\s>]*[-_—–=*─]{2,}\s*(?:原始邮件|原始郵件|原始信息|原始訊息|原邮件|原郵件|邮件原件|原文|回复的原邮件|回复邮件|回覆的原郵件|original(?:\s+(?:message|mail|email))?|replied\s+message|reply\s+message|urspr(?:ü|ue)ngliche\s+nachricht|message\s+d'origine|mensaje\s+original|元のメッセージ)\s*[:：]?\s*[-_—–=*─]{2,}\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^[\s>]*(?:[-_—–=*─]{2,}\s*(?:forwarded\s+(?:message|mail)|转发的邮件|转发邮件信息|转发邮件|转发信息|轉寄的郵件|轉寄郵件|轉寄訊息|轉發郵件|转发的消息|weitergeleitete\s+nachricht)\s*[:：]?\s*[-_—–=*─]{2,}|(?:begin\s+forwarded\s+message|开始转发的邮件|以下是转发的邮件|以下为转发邮件|下面是被转发的邮件|開始轉寄郵件|以下是轉寄的郵件|開始轉寄的郵件)\s*[:：])\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ForwardSeparator();

    [GeneratedRegex(@"^(?:on\s|at\s+\d|在|于|於|am\s|le\s|\d{4}\s*[-/年.]|.{1,150}(?:于|於|在)\s*\d{4}|.{1,150}<[^<>\s]+@)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IntroductionBegin();

    [GeneratedRegex(@"(?:wrote|writes|写道|写到|写：|寫道|寫到|寫：|schrieb.{0,120}|a\s+écrit)\s*[:：]\s*$|<[^<>\s]+@[^<>\s]+>\s*[:：]\s*$|(?:写道|寫道)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IntroductionEnd();

    // A day stands in every introduction that a program writes.
    [GeneratedRegex(@"\d{1,4}\s*[-/年月.,: ]\s*\d{1,2}|<[^<>\s]+@[^<>\s]+>")]
    private static partial Regex IntroductionWhole();

    [GeneratedRegex(@"^[\s>*_]*(?:(?<from>发件人|发信人|发送人|寄件者|寄件人|發件人|from|von|de)|(?<date>发送时间|发送日期|发件时间|发信时间|日期|时间|寄件日期|傳送時間|傳送日期|發送時間|時間|sent|date|gesendet|datum)|(?<to>收件人|收信人|收件者|to|an|à)|(?<subject>主题|主旨|主題|标题|標題|subject|betreff|objet)|(?:抄送|抄送人|副本|cc|kopie|密送|bcc|附件|attachments?|重要性|importance|回复|答复|reply-to|优先级|priority))\s*\*?\s*[:：]\s*\*?(?<value>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex FieldLine();
}

internal enum PrintedField
{
    From,
    Date,
    To,
    Subject,
    Other,
}

internal sealed record PrintedHead(IReadOnlyDictionary<PrintedField, string> Fields, int Lines)
{
    public MailAddress? From => LooseAddresses.In(Fields.GetValueOrDefault(PrintedField.From, "").Replace("mailto:", "", StringComparison.OrdinalIgnoreCase)).FirstOrDefault();

    public string Subject => Cut.At(Fields.GetValueOrDefault(PrintedField.Subject, ""), 500);
}
