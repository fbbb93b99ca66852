using AngleSharp.Dom;

namespace Skein.Channels.Email.Reading;

/// <summary>Elements by which programs name what they quote.</summary>
internal static class HtmlQuoteSigns
{
    private static readonly HashSet<string> QuoteClasses =
        ["gmail_quote", "yahoo_quoted", "protonmail_quote", "tutanota_quote", "zmail_extra", "ntes-mailmaster-quote"];

    private static readonly HashSet<string> QuoteIds = ["isReplyContent", "isForwardContent"];

    // Outlook on the web and on phones, Outlook for Mac, QQ and 腾讯企业邮.
    private static readonly HashSet<string> MarkIds = ["divRplyFwdMsg", "appendonsend", "mail-editor-reference-message-container", "OLK_SRC_BODY_SECTION"];

    private static readonly HashSet<string> MarkClasses = ["OutlookMessageHeader", "xm_mail_oringinal_describe", "xm_mail_original_describe", "__aliyun_previous_quote"];

    private static readonly HashSet<string> IntroductionClasses = ["gmail_attr", "moz-cite-prefix", "protonmail_quote_attribution", "ntes-mailmaster-quote-head"];

    public static bool IsQuote(IElement element) => element.LocalName switch
    {
        "blockquote" => IsCited(element) || element.ClassList.Any(QuoteClasses.Contains) || QuoteIds.Contains(element.Id ?? ""),
        // Gmail puts the introduction, and what is written between the quoted lines, into this div: the blockquotes in it count then.
        "div" => (element.ClassList.Any(QuoteClasses.Contains) || QuoteIds.Contains(element.Id ?? "")) && element.QuerySelector("blockquote, .gmail_attr") is null,
        _ => false,
    };

    public static bool IsMark(IElement element) =>
        (element.Id is { } id && MarkIds.Contains(id)) || (element.ClassName is not null && element.ClassList.Any(MarkClasses.Contains));

    public static bool IsIntroduction(IElement element) => element.ClassName is not null && element.ClassList.Any(IntroductionClasses.Contains);

    private static bool IsCited(IElement element) => "cite".Equals(element.GetAttribute("type"), StringComparison.OrdinalIgnoreCase) || element.HasAttribute("cite");
}
