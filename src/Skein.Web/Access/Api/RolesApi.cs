using System.ComponentModel;
using Skein.Access;
using Skein.Organization;
using Skein.Platform;
using Skein.Web.Platform;
using Skein.Web.Platform.Api;

namespace Skein.Web.Access.Api;

/// <summary>Roles and the catalogue of what they can allow.</summary>
internal static class RolesApi
{
    private const string Permission = AccessPermissions.ManageRoles;
    private const string Example = """{"name":"夜班","grants":{"cases.read":"team","cases.answer":"team"}}""";

    public static void MapRoles(this IEndpointRouteBuilder api)
    {
        api.MapGet("/permissions", Permissions).WithTags("Roles").Needs(Permission).Says("listPermissions", "Lists every permission there is").Produces<Listing<PermissionResource>>();
        var roles = api.MapGroup("/roles").WithTags("Roles");
        roles.MapGet("/", List).Needs(Permission).Says("listRoles", "Lists roles, the standard ones first").Produces<Listing<RoleResource>>();
        roles.MapPost("/", Create).Needs(Permission).Says("createRole", "Creates a role", Example).IdempotentCreate().Produces<Created>(StatusCodes.Status201Created);
        roles.MapGet("/{id:long}", Find).Needs(Permission).Says("getRole", "Reads a role").Produces<RoleResource>();
        roles.MapPut("/{id:long}", Change).Needs(Permission).NeedsVersion().Says("changeRole", "Changes what a role allows", Example).Produces<RoleResource>();
        roles.MapDelete("/{id:long}", Delete).Needs(Permission).Says("deleteRole", "Deletes a role of the company's own").Produces(StatusCodes.Status204NoContent);
    }

    internal sealed record PermissionResource(string Code, string Name, bool IsScoped);

    internal sealed record RoleBody(string? Name, [property: Description("Permissions with their reach: own, team, department or all")] IReadOnlyDictionary<string, Scope>? Grants,
        [property: Description("Whoever holds it must sign in with a second factor; false when left out")] bool? NeedsSecondFactor)
    {
        public RoleEdit Read() => new(Name, Grants ?? new Dictionary<string, Scope>(), NeedsSecondFactor ?? false);
    }

    internal sealed record RoleResource(
        long Id, [property: Description("Names a standard role; null for the company's own")] string? Code, string Name, IReadOnlyDictionary<string, Scope> Grants, bool NeedsSecondFactor, int? Holders, int Version)
    {
        public static RoleResource Of(Role role, int? holders) => new(
            role.Id, role.Code, role.Title().ToString(), role.Grants.OrderBy(g => g.Permission, StringComparer.Ordinal).ToDictionary(g => g.Permission, g => g.Scope), role.NeedsSecondFactor, holders, role.Version);
    }

    private static IResult Permissions() => Results.Ok(new Listing<PermissionResource>(
        [.. SkeinServices.Permissions.Select(p => new PermissionResource(p.Code, p.Name.ToString(), p.Scoped))], null));

    private static async Task<IResult> List(RoleReader reader, CancellationToken stop) =>
        Results.Ok(new Listing<RoleResource>([.. (await reader.All(stop)).Select(r => RoleResource.Of(r.Role, r.Holders))], null));

    private static Task<IResult> Find(long id, HttpContext context, Acting acting, RoleReader reader, CancellationToken stop) => Show(id, context, acting, reader, stop);

    private static async Task<IResult> Create(RoleBody body, Acting acting, EditRole edit, CancellationToken stop) =>
        (await edit.Create(acting.Person, body.Read(), stop)).Http(id => Created.At($"{ApiRoutes.Root}/roles/{id}", id));

    private static async Task<IResult> Change(long id, RoleBody body, IfMatch seen, HttpContext context, Acting acting, EditRole edit, RoleReader reader, CancellationToken stop)
    {
        var changed = await edit.Change(acting.Person, id, body.Read(), seen.Version, stop);
        return changed.IsDone ? await Show(id, context, acting, reader, stop) : changed.Http();
    }

    private static async Task<IResult> Delete(long id, IfMatch seen, Acting acting, EditRole edit, CancellationToken stop) =>
        (await edit.Delete(acting.Person, id, seen.Version, stop)).Http();

    private static async Task<IResult> Show(long id, HttpContext context, Acting acting, RoleReader reader, CancellationToken stop)
    {
        var sheet = await reader.Find(acting.Person, id, stop);
        return sheet is null ? Outcome.Missing.Http() : context.Versioned(RoleResource.Of(sheet.Role, sheet.Holders.Count), sheet.Role.Version);
    }
}
