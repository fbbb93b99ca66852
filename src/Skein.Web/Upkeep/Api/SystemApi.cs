using NodaTime;
using Skein.Access;
using Skein.Platform;
using Skein.Upkeep;
using Skein.Web.Access;
using Skein.Web.Platform;
using Skein.Web.Platform.Api;

namespace Skein.Web.Upkeep.Api;

/// <summary>How the house is, and its backups.</summary>
internal static class SystemApi
{
    private const string Permission = AccessPermissions.ManageSystem;

    public static void MapSystemApi(this IEndpointRouteBuilder api)
    {
        var system = api.MapGroup("/system").WithTags("System");
        system.MapGet("/", Find).Needs(Permission).Says("getSystem", "Reads what the house runs on, its last backup, and what somebody should do").Produces<SystemResource>();
        system.MapPost("/backups", BackUp).Needs(Permission).Says("backUp", "Makes a backup; it goes on when the answer is here").Produces(StatusCodes.Status202Accepted);
        system.MapGet("/backup-plan", Plan).Needs(Permission).Says("getBackupPlan", "Reads when the house backs itself up").Produces<PlanResource>();
        system.MapPut("/backup-plan", SetPlan).Needs(Permission).NeedsVersion().Says("setBackupPlan", "Sets when the house backs itself up; If-Match: \"v0\" when it was never set",
            """{"isOn":true,"hour":3,"keep":7}""").Produces<PlanResource>();
    }

    internal sealed record SystemResource(
        string Version, string Engine, string DatabaseVersion, long DatabaseBytes, IReadOnlyList<string> Nodes, Instant? LastBackupAt, IReadOnlyList<FindingResource> Findings);

    internal sealed record FindingResource(Gravity Gravity, string What, string Remedy);

    internal sealed record PlanBody(bool? IsOn, int? Hour, int? Keep);

    internal sealed record PlanResource(bool IsOn, int Hour, int Keep, string? Failure, int Version);

    private static async Task<IResult> Find(Acting acting, SystemReport report, CancellationToken stop) => await report.Find(acting.Person, stop) is { } s
        ? Results.Ok(new SystemResource(s.Version, s.Engine, s.Database.Version, s.Database.Bytes, s.Database.Nodes, s.LastBackup?.At,
            [.. s.Findings.Select(f => new FindingResource(f.Gravity, f.What, f.Remedy))]))
        : Outcome.Forbidden.Http();

    private static async Task<IResult> BackUp(Acting acting, BackupNow backups)
    {
        await backups.Start(acting.Person);
        return backups.IsRunning ? Results.StatusCode(StatusCodes.Status202Accepted) : backups.Failure?.Http() ?? Results.StatusCode(StatusCodes.Status202Accepted);
    }

    private static Task<IResult> Plan(HttpContext context, Acting acting, PlanBackups plans, CancellationToken stop) => Show(context, acting, plans, stop);

    private static async Task<IResult> SetPlan(PlanBody body, IfMatch seen, HttpContext context, Acting acting, PlanBackups plans, CancellationToken stop)
    {
        var wanted = new BackupPlanEdit(body.IsOn ?? true, body.Hour ?? BackupPlan.UsualHour, body.Keep ?? BackupPlan.UsuallyKept);
        var done = await plans.Run(acting.Person, wanted, seen.Version, stop);
        return done.IsDone ? await Show(context, acting, plans, stop) : done.Http();
    }

    private static async Task<IResult> Show(HttpContext context, Acting acting, PlanBackups plans, CancellationToken stop) => await plans.Find(acting.Person, stop) is { } p
        ? context.Versioned(new PlanResource(p.IsOn, p.Hour, p.Keep, p.Failure, p.Version), p.Version)
        : Outcome.Forbidden.Http();
}
