using System.Text.RegularExpressions;
using Skein.Cases;
using Skein.Channels.Email;
using Skein.Platform;
using Skein.Platform.Html;

namespace Skein.Web.Channels.Email;

/// <summary>A letter that begins a case, as typed.</summary>
public sealed partial class ComposeEntry
{
    public long? CustomerId { get; set; }
    public string? Name { get; set; }
    public string? To { get; set; }
    public Language Language { get; set; }
    public long? MailboxId { get; set; }
    public long? TeamId { get; set; }
    public string? Kind { get; set; }
    public string? Subject { get; set; }
    public string? Html { get; set; }
    public string? HtmlText { get; set; }
    public CaseStatus? Then { get; set; }
    public string? Key { get; set; }

    /// <summary>The template whose text is to be put in, instead of sending.</summary>
    public long? Template { get; set; }

    public RichText Text => Html is { } rich ? RichText.FromHtml(rich) : RichText.FromPlain(HtmlText);

    public NewLetter Read(long employee, IReadOnlyList<long> files)
    {
        var (name, address) = Parted(To);
        return new NewLetter
        {
            CustomerId = CustomerId, Name = Clean.Line(Name) is { Length: > 0 } typed ? typed : name, To = address, Language = Language, MailboxId = MailboxId, TeamId = TeamId, Kind = Kind,
            Subject = Subject ?? "", Text = Text, Then = Then, Files = files, OriginKey = LetterDrafts.Origin(employee, Key),
        };
    }

    public void Take(IReadOnlyDictionary<string, string> kept, string html)
    {
        string? Of(string field) => kept.GetValueOrDefault($"Entry.{field}") is { Length: > 0 } value ? value : null;
        (Name, To, Subject, Kind, Html) = (Of(nameof(Name)), Of(nameof(To)), Of(nameof(Subject)), Of(nameof(Kind)), html);
        CustomerId = long.TryParse(Of(nameof(CustomerId)), out var customer) ? customer : null;
        MailboxId = long.TryParse(Of(nameof(MailboxId)), out var box) ? box : null;
        TeamId = long.TryParse(Of(nameof(TeamId)), out var team) ? team : null;
        if (Enum.TryParse<Language>(Of(nameof(Language)), out var language) && Enum.IsDefined(language)) Language = language;
    }

    /// <summary>As mail programs write it: <c>王小明 &lt;wang@example.com&gt;</c>.</summary>
    private static (string? Name, string Address) Parted(string? written) => Head().Match(written ?? "") is { Success: true } head
        ? (Clean.Line(head.Groups[1].Value), head.Groups[2].Value.Trim())
        : (null, (written ?? "").Trim());

    [GeneratedRegex("^(.{0,200}?)<([^<>]{1,300})>\\s*$")]
    private static partial Regex Head();
}
