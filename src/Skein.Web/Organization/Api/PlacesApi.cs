using System.ComponentModel;
using Skein.Cases;
using Skein.Organization;
using Skein.Platform;
using Skein.Web.Access;
using Skein.Web.Platform;
using Skein.Web.Platform.Api;

namespace Skein.Web.Organization.Api;

/// <summary>Departments, teams and positions.</summary>
internal static class PlacesApi
{
    private const string TeamExample = """{"name":"客服二组","departmentId":1}""";

    public static void MapPlaces(this IEndpointRouteBuilder api)
    {
        var (read, manage) = (OrganizationPermissions.Read, OrganizationPermissions.Manage);
        api.MapGet("/organization", Chart).WithTags("Organisation").Needs(read).Says("getOrganization", "Reads the whole organisation: departments with their teams, positions and people").Produces<Listing<DepartmentResource>>();

        var departments = api.MapGroup("/departments").WithTags("Organisation");
        departments.MapPost("/", AddDepartment).Needs(manage).Says("addDepartment", "Adds a department", """{"name":"售后部","parentId":1}""").IdempotentCreate().Produces<Created>(StatusCodes.Status201Created);
        departments.MapPut("/{id:long}", ChangeDepartment).Needs(manage).NeedsVersion().Says("changeDepartment", "Renames or moves a department", """{"name":"售后部","parentId":1}""").Produces(StatusCodes.Status204NoContent);
        departments.MapDelete("/{id:long}", DeleteDepartment).Needs(manage).Says("deleteDepartment", "Deletes a department with nothing in it").Produces(StatusCodes.Status204NoContent);

        var teams = api.MapGroup("/teams").WithTags("Organisation");
        teams.MapPost("/", AddTeam).Needs(manage).Says("addTeam", "Adds a team", TeamExample).IdempotentCreate().Produces<Created>(StatusCodes.Status201Created);
        teams.MapPut("/{id:long}", ChangeTeam).Needs(manage).NeedsVersion().Says("changeTeam", "Renames or moves a team", TeamExample).Produces(StatusCodes.Status204NoContent);
        teams.MapDelete("/{id:long}", DissolveTeam).Needs(manage).Says("dissolveTeam", "Dissolves a team; its cases go to the successor").Produces(StatusCodes.Status204NoContent);
        teams.MapPut("/{id:long}/members/{person:long}", AddMember).Needs(manage).Says("addTeamMember", "Puts a person into a team").Produces(StatusCodes.Status204NoContent);
        teams.MapDelete("/{id:long}/members/{person:long}", RemoveMember).Needs(manage).Says("removeTeamMember", "Takes a person out of a team").Produces(StatusCodes.Status204NoContent);

        var positions = api.MapGroup("/positions").WithTags("Organisation");
        positions.MapPost("/", AddPosition).Needs(manage).Says("addPosition", "Adds a position", """{"name":"投诉专员","departmentId":1}""").IdempotentCreate().Produces<Created>(StatusCodes.Status201Created);
        positions.MapPut("/{id:long}", ChangePosition).Needs(manage).NeedsVersion().Says("changePosition", "Renames or moves a position", """{"name":"投诉专员","departmentId":1}""").Produces(StatusCodes.Status204NoContent);
        positions.MapDelete("/{id:long}", DeletePosition).Needs(manage).Says("deletePosition", "Deletes a position nobody holds").Produces(StatusCodes.Status204NoContent);
    }

    internal sealed record DepartmentBody(string? Name, [property: Description("The department above it; null at the top")] long? ParentId);

    internal sealed record PlaceBody(string? Name, long? DepartmentId);

    internal sealed record DepartmentResource(
        long Id, string Name, long? ParentId, int Version, IReadOnlyList<TeamResource> Teams, IReadOnlyList<PositionResource> Positions, IReadOnlyList<ChartPerson> People);

    internal sealed record TeamResource(long Id, string Name, int Version, IReadOnlyList<ChartPerson> People);

    internal sealed record PositionResource(long Id, string Name, int Version, int Holders);

    private static async Task<IResult> Chart(Acting acting, OrganizationChart chart, CancellationToken stop)
    {
        var sheet = await chart.Read(acting.Person, stop);
        return Results.Ok(new Listing<DepartmentResource>([.. sheet.Departments.Select(d => new DepartmentResource(
            d.Department.Id, d.Department.Name, d.Department.ParentId, d.Department.Version,
            [.. d.Teams.Select(t => new TeamResource(t.Team.Id, t.Team.Name, t.Team.Version, t.People))],
            [.. d.Positions.Select(p => new PositionResource(p.Position.Id, p.Position.Name, p.Position.Version, p.Holders))],
            d.Loose))], null));
    }

    private static async Task<IResult> AddDepartment(DepartmentBody body, Acting acting, EditDepartment edit, CancellationToken stop) =>
        Made(await edit.Create(acting.Person, body.Name ?? "", body.ParentId, stop), "departments");

    private static async Task<IResult> ChangeDepartment(long id, DepartmentBody body, IfMatch seen, Acting acting, EditDepartment edit, CancellationToken stop) =>
        (await edit.Change(acting.Person, id, body.Name ?? "", body.ParentId, seen.Version, stop)).Http();

    private static async Task<IResult> DeleteDepartment(long id, IfMatch seen, Acting acting, DeleteDepartment delete, CancellationToken stop) =>
        (await delete.Run(acting.Person, id, seen.Version, stop)).Http();

    private static async Task<IResult> AddTeam(PlaceBody body, Acting acting, EditTeam edit, CancellationToken stop) =>
        Made(await edit.Create(acting.Person, body.Name ?? "", body.DepartmentId ?? 0, stop), "teams");

    private static async Task<IResult> ChangeTeam(long id, PlaceBody body, IfMatch seen, Acting acting, EditTeam edit, CancellationToken stop) =>
        (await edit.Change(acting.Person, id, body.Name ?? "", body.DepartmentId ?? 0, seen.Version, stop)).Http();

    private static async Task<IResult> DissolveTeam(
        long id, [Description("The team that takes over its cases")] long? successorId, IfMatch seen, Acting acting, DissolveTeam dissolve, CancellationToken stop) =>
        (await dissolve.Run(acting.Person, id, successorId, seen.Version, stop)).Http();

    private static async Task<IResult> AddMember(long id, long person, Acting acting, EditTeam edit, CancellationToken stop) =>
        (await edit.AddMember(acting.Person, id, person, stop)).Http();

    private static async Task<IResult> RemoveMember(long id, long person, Acting acting, EditTeam edit, CancellationToken stop) =>
        (await edit.RemoveMember(acting.Person, id, person, stop)).Http();

    private static async Task<IResult> AddPosition(PlaceBody body, Acting acting, EditPosition edit, CancellationToken stop) =>
        Made(await edit.Create(acting.Person, body.Name ?? "", body.DepartmentId ?? 0, stop), "positions");

    private static async Task<IResult> ChangePosition(long id, PlaceBody body, IfMatch seen, Acting acting, EditPosition edit, CancellationToken stop) =>
        (await edit.Change(acting.Person, id, body.Name ?? "", body.DepartmentId ?? 0, seen.Version, stop)).Http();

    private static async Task<IResult> DeletePosition(long id, IfMatch seen, Acting acting, EditPosition edit, CancellationToken stop) =>
        (await edit.Delete(acting.Person, id, seen.Version, stop)).Http();

    private static IResult Made(Outcome<long> made, string noun) => made.Http(id => Created.At($"{ApiRoutes.Root}/{noun}/{id}", id));
}
