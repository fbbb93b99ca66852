using System.ComponentModel;
using Skein.Cases;
using Skein.Customers;
using Skein.Platform;
using Skein.Platform.Html;

namespace Skein.Web.Cases.Api;

/// <summary>A contact as a program sends it.</summary>
internal sealed record CaseBody
{
    [Description("One line, 200 characters at the most")]
    public string? Subject { get; init; }

    [Description("What the customer says, as plain text")]
    public string? Message { get; init; }

    [Description("The same as HTML, instead of message; whatever runs or calls home is taken out")]
    public string? Html { get; init; }

    [Description("The customer, when known; otherwise name and e-mail or phone say who it is")]
    public long? CustomerId { get; init; }

    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    [Description("The customer's language: zh-Hans, zh-Hant or en")]
    public string? Language { get; init; }

    [Description("The code of a kind of work; the first kind when left out")]
    public string? Kind { get; init; }

    public Priority? Priority { get; init; }

    [Description("The first team when left out")]
    public long? TeamId { get; init; }

    public IReadOnlyList<string>? Tags { get; init; }

    [Description("Ids of files uploaded before with the same token's account")]
    public IReadOnlyList<long>? Files { get; init; }

    public NewCase Read(Channel channel, string? originKey) => new()
    {
        Channel = channel,
        Subject = Subject ?? "",
        Message = Html is null ? RichText.FromPlain(Message) : RichText.FromHtml(Html),
        CustomerId = CustomerId,
        From = new ContactIdentity(Clean.Line(Name), Clean.Line(Email), Clean.Line(Phone), Languages.From(Language)),
        Kind = Clean.Line(Kind),
        Priority = Priority ?? Skein.Cases.Priority.Normal,
        TeamId = TeamId,
        Tags = Tags?.Select(t => t ?? "").ToList() ?? [],
        Files = Files ?? [],
        OriginKey = originKey,
    };
}
