using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Skein.Platform;
using Skein.Platform.Files;

namespace Skein.Cases;

/// <summary>The attachments of a draft, by number in one line: nothing holds them but the draft.</summary>
public static class DraftFiles
{
    public static IReadOnlyList<long> Numbers(string? line) =>
        [.. (line ?? "").Split(',').Select(n => long.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0).Take(CaseDraft.MostFiles)];

    /// <summary>Those that are this person's own and were not sent meanwhile.</summary>
    public static async Task<IReadOnlyList<FileLink>> Of(SkeinDb db, Actor actor, string? line, CancellationToken stop)
    {
        var ids = Numbers(line);
        if (ids.Count == 0) return [];
        var sent = db.Set<MessageFile>();
        return await db.Files.AsNoTracking()
            .Where(f => ids.Contains(f.Id) && f.UploaderKind == actor.Kind && f.UploaderId == actor.Id && !sent.Any(held => held.FileId == f.Id))
            .OrderBy(f => f.Id).Select(f => new FileLink(f.Id, f.Name, f.ContentType, f.Size)).ToListAsync(stop);
    }
}
