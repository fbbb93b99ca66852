using System.Net;
using System.Text;
using Skein.Platform.Html;

namespace Skein.Mail;

/// <summary>
/// The words of a mail, as text and as simple HTML at once: paragraphs, a large code, a button that is also written out as an
/// address, and quoted words of people.
/// </summary>
public sealed class MailText
{
    private readonly StringBuilder plain = new();
    private readonly StringBuilder html = new();

    public string Plain => plain.ToString().TrimEnd() + "\n";

    public string Html =>
        $"""
        <!DOCTYPE html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head><body style="margin:0;padding:24px 16px;font:16px/1.6 'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif;color:#1a212c;background:#ffffff"><div style="max-width:600px;margin:0 auto">{html}</div></body></html>
        """;

    public MailText Paragraph(string text)
    {
        plain.Append(text).Append("\n\n");
        html.Append("<p style=\"margin:0 0 16px\">").Append(Encoded(text)).Append("</p>");
        return this;
    }

    public MailText Code(string code)
    {
        plain.Append("    ").Append(code).Append("\n\n");
        html.Append("<p style=\"margin:0 0 16px;font-size:32px;letter-spacing:6px;font-weight:600\">").Append(Encoded(code)).Append("</p>");
        return this;
    }

    public MailText Button(string text, string address)
    {
        plain.Append(text).Append(":\n").Append(address).Append("\n\n");
        html.Append("<p style=\"margin:0 0 16px\"><a href=\"").Append(Encoded(address))
            .Append("\" style=\"display:inline-block;padding:10px 20px;border-radius:8px;background:#0b6478;color:#ffffff;text-decoration:none\">")
            .Append(Encoded(text)).Append("</a></p>");
        return this;
    }

    /// <summary>What a person wrote. Without pictures: those need the link.</summary>
    public MailText Quote(RichText words)
    {
        plain.Append(words.Plain).Append("\n\n");
        html.Append("<div style=\"margin:0 0 16px;padding:12px 16px;border-left:3px solid #0b6478;background:#f5f6f8\">")
            .Append(SafeSubset.Of(words.Html, picture: null)).Append("</div>");
        return this;
    }

    /// <summary>What a person writes as the letter itself.</summary>
    /// <param name="picture">The address of the picture with this number inside the mail; null where it does not come along.</param>
    public MailText Words(RichText words, Func<long, string?> picture)
    {
        if (words.Plain.Length > 0) plain.Append(words.Plain).Append("\n\n");
        html.Append("<div style=\"margin:0 0 16px\">").Append(SafeSubset.Of(words.Html, id => picture(id) ?? "").Replace("<img alt=\"\" src=\"\">", "", StringComparison.Ordinal)).Append("</div>");
        return this;
    }

    public MailText Signature(RichText words)
    {
        plain.Append("-- \n").Append(words.Plain).Append("\n\n");
        html.Append("<div style=\"margin:16px 0 0;color:#5c6677\">-- <br>").Append(SafeSubset.Of(words.Html, picture: null)).Append("</div>");
        return this;
    }

    /// <summary>What was written before, below everything, as mail programs quote it.</summary>
    public MailText Earlier(string head, RichText words)
    {
        plain.Append(head).Append('\n');
        foreach (var line in words.Plain.Split('\n')) plain.Append("> ").Append(line).Append('\n');
        html.Append("<div style=\"margin:24px 0 0;color:#5c6677\">").Append(Encoded(head))
            .Append("<blockquote type=\"cite\" style=\"margin:8px 0 0;padding:0 0 0 12px;border-left:2px solid #c9cfd8\">")
            .Append(SafeSubset.Of(words.Html, picture: null)).Append("</blockquote></div>");
        return this;
    }

    public MailText Foot(string text)
    {
        plain.Append("-- \n").Append(text).Append('\n');
        html.Append("<p style=\"margin:24px 0 0;padding-top:12px;border-top:1px solid #e4e7ec;font-size:14px;color:#5c6677\">").Append(Encoded(text)).Append("</p>");
        return this;
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text).Replace("\n", "<br>", StringComparison.Ordinal);
}
