using System.ComponentModel;
using NodaTime;
using Skein.Cases;
using Skein.Platform;
using Skein.Platform.Html;
using Skein.Web.Access;
using Skein.Web.Platform;
using Skein.Web.Platform.Api;

namespace Skein.Web.Cases.Api;

/// <summary>The conversation of a case: read, answered, noted on.</summary>
internal static class CaseMessagesApi
{
    private const string Example = """{"text":"您好，退款已提交，预计 1-3 个工作日到账","then":"waitingForCustomer"}""";

    public static void MapCaseMessages(this IEndpointRouteBuilder api)
    {
        var found = api.MapGroup("/cases/{id:long}").WithTags("Messages");
        found.MapGet("/messages", List).Needs(CasePermissions.Read).Says("listMessages", "Reads the conversation, the newest 50 messages first, each page in the order written").Produces<Listing<MessageResource>>();
        found.MapPost("/replies", Reply).Needs(CasePermissions.Answer).Says("replyToCase", "Answers the customer", Example).Idempotent().Produces<Created>(StatusCodes.Status201Created);
        found.MapPost("/notes", Note).Needs(CasePermissions.Note).Says("noteOnCase", "Writes a note that only colleagues see", """{"text":"财务在查"}""").Idempotent().Produces<Created>(StatusCodes.Status201Created);
    }

    internal sealed record MessageBody(
        [property: Description("Plain text")] string? Text,
        [property: Description("The same as HTML, instead of text")] string? Html,
        [property: Description("Ids of files uploaded before")] IReadOnlyList<long>? Files,
        [property: Description("The status after a reply: open, waitingForCustomer or waitingForOthers")] CaseStatus? Then)
    {
        public NewMessage Read(string? originKey) => new()
        {
            Text = Html is null ? RichText.FromPlain(Text) : RichText.FromHtml(Html),
            Channel = Channel.Api,
            Files = Files ?? [],
            Then = Then,
            OriginKey = originKey,
        };
    }

    internal sealed record MessageResource(
        long Id, MessageKind Kind, Channel Channel, Author Author, string Html, string Text, Instant At, IReadOnlyList<FileResource> Files)
    {
        public static MessageResource Of(MessageView m) => new(
            m.Id, m.Kind, m.Channel, new Author(m.AuthorKind, m.AuthorId, m.AuthorName), m.Html, m.Plain, m.At, [.. m.Files.Select(FileResource.Of)]);
    }

    internal sealed record Author(ActorKind Kind, long Id, string Name);

    private static async Task<IResult> List(long id, long? before, HttpRequest request, Acting acting, CaseReader reader, CancellationToken stop)
    {
        var sheet = await reader.Find(acting.Person, id, before, stop);
        if (sheet is null) return Outcome.Missing.Http();
        var next = sheet.HasEarlier ? sheet.Messages[0].Id : (long?)null;
        return Results.Ok(new Listing<MessageResource>([.. sheet.Messages.Select(MessageResource.Of)], request.Next(next, "before")));
    }

    private static async Task<IResult> Reply(long id, MessageBody body, HttpContext context, Acting acting, WriteMessage write, CancellationToken stop) =>
        Answer(id, await write.Reply(acting.Person, id, body.Read(context.OriginKey()), stop));

    private static async Task<IResult> Note(long id, MessageBody body, HttpContext context, Acting acting, WriteMessage write, CancellationToken stop) =>
        Answer(id, await write.Note(acting.Person, id, body.Read(context.OriginKey()), stop));

    private static IResult Answer(long caseId, Outcome<long> written) =>
        written.Http(id => Created.At($"{ApiRoutes.Root}/cases/{caseId}/messages", id));
}
