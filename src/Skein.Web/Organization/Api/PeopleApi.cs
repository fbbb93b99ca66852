using System.ComponentModel;
using NodaTime;
using Skein.Access;
using Skein.Organization;
using Skein.Platform;
using Skein.Setup;
using Skein.Web.Access;
using Skein.Web.Cases.Api;
using Skein.Web.Platform;
using Skein.Web.Platform.Api;

namespace Skein.Web.Organization.Api;

/// <summary>Colleagues: who they are, where they stand, what they may do, whether they are there.</summary>
internal static class PeopleApi
{
    public static void MapPeople(this IEndpointRouteBuilder api)
    {
        var people = api.MapGroup("/people").WithTags("People");
        people.MapGet("/", List).Needs(OrganizationPermissions.Read).Says("listPeople", "Lists colleagues, in the order they came").Produces<Listing<PersonResource>>();
        people.MapPost("/", Invite).Needs(AccessPermissions.ManageAccounts)
            .Says("invitePerson", "Opens the file and account of a new colleague, who gets the invitation by mail; where mail is not set up its secret is in this answer and nowhere else",
                """{"name":"周岚","email":"zhou@example.com","language":"zh-Hans","timeZone":"Asia/Shanghai","teamIds":[1],"roleIds":[4]}""")
            .IdempotentSecret().Produces<Invited>(StatusCodes.Status201Created);
        people.MapGet("/{id:long}", Find).Needs(OrganizationPermissions.Read).Says("getPerson", "Reads a colleague").Produces<PersonResource>();
        people.MapPut("/{id:long}", Change).Needs(OrganizationPermissions.Manage).NeedsVersion()
            .Says("changePerson", "Changes name, place and teams of a colleague", """{"name":"周岚","departmentId":1,"positionId":null,"teamIds":[1]}""").Produces<PersonResource>();
        people.MapPut("/{id:long}/roles", GiveRoles).Needs(AccessPermissions.ManageAccounts).Says("giveRoles", "Sets the roles of a colleague", "[4]").Produces<PersonResource>();
        people.MapPost("/{id:long}/suspension", Disable).Needs(AccessPermissions.ManageAccounts).Says("disableAccount", "Closes the door to a colleague's account").Produces<PersonResource>();
        people.MapDelete("/{id:long}/suspension", Enable).Needs(AccessPermissions.ManageAccounts).Says("enableAccount", "Opens the door to a colleague's account again").Produces<PersonResource>();
        people.MapDelete("/{id:long}/second-factor", ResetFactor).Needs(AccessPermissions.ManageAccounts)
            .Says("resetSecondFactor", "Takes the second factor of a colleague away who lost it, and ends their sign-ins; one's own is switched off on one's own page").Produces<PersonResource>();
        people.MapPut("/me/presence", Choose).Needs(OrganizationPermissions.Read).Says("choosePresence", "Says whether one is there", """{"presence":"available"}""").Produces(StatusCodes.Status204NoContent);
    }

    internal sealed record PersonListing
    {
        [Description("Part of a name or address, or pinyin")]
        public string? Text { get; init; }

        public long? TeamId { get; init; }

        public long? RoleId { get; init; }

        [Description("active, invited, disabled or left; everybody who works here when left out")]
        public string? State { get; init; }

        [Description("Where the page before ended; take it from next")]
        public long? After { get; init; }

        public int? Size { get; init; }
    }

    internal sealed record InvitationBody(
        string? Name, string? Email, string? Language, string? TimeZone, long? DepartmentId, long? PositionId, IReadOnlyList<long>? TeamIds, IReadOnlyList<long>? RoleIds);

    internal sealed record PersonBody(string? Name, long? DepartmentId, long? PositionId, IReadOnlyList<long>? TeamIds);

    internal sealed record PresenceBody(Presence? Presence);

    internal sealed record PersonResource(
        long Id, string Name, string Email, string? Position, string? Department, IReadOnlyList<string> Teams, IReadOnlyList<Named> Roles, PersonState State,
        Presence Presence, Instant? LeftAt, int? Version)
    {
        public static PersonResource Of(PersonRow p) => new(
            p.Id, p.Name, p.Email, p.Position, p.Department, p.Teams, [.. p.Roles.Select(Of)], p.State, p.Presence, p.LeftAt, null);

        public static PersonResource Of(PersonSheet p) => new(
            p.Person.Id, p.Person.Name, p.Account.Email ?? "", p.Position, p.Department, [.. p.Teams.Select(t => t.Name)], [.. p.Roles.Select(Of)], p.State, p.Presence,
            p.Person.LeftAt, p.Person.Version);

        private static Named Of(Role role) => new(role.Id, role.Title().ToString());
    }

    private static async Task<IResult> List([AsParameters] PersonListing asked, HttpRequest request, Acting acting, PeopleList list, CancellationToken stop)
    {
        var broken = new List<Broken>();
        var state = Choices.Read<PersonState>(broken, nameof(asked.State), asked.State);
        if (broken.Count > 0) return Outcome.Invalid(broken).Http();
        var page = await list.Page(acting.Person, new PeopleQuery
        {
            Text = asked.Text, TeamId = asked.TeamId, RoleId = asked.RoleId, State = state, After = asked.After, Size = asked.Size ?? 100,
        }, stop);
        return Results.Ok(new Listing<PersonResource>([.. page.Rows.Select(PersonResource.Of)], request.Next(page.Next)));
    }

    private static async Task<IResult> Invite(InvitationBody body, Acting acting, InviteByMail invite, CancellationToken stop)
    {
        var broken = new List<Broken>();
        var language = Choices.Tongue(broken, nameof(body.Language), body.Language) ?? acting.Person.Language;
        if (broken.Count > 0) return Outcome.Invalid(broken).Http();
        var invited = await invite.Run(acting.Person, new NewEmployee
        {
            Name = body.Name ?? "", Email = body.Email ?? "", Language = language, TimeZone = body.TimeZone ?? acting.Person.Zone.Id,
            DepartmentId = body.DepartmentId, PositionId = body.PositionId, TeamIds = [.. body.TeamIds ?? []], RoleIds = [.. body.RoleIds ?? []],
        }, stop);
        return invited.Http(i => Results.Created($"{ApiRoutes.Root}/people/{i.EmployeeId}", i));
    }

    private static Task<IResult> Find(long id, HttpContext context, Acting acting, PersonReader reader, CancellationToken stop) => Show(id, context, acting, reader, stop);

    private static Task<IResult> Change(
        long id, PersonBody body, IfMatch seen, HttpContext context, Acting acting, EditPerson edit, PersonReader reader, CancellationToken stop)
    {
        var wanted = new PersonEdit { Name = body.Name ?? "", DepartmentId = body.DepartmentId, PositionId = body.PositionId, Teams = [.. (body.TeamIds ?? []).Distinct()] };
        return Then(edit.Run(acting.Person, id, wanted, seen.Version, stop), id, context, acting, reader, stop);
    }

    private static Task<IResult> GiveRoles(
        long id, IReadOnlyList<long> body, HttpContext context, Acting acting, GiveRoles give, PersonReader reader, CancellationToken stop) =>
        Then(give.Run(acting.Person, id, [.. body], seen: null, stop), id, context, acting, reader, stop);

    private static Task<IResult> Disable(long id, HttpContext context, Acting acting, SwitchAccount change, PersonReader reader, CancellationToken stop) =>
        Then(change.Disable(acting.Person, id, stop), id, context, acting, reader, stop);

    private static Task<IResult> Enable(long id, HttpContext context, Acting acting, SwitchAccount change, PersonReader reader, CancellationToken stop) =>
        Then(change.Enable(acting.Person, id, stop), id, context, acting, reader, stop);

    private static Task<IResult> ResetFactor(long id, HttpContext context, Acting acting, SecondFactors factors, PersonReader reader, CancellationToken stop) =>
        Then(factors.SwitchOffFor(acting.Person, id, stop), id, context, acting, reader, stop);

    private static async Task<IResult> Choose(PresenceBody body, Acting acting, ChoosePresence choose, CancellationToken stop) => body.Presence is { } presence
        ? (await choose.Run(acting.Person, presence, stop)).Http()
        : Outcome.Invalid(CommonRules.Required.At(nameof(body.Presence))).Http();

    private static async Task<IResult> Then(Task<Outcome> change, long id, HttpContext context, Acting acting, PersonReader reader, CancellationToken stop)
    {
        var changed = await change;
        if (!changed.IsDone) return changed.Http();
        return acting.Person.May(OrganizationPermissions.Read) ? await Show(id, context, acting, reader, stop) : Results.NoContent();
    }

    private static async Task<IResult> Show(long id, HttpContext context, Acting acting, PersonReader reader, CancellationToken stop)
    {
        var person = await reader.Find(acting.Person, id, stop);
        return person is null ? Outcome.Missing.Http() : context.Versioned(PersonResource.Of(person), person.Person.Version);
    }
}
