using System.ComponentModel;
using NodaTime;
using Skein.Platform;
using Skein.Templates;
using Skein.Web.Access;
using Skein.Web.Platform;
using Skein.Web.Platform.Api;

namespace Skein.Web.Templates.Api;

/// <summary>Answers that are written often: listed, written, deleted, restored, filled for a case.</summary>
internal static class TemplatesApi
{
    private const string Example =
        """{"name":"退款说明","folder":"售后","reach":"everybody","texts":{"hans":"<p>{{customer.name}}，退款已提交</p>","english":"<p>Dear {{customer.name}}, your refund is on its way</p>"}}""";

    public static void MapTemplates(this IEndpointRouteBuilder api)
    {
        var (use, manage) = (TemplatePermissions.Use, TemplatePermissions.Manage);
        var templates = api.MapGroup("/templates").WithTags("Templates");
        templates.MapGet("/", List).Needs(use).Says("listTemplates", "Lists templates one can use or change, the most used first").Produces<Listing<TemplateResource>>();
        templates.MapGet("/variables", All).Needs(use).Says("listVariables", "Lists the variables texts can hold").Produces<Listing<VariableResource>>();
        templates.MapPost("/", Add).Needs(manage).Says("addTemplate", "Adds a template", Example).IdempotentCreate().Produces<Created>(StatusCodes.Status201Created);
        templates.MapGet("/{id:long}", Find).Needs(use).Says("getTemplate", "Reads a template").Produces<TemplateResource>();
        templates.MapPut("/{id:long}", Change).Needs(manage).NeedsVersion().Says("changeTemplate", "Changes a template", Example).Produces<TemplateResource>();
        templates.MapDelete("/{id:long}", Delete).Needs(manage).Says("deleteTemplate", "Deletes a template; it can be restored").Produces(StatusCodes.Status204NoContent);
        templates.MapPost("/{id:long}/restoration", Restore).Needs(manage).Says("restoreTemplate", "Restores a deleted template").Produces<TemplateResource>();
        templates.MapPost("/{id:long}/rendering", Render).Needs(use).Says("renderTemplate", "Fills a template for a case, ready to be looked through and sent; counts as a use",
            """{"caseId":1,"language":"zh-Hans"}""").Produces<RenderingResource>();
    }

    internal sealed record TemplateBody(
        string? Name, string? Folder, [property: Description("everybody, team or own")] TemplateReach? Reach, [property: Description("With team")] long? TeamId, TextsBody? Texts)
    {
        public TemplateEdit Read() => new() { Name = Name ?? "", Folder = Folder, Reach = Reach ?? TemplateReach.Own, TeamId = TeamId, Wording = (Texts ?? new(null, null, null)).Read() };
    }

    internal sealed record TemplateResource(long Id, string Name, string Folder, TemplateReach Reach, long? TeamId, TextsBody Texts, int Uses, bool MayChange, Instant? DeletedAt, int Version)
    {
        public static TemplateResource Of(TemplateRow row) => new(
            row.Template.Id, row.Template.Name, row.Template.Folder, row.Template.Reach, row.Template.TeamId, TextsBody.Of(row.Template.Wording), row.Template.Uses, row.MayChange,
            row.Template.DeletedAt, row.Template.Version);
    }

    internal sealed record VariableResource(string Variable, string Name);

    internal sealed record RenderingBody(
        long? CaseId, [property: Description("Without a case: whom it is written to")] string? CustomerName, string? Subject, long? TeamId,
        [property: Description("zh-Hans, zh-Hant or en; the customer's own when left out")] string? Language);

    internal sealed record RenderingResource(string Language, string Html, string Text, [property: Description("Variables nothing is known for; they stand as gaps in the text")] IReadOnlyList<string> Missing);

    internal sealed record TemplateListing
    {
        [Description("Any part of name, folder or text, or pinyin of the name")]
        public string? Q { get; init; }

        public string? Folder { get; init; }

        public string? Reach { get; init; }

        public bool? Deleted { get; init; }

        [Description("Where the page before ended; take it from next")]
        public string? After { get; init; }
    }

    private static async Task<IResult> List([AsParameters] TemplateListing asked, HttpRequest request, Acting acting, TemplateList templates, CancellationToken stop)
    {
        var broken = new List<Broken>();
        var reach = Choices.Read<TemplateReach>(broken, nameof(asked.Reach), asked.Reach);
        if (broken.Count > 0) return Outcome.Invalid(broken).Http();
        var page = await templates.Page(acting.Person, new TemplateQuery { Text = asked.Q, Folder = asked.Folder, Reach = reach, IsDeleted = asked.Deleted ?? false, After = asked.After }, stop);
        return Results.Ok(new Listing<TemplateResource>([.. page.Rows.Select(TemplateResource.Of)], request.Next(page.Next)));
    }

    private static IResult All() => Results.Ok(new Listing<VariableResource>([.. Variables.All.Select(v => new VariableResource(v.Written, v.Name))], null));

    private static async Task<IResult> Add(TemplateBody body, Acting acting, EditTemplate edit, CancellationToken stop) =>
        (await edit.Add(acting.Person, body.Read(), stop)).Http(id => Created.At($"{ApiRoutes.Root}/templates/{id}", id));

    private static Task<IResult> Find(long id, HttpContext context, Acting acting, TemplateList templates, CancellationToken stop) => Show(id, context, acting, templates, stop);

    private static async Task<IResult> Change(long id, TemplateBody body, IfMatch seen, HttpContext context, Acting acting, EditTemplate edit, TemplateList templates, CancellationToken stop)
    {
        var changed = await edit.Change(acting.Person, id, body.Read(), seen.Version, stop);
        return changed.IsDone ? await Show(id, context, acting, templates, stop) : changed.Http();
    }

    private static async Task<IResult> Delete(long id, IfMatch seen, Acting acting, EditTemplate edit, CancellationToken stop) => (await edit.Delete(acting.Person, id, seen.Version, stop)).Http();

    private static async Task<IResult> Restore(long id, HttpContext context, Acting acting, EditTemplate edit, TemplateList templates, CancellationToken stop)
    {
        var restored = await edit.Restore(acting.Person, id, stop);
        return restored.IsDone ? await Show(id, context, acting, templates, stop) : restored.Http();
    }

    private static async Task<IResult> Render(long id, RenderingBody body, Acting acting, RenderTemplate render, CancellationToken stop)
    {
        var broken = new List<Broken>();
        var language = Choices.Tongue(broken, nameof(body.Language), body.Language);
        if (broken.Count > 0) return Outcome.Invalid(broken).Http();
        var use = new TemplateUse { CaseId = body.CaseId, CustomerName = body.CustomerName, Subject = body.Subject, TeamId = body.TeamId, Language = language };
        return (await render.Take(acting.Person, id, use, stop))
            .Http(r => Results.Ok(new RenderingResource(r.Language.Tag(), r.Text.Html, r.Text.Plain, [.. r.Missing.Select(v => v.Written)])));
    }

    private static async Task<IResult> Show(long id, HttpContext context, Acting acting, TemplateList templates, CancellationToken stop)
    {
        var row = await templates.Find(acting.Person, id, stop);
        return row is null ? Outcome.Missing.Http() : context.Versioned(TemplateResource.Of(row), row.Template.Version);
    }
}
