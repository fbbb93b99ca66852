using System.ComponentModel;
using Skein.Cases;
using Skein.Platform;
using Skein.Web.Platform.Api;

namespace Skein.Web.Cases.Api;

/// <summary>The filters of a list of cases, as they stand in its address.</summary>
internal sealed record CaseListing
{
    [Description("mine, unassigned, team, open (the default), late, waiting, resolved, closed, spam or deleted")]
    public string? View { get; init; }

    [Description("The code of a kind of work")]
    public string? Kind { get; init; }

    [Description("low, normal, high or urgent")]
    public string? Priority { get; init; }

    [Description("webForm, portal, api, staff, email, chat, phone or weChat")]
    public string? Channel { get; init; }

    [Description("Only cases of this team")]
    public long? TeamId { get; init; }

    [Description("Only cases this person answers for")]
    public long? OwnerId { get; init; }

    [Description("Only cases of this customer")]
    public long? CustomerId { get; init; }

    [Description("Only cases with this tag")]
    public string? Tag { get; init; }

    [Description("Where the page before ended; take it from next")]
    public string? After { get; init; }

    [Description("How many rows, 50 unless said otherwise, 200 at the most")]
    public int? Size { get; init; }

    /// <param name="names">Of the kinds there are, or have been.</param>
    public Outcome<CaseListQuery> Read(CaseNames names)
    {
        var broken = new List<Broken>();
        var view = Choices.Read<CaseView>(broken, nameof(View), View) ?? CaseView.Open;
        var priority = Choices.Read<Priority>(broken, nameof(Priority), Priority);
        var channel = Choices.Read<Channel>(broken, nameof(Channel), Channel);
        var kind = Clean.Line(Kind) is { Length: > 0 } code ? code : null;
        if (kind is not null && !names.Kinds.Values.Contains(kind)) broken.Add(CommonRules.NotAChoice.At(nameof(Kind)));
        var after = CaseCursor.Parse(After);
        if (After is not null && after is null) broken.Add(CommonRules.NotAChoice.At(nameof(After)));
        if (broken.Count > 0) return Outcome.Invalid(broken).As<CaseListQuery>();

        return new CaseListQuery
        {
            View = view,
            Kind = kind,
            Priority = priority,
            Channel = channel,
            TeamId = TeamId,
            OwnerId = OwnerId,
            CustomerId = CustomerId,
            Tag = Clean.Line(Tag) is { Length: > 0 } tag ? tag : null,
            After = after,
            Size = Size ?? 50,
        };
    }
}
