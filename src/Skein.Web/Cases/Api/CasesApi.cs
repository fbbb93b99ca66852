using Skein.Cases;
using Skein.Platform;
using Skein.Web.Access;
using Skein.Web.Platform;
using Skein.Web.Platform.Api;

namespace Skein.Web.Cases.Api;

/// <summary>Cases as a whole: listed, opened, read, changed in their details, deleted and restored.</summary>
internal static class CasesApi
{
    public static void MapCases(this IEndpointRouteBuilder api)
    {
        var cases = api.MapGroup("/cases").WithTags("Cases");
        cases.MapGet("/", List).Needs(CasePermissions.Read).Says("listCases", "Lists cases of a view, newest first").Produces<Listing<CaseResource>>();
        cases.MapGet("/count", Count).Needs(CasePermissions.Read).Says("countCases", "Counts cases of a view, up to 1000").Produces<CaseCount>();
        cases.MapPost("/", Open).Needs(CasePermissions.Open).Says("openCase", "Opens a case by hand", OpenExample).Idempotent()
            .Produces<Created>(StatusCodes.Status201Created);
        cases.MapGet("/{id:long}", Find).Needs(CasePermissions.Read).Says("getCase", "Reads a case").Produces<CaseResource>();
        cases.MapPatch("/{id:long}", Edit).Needs(CasePermissions.Edit).NeedsVersion().Says("editCase", "Changes the details of a case; what is left out stays as it is",
            """{"subject":"退款到账时间","priority":"high","tags":["退款"]}""").Produces<CaseResource>();
        cases.MapPut("/{id:long}/tags", Tag).Needs(CasePermissions.Edit).Says("tagCase", "Sets the tags of a case", """["退款","VIP"]""").Produces<CaseResource>();
        cases.MapDelete("/{id:long}", Delete).Needs(CasePermissions.Delete).Says("deleteCase", "Deletes a case; it can be restored").Produces(StatusCodes.Status204NoContent);
        cases.MapPost("/{id:long}/restoration", Restore).Needs(CasePermissions.Delete).Says("restoreCase", "Restores a deleted case").Produces<CaseResource>();
    }

    public const string OpenExample =
        """{"subject":"退款一直没有到账","message":"11 月 8 日申请的退款还没有到账","name":"王小明","email":"wang@example.com","language":"zh-Hans","kind":"complaint","priority":"high"}""";

    internal sealed record CaseCount(int Count, bool IsMore);

    internal sealed record DetailsBody(string? Subject, string? Kind, Priority? Priority, IReadOnlyList<string>? Tags);

    private static async Task<IResult> List([AsParameters] CaseListing asked, HttpRequest request, Acting acting, CaseList list, CaseNaming naming, CancellationToken stop)
    {
        var names = await naming.Read(stop);
        var query = asked.Read(names);
        if (!query.IsDone) return query.Http();
        var page = await list.Page(acting.Person, query.Value, stop);
        return Results.Ok(new Listing<CaseResource>([.. page.Rows.Select(r => CaseResource.Of(r, names))], request.Next(page.Next)));
    }

    private static async Task<IResult> Count([AsParameters] CaseListing asked, Acting acting, CaseList list, CaseNaming naming, CancellationToken stop)
    {
        var query = asked.Read(await naming.Read(stop));
        if (!query.IsDone) return query.Http();
        var count = await list.Count(acting.Person, query.Value, stop);
        return Results.Ok(new CaseCount(count, count >= CaseList.CountLimit));
    }

    private static async Task<IResult> Open(CaseBody body, HttpContext context, Acting acting, OpenCase open, CancellationToken stop) =>
        (await open.Run(acting.Person, body.Read(Channel.Api, context.OriginKey()), stop)).Http(id => Created.At($"{ApiRoutes.Root}/cases/{id}", id));

    private static Task<IResult> Find(long id, HttpContext context, Acting acting, CaseReader reader, CancellationToken stop) =>
        Show(id, context, acting, reader, stop);

    private static async Task<IResult> Edit(
        long id, DetailsBody body, IfMatch seen, HttpContext context, Acting acting, EditCase edit, CaseReader reader, CancellationToken stop)
    {
        var wanted = new CaseDetailsEdit { Subject = body.Subject, Kind = body.Kind, Priority = body.Priority, Tags = body.Tags };
        var edited = await edit.Run(acting.Person, id, wanted, seen.Version, stop);
        return edited.IsDone ? await Show(id, context, acting, reader, stop) : edited.Http();
    }

    private static async Task<IResult> Tag(
        long id, IReadOnlyList<string> body, IfMatch seen, HttpContext context, Acting acting, EditCase edit, CaseReader reader, CancellationToken stop)
    {
        var edited = await edit.Run(acting.Person, id, new CaseDetailsEdit { Tags = body }, seen.Version, stop);
        return edited.IsDone ? await Show(id, context, acting, reader, stop) : edited.Http();
    }

    private static async Task<IResult> Delete(long id, IfMatch seen, Acting acting, DiscardCase discard, CancellationToken stop) =>
        (await discard.Delete(acting.Person, id, seen.Version, stop)).Http();

    private static async Task<IResult> Restore(long id, HttpContext context, Acting acting, DiscardCase discard, CaseReader reader, CancellationToken stop)
    {
        var restored = await discard.Restore(acting.Person, id, stop);
        return restored.IsDone ? await Show(id, context, acting, reader, stop) : restored.Http();
    }

    internal static async Task<IResult> Show(long id, HttpContext context, Acting acting, CaseReader reader, CancellationToken stop)
    {
        var sheet = await reader.Find(acting.Person, id, before: null, stop);
        return sheet is null ? Outcome.Missing.Http() : context.Versioned(CaseResource.Of(sheet), sheet.Case.Version);
    }
}
