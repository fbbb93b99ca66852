using System.ComponentModel;
using Skein.Cases;
using Skein.Channels.Email;
using Skein.Platform;
using Skein.Platform.Html;
using Skein.Web.Access;
using Skein.Web.Platform;
using Skein.Web.Platform.Api;

namespace Skein.Web.Channels.Email;

/// <summary>Cases whose first word is ours, and what will happen to an answer.</summary>
internal static class LettersApi
{
    private const string Example =
        """{"to":"zhao@example.com","name":"赵敏","language":"zh-Hans","subject":"您的取暖器需要召回","text":"{{customer.name}}，您好：请停止使用，编号 {{case.number}}。"}""";

    public static void MapLetters(this IEndpointRouteBuilder api)
    {
        api.MapPost("/letters", Write).WithTags("Messages").Needs(CasePermissions.Open)
            .Says("writeLetter", "Writes to a customer first: opens a case with the letter and mails it", Example).Idempotent().Produces<Created>(StatusCodes.Status201Created);
        api.MapGet("/cases/{id:long}/reply-plan", Plan).WithTags("Messages").Needs(CasePermissions.Read)
            .Says("getReplyPlan", "Says whether an answer will be mailed, to which address and from which").Produces<ReplyPlan>();
    }

    internal sealed record LetterBody
    {
        [Description("The customer when known, who must have the address; otherwise name and address say who it is")]
        public long? CustomerId { get; init; }

        public string? Name { get; init; }

        public string? To { get; init; }

        [Description("zh-Hans, zh-Hant or en")]
        public string? Language { get; init; }

        [Description("Where it leaves from; the team's mailbox when left out")]
        public long? MailboxId { get; init; }

        public string? Kind { get; init; }

        public long? TeamId { get; init; }

        public Priority? Priority { get; init; }

        public string? Subject { get; init; }

        [Description("Plain text; variables are filled in")]
        public string? Text { get; init; }

        [Description("The same as HTML, instead of text")]
        public string? Html { get; init; }

        [Description("Ids of files uploaded before")]
        public IReadOnlyList<long>? Files { get; init; }

        public IReadOnlyList<string>? Tags { get; init; }

        [Description("open, waitingForCustomer or waitingForOthers")]
        public CaseStatus? Then { get; init; }

        public NewLetter Read(string? originKey) => new()
        {
            CustomerId = CustomerId, Name = Name, To = To ?? "", Language = Languages.From(Language), MailboxId = MailboxId, Kind = Clean.Line(Kind), TeamId = TeamId,
            Priority = Priority ?? Skein.Cases.Priority.Normal, Subject = Subject ?? "", Text = Html is null ? RichText.FromPlain(Text) : RichText.FromHtml(Html),
            Files = Files ?? [], Tags = Tags?.Select(t => t ?? "").ToList() ?? [], Then = Then, OriginKey = originKey,
        };
    }

    private static async Task<IResult> Write(LetterBody body, HttpContext context, Acting acting, ComposeCase compose, CancellationToken stop) =>
        (await compose.Run(acting.Person, body.Read(context.OriginKey()), stop)).Http(id => Created.At($"{ApiRoutes.Root}/cases/{id}", id));

    private static async Task<IResult> Plan(long id, Acting acting, PlanReply planning, CancellationToken stop) =>
        await planning.Find(acting.Person, id, stop) is { } plan ? Results.Ok(plan) : Outcome.Missing.Http();
}
