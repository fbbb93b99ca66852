using System.ComponentModel;
using NodaTime;
using NodaTime.Text;
using Skein.Access;
using Skein.Audit;
using Skein.Journal;
using Skein.Platform;
using Skein.Web.Access;
using Skein.Web.Cases.Api;
using Skein.Web.Platform;
using Skein.Web.Platform.Api;

namespace Skein.Web.Audit.Api;

/// <summary>The journal as an auditor reads it.</summary>
internal static class AuditApi
{
    public static void MapAuditApi(this IEndpointRouteBuilder api) => api.MapGet("/audit", List)
        .WithTags("Audit")
        .Needs(AccessPermissions.ReadAudit)
        .Says("listAudit", "Lists what happened, newest first, with where each request came from")
        .Produces<Listing<AuditResource>>();

    internal sealed record AuditListing
    {
        [Description("Part of a colleague's name, their address, or their number")]
        public string? Person { get; init; }

        [Description("The code of an event, such as case.resolved")]
        public string? Event { get; init; }

        public string? SubjectKind { get; init; }

        public long? SubjectId { get; init; }

        [Description("The first day, such as 2026-03-02, in the account's time zone")]
        public string? From { get; init; }

        [Description("The last day")]
        public string? Until { get; init; }

        [Description("Where the page before ended; take it from next")]
        public long? After { get; init; }

        public int? Size { get; init; }
    }

    internal sealed record AuditResource(HappeningResource Entry, string SubjectKind, long SubjectId, string? Origin);

    private static async Task<IResult> List([AsParameters] AuditListing asked, HttpRequest request, Acting acting, AuditLog log, CancellationToken stop)
    {
        var broken = new List<Broken>();
        var (from, until) = (Day(broken, nameof(asked.From), asked.From), Day(broken, nameof(asked.Until), asked.Until));
        if (broken.Count > 0) return Outcome.Invalid(broken).Http();
        var page = await log.Page(acting.Person, new AuditQuery
        {
            Person = asked.Person, Event = Clean.Line(asked.Event), SubjectKind = Clean.Line(asked.SubjectKind), SubjectId = asked.SubjectId, From = from, Until = until,
            Before = asked.After, Size = asked.Size ?? 50,
        }, stop);
        return Results.Ok(new Listing<AuditResource>([.. page.Rows.Select(Of)], request.Next(page.Next)));
    }

    private static AuditResource Of(JournalEntry e) => new(HappeningResource.Of(e), e.SubjectKind, e.SubjectId, e.Origin);

    private static LocalDate? Day(List<Broken> broken, string field, string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        if (LocalDatePattern.Iso.Parse(text) is { Success: true, Value.Year: >= 1900 and <= 9000 } day) return day.Value;
        broken.Add(ApiRules.WrongType.At(field));
        return null;
    }
}
