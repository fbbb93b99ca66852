using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using NodaTime.Text;
using Skein.Access;
using Skein.Audit;
using Skein.Journal;
using Skein.Platform;
using Skein.Web.Access;
using Skein.Web.Platform;

namespace Skein.Web.Audit;

/// <summary>The audit log as a file. Written while it is read, a thousand entries at a time, however many there are.</summary>
internal static class AuditExport
{
    private static readonly JsonSerializerOptions Legible = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

#pragma warning disable RDG003 // A form of several fields is bound at run time.
    public static void MapAuditExport(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/audit/export", Export).Needs(AccessPermissions.ReadAudit);
#pragma warning restore RDG003

    private static async Task<IResult> Export(
        [FromForm] AuditFilter filter, [FromForm] string? format, Acting acting, ExportAudit export, TimeProvider time, HttpContext context)
    {
        var isCsv = format != "jsonl";
        var exported = await export.Run(acting.Person, filter.Query(), isCsv ? "CSV" : "JSON", context.RequestAborted);
        if (!exported.IsDone) return exported.Http(_ => Results.Empty);

        var day = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd").Format(time.Now());
        context.Response.ContentType = isCsv ? "text/csv; charset=utf-8" : "application/x-ndjson";
        context.Response.Headers.ContentDisposition = $"attachment; filename=skein-audit-{day}.{(isCsv ? "csv" : "jsonl")}";
        context.Response.Headers.CacheControl = "no-store";
        await using var writer = new StreamWriter(context.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: isCsv)) { NewLine = isCsv ? "\r\n" : "\n" };
        if (isCsv) await writer.WriteLineAsync(Csv.Line(Head()));
        await foreach (var entry in exported.Value)
        {
            await writer.WriteLineAsync(isCsv ? Csv.Line(Cells(entry, acting.Person)) : Json(entry));
        }

        return Results.Empty;
    }

    private static IEnumerable<string?> Head() =>
        ["#", AuditTexts.When, AuditTexts.Who, AuditTexts.What, "event", AuditTexts.Subject, AuditTexts.Number, "before", "after", AuditTexts.Origin];

    private static IEnumerable<string?> Cells(JournalEntry entry, Actor reader) =>
    [
        entry.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
        OffsetDateTimePattern.ExtendedIso.Format(entry.At.InZone(reader.Zone).ToOffsetDateTime()),
        entry.ActorName, EventNames.Of(entry.Event), entry.Event, Subjects.Name(entry.SubjectKind),
        entry.SubjectId.ToString(System.Globalization.CultureInfo.InvariantCulture), entry.Before, entry.After, entry.Origin,
    ];

    private static string Json(JournalEntry entry) => JsonSerializer.Serialize(
        new
        {
            id = entry.Id,
            at = InstantPattern.ExtendedIso.Format(entry.At),
            @event = entry.Event,
            subject = new { kind = entry.SubjectKind, id = entry.SubjectId },
            actor = new { kind = entry.ActorKind.ToString().ToLowerInvariant(), id = entry.ActorId, name = entry.ActorName },
            origin = entry.Origin,
            before = JournalValues.Read(entry.Before),
            after = JournalValues.Read(entry.After),
        }, Legible);
}
