using Skein.Platform;
using Skein.Templates;
using Skein.Web.Access;
using Skein.Web.Platform;
using Skein.Web.Platform.Api;

namespace Skein.Web.Templates.Api;

/// <summary>What stands under the mails of a team, and of whoever asks.</summary>
internal static class SignaturesApi
{
    private const string Example = """{"texts":{"hans":"<p>{{agent.name}}<br>{{team.name}} · {{company.name}}</p>"}}""";

    public static void MapSignatures(this IEndpointRouteBuilder api)
    {
        var team = api.MapGroup("/teams/{id:long}/signature").WithTags("Templates");
        team.MapGet("/", FindTeam).Needs(TemplatePermissions.Sign).Says("getTeamSignature", "Reads a team's signature").Produces<SignatureResource>();
        team.MapPut("/", SetTeam).Needs(TemplatePermissions.Sign).NeedsVersion().Says("setTeamSignature", "Sets a team's signature; without texts it has none. If-Match: \"v0\" when there is none yet", Example).Produces<SignatureResource>();
        var own = api.MapGroup("/people/me/signature").WithTags("Templates");
        own.MapGet("/", FindOwn).Needs(TemplatePermissions.Use).Says("getOwnSignature", "Reads one's own signature").Produces<SignatureResource>();
        own.MapPut("/", SetOwn).Needs(TemplatePermissions.Use).NeedsVersion().Says("setOwnSignature", "Sets one's own signature; without texts the team's stands instead", Example).Produces<SignatureResource>();
    }

    internal sealed record SignatureBody(TextsBody? Texts);

    internal sealed record SignatureResource(TextsBody Texts, int Version);

    private static Task<IResult> FindTeam(long id, HttpContext context, Acting acting, EditSignature edit, CancellationToken stop) => Show(SignatureOwner.Team(id), context, acting, edit, stop);

    private static Task<IResult> FindOwn(HttpContext context, Acting acting, EditSignature edit, CancellationToken stop) => Show(SignatureOwner.Me, context, acting, edit, stop);

    private static Task<IResult> SetTeam(long id, SignatureBody body, IfMatch seen, HttpContext context, Acting acting, EditSignature edit, CancellationToken stop) =>
        Set(SignatureOwner.Team(id), body, seen, context, acting, edit, stop);

    private static Task<IResult> SetOwn(SignatureBody body, IfMatch seen, HttpContext context, Acting acting, EditSignature edit, CancellationToken stop) =>
        Set(SignatureOwner.Me, body, seen, context, acting, edit, stop);

    private static async Task<IResult> Set(SignatureOwner owner, SignatureBody body, IfMatch seen, HttpContext context, Acting acting, EditSignature edit, CancellationToken stop)
    {
        var set = await edit.Run(acting.Person, owner, body.Texts?.Read() ?? Wording.None, seen.Version, stop);
        return set.IsDone ? await Show(owner, context, acting, edit, stop) : set.Http();
    }

    private static async Task<IResult> Show(SignatureOwner owner, HttpContext context, Acting acting, EditSignature edit, CancellationToken stop)
    {
        var sheet = await edit.Find(acting.Person, owner, stop);
        return sheet is null ? Outcome.Missing.Http() : context.Versioned(new SignatureResource(TextsBody.Of(sheet.Wording), sheet.Version), sheet.Version);
    }
}
