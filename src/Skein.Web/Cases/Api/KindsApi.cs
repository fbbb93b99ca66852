using System.ComponentModel;
using Skein.Cases;
using Skein.Platform;
using Skein.Web.Access;
using Skein.Web.Platform;
using Skein.Web.Platform.Api;

namespace Skein.Web.Cases.Api;

/// <summary>Kinds of work, and within how long each priority is to be resolved.</summary>
internal static class KindsApi
{
    private const string Example = """{"nameHans":"回收","nameHant":"回收","nameEnglish":"Take-back","isActive":true,"isPublic":true}""";

    public static void MapKinds(this IEndpointRouteBuilder api)
    {
        var kinds = api.MapGroup("/kinds").WithTags("Kinds and targets");
        kinds.MapGet("/", List).Needs(CasePermissions.Read).Says("listKinds", "Lists kinds of work, in the order forms offer them").Produces<Listing<KindResource>>();
        kinds.MapPost("/", Add).Needs(CasePermissions.Configure).Says("addKind", "Adds a kind of work", Example).IdempotentCreate().Produces<Created>(StatusCodes.Status201Created);
        kinds.MapPut("/{id:long}", Change).Needs(CasePermissions.Configure).NeedsVersion().Says("changeKind", "Renames a kind of work, or takes it out of use", Example).Produces(StatusCodes.Status204NoContent);
        kinds.MapPost("/{id:long}/moves", Move).Needs(CasePermissions.Configure).Says("moveKind", "Moves a kind of work one place up or down in forms", """{"direction":"up"}""").Produces(StatusCodes.Status204NoContent);
        api.MapGet("/targets", Targets).WithTags("Kinds and targets").Needs(CasePermissions.Read).Says("listTargets", "Lists within how many minutes cases of each priority are to be resolved").Produces<IReadOnlyDictionary<Priority, int>>();
        api.MapPut("/targets", SetTargets).WithTags("Kinds and targets").Needs(CasePermissions.Configure)
            .Says("setTargets", "Sets within how many minutes cases of each priority are to be resolved", """{"low":4320,"normal":1440,"high":480,"urgent":120}""")
            .Produces(StatusCodes.Status204NoContent);
    }

    internal sealed record KindResource(long Id, string Code, string NameHans, string NameHant, string NameEnglish, bool IsActive, bool IsPublic, int Version)
    {
        public static KindResource Of(CaseKind k) => new(k.Id, k.Code, k.NameHans, k.NameHant, k.NameEnglish, k.IsActive, k.IsPublic, k.Version);
    }

    internal sealed record KindBody(
        string? NameHans, string? NameHant, string? NameEnglish, [property: Description("Whether new cases can be of it")] bool? IsActive,
        [property: Description("Whether customers can choose it")] bool? IsPublic)
    {
        public KindEdit Read() => new()
        {
            NameHans = NameHans ?? "", NameHant = NameHant ?? "", NameEnglish = NameEnglish ?? "", IsActive = IsActive ?? true, IsPublic = IsPublic ?? true,
        };
    }

    internal sealed record TargetsBody(int? Low, int? Normal, int? High, int? Urgent);

    private static async Task<IResult> List(EditKind kinds, CancellationToken stop) =>
        Results.Ok(new Listing<KindResource>([.. (await kinds.All(stop)).Select(KindResource.Of)], null));

    private static async Task<IResult> Add(KindBody body, Acting acting, EditKind kinds, CancellationToken stop) =>
        (await kinds.Add(acting.Person, body.Read(), stop)).Http(id => Created.At($"{ApiRoutes.Root}/kinds/{id}", id));

    private static async Task<IResult> Change(long id, KindBody body, IfMatch seen, Acting acting, EditKind kinds, CancellationToken stop) =>
        (await kinds.Change(acting.Person, id, body.Read(), seen.Version, stop)).Http();

    private static async Task<IResult> Move(long id, MoveBody body, Acting acting, EditKind kinds, CancellationToken stop) => body.Direction is { } direction
        ? (await kinds.Move(acting.Person, id, direction == Direction.Up, stop)).Http()
        : Outcome.Invalid(CommonRules.Required.At(nameof(body.Direction))).Http();

    private static async Task<IResult> Targets(EditTargets targets, CancellationToken stop) => Results.Ok(await targets.Find(stop));

    private static async Task<IResult> SetTargets(TargetsBody body, Acting acting, EditTargets targets, CancellationToken stop)
    {
        static string? Minutes(int? minutes) => minutes is { } m ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{m}m") : null;
        var wanted = new Dictionary<Priority, string?>
        {
            [Priority.Low] = Minutes(body.Low), [Priority.Normal] = Minutes(body.Normal), [Priority.High] = Minutes(body.High), [Priority.Urgent] = Minutes(body.Urgent),
        };
        return (await targets.Run(acting.Person, wanted, seen: null, stop)).Http();
    }
}
