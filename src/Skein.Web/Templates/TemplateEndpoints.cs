using Skein.Platform;
using Skein.Templates;
using Skein.Web.Access;
using Skein.Web.Platform;

namespace Skein.Web.Templates;

/// <summary>What the composer's picker talks to.</summary>
internal static class TemplateEndpoints
{
    public const string Path = "/templates";
    private const int Most = 20;

    public static void MapTemplatePicker(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, Find).Needs(TemplatePermissions.Use);
        routes.MapPost(Path + "/{id:long}/taken", Take).Needs(TemplatePermissions.Use);
    }

    internal sealed record Written(long? CaseId, string? CustomerName, string? Subject, long? TeamId, string? Language);

    private static async Task<IResult> Find(string? text, Acting acting, TemplateList templates, CancellationToken stop) =>
        Results.Json(await templates.Offer(acting.Person, text, Most, stop));

    private static async Task<IResult> Take(long id, Written use, Acting acting, RenderTemplate render, CancellationToken stop)
    {
        var language = Languages.TryFrom(use.Language);
        var taken = await render.Take(acting.Person, id, new TemplateUse { CaseId = use.CaseId, IsNewCase = use.CaseId is null, CustomerName = use.CustomerName, Subject = use.Subject, TeamId = use.TeamId, Language = language }, stop);
        return taken.Http(t => Results.Json(new
        {
            html = t.Text.Html,
            missing = t.Missing.Select(v => v.Name.In(acting.Person.Language)),
            other = t.Language == t.Wanted ? null : t.Language.OwnName(),
        }));
    }
}
