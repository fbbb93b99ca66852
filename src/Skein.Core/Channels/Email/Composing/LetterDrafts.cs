using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Platform;
using Skein.Platform.Files;
using Skein.Platform.Html;

namespace Skein.Channels.Email;

/// <summary>Keeps the one letter a person is composing, so that no closed lid costs a word.</summary>
public sealed class LetterDrafts(IDbContextFactory<SkeinDb> storage)
{
    public const int LongestFields = 4000;

    /// <summary>The page's name for its attachments.</summary>
    public const string FilesField = "Entry.Files";

    // The others have a value before anybody has typed one.
    private static readonly string[] Typed = ["Entry.To", "Entry.Name", "Entry.Subject", FilesField];

    /// <param name="origin">
    /// What the letter's case will be known by, see <see cref="Origin"/>. A draft that arrives when there is that case is of a letter
    /// already sent and must not come back to be sent twice.
    /// </param>
    public async Task<Outcome> Keep(Actor actor, IReadOnlyDictionary<string, string> fields, string html, CancellationToken stop, string? origin = null)
    {
        if (actor.Kind != ActorKind.Employee || !actor.May(CasePermissions.Open)) return Outcome.Forbidden;
        if (html.Length > RichText.Longest) return Outcome.Invalid(CaseRules.MessageTooLong.At("Html", RichText.Longest));
        var written = JsonSerializer.Serialize(fields);
        if (written.Length > LongestFields) return Outcome.Invalid(CommonRules.TooLong.At("Fields", LongestFields));

        await using var db = await storage.CreateDbContextAsync(stop);
        if (origin is not null && await db.Cases.AnyAsync(c => c.OriginKey == origin, stop)) return Outcome.Conflict;

        var draft = await db.LetterDrafts.SingleOrDefaultAsync(d => d.EmployeeId == actor.Id, stop);
        if (RichText.FromHtml(html).IsEmpty && Typed.All(field => string.IsNullOrWhiteSpace(fields.GetValueOrDefault(field))))
        {
            if (draft is not null) db.LetterDrafts.Remove(draft);
            return await db.Save(stop);
        }

        if (draft is null) db.LetterDrafts.Add(draft = new LetterDraft { EmployeeId = actor.Id, Fields = "{}", Html = "" });
        (draft.Fields, draft.Html, draft.SavedAt) = (written, RichText.FromHtml(html).Html, db.Now);
        return await db.Save(stop);
    }

    /// <summary>What the case of a person's letter is known by; <paramref name="key"/> is the letter's own, made when its page was opened.</summary>
    public static string? Origin(long employeeId, string? key) =>
        key is { Length: > 0 and <= 100 } ? string.Create(CultureInfo.InvariantCulture, $"compose:{employeeId}:{Clean.Line(key)}") : null;

    public async Task<(IReadOnlyDictionary<string, string> Fields, string Html)?> Find(Actor actor, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var draft = await db.LetterDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.EmployeeId == actor.Id, stop);
        return draft is null ? null : (JsonSerializer.Deserialize<Dictionary<string, string>>(draft.Fields) ?? [], draft.Html);
    }

    /// <summary>The attachments among the fields.</summary>
    public async Task<IReadOnlyList<FileLink>> Files(Actor actor, IReadOnlyDictionary<string, string> fields, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        return await DraftFiles.Of(db, actor, fields.GetValueOrDefault(FilesField), stop);
    }

    public async Task Drop(Actor actor, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        using (await db.Engine.Turn(stop)) await db.LetterDrafts.Where(d => d.EmployeeId == actor.Id).ExecuteDeleteAsync(stop);
    }
}
