using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Skein.Platform;
using Skein.Platform.Files;

namespace Skein.Cases;

/// <summary>
/// Pictures that stand in the text of a message. They hang on the message like attachments do, or nobody but whoever uploaded them
/// could see them.
/// </summary>
public static partial class InlineFiles
{
    private const int Most = 50;

    public static IReadOnlyList<long> In(string html) =>
        [.. Source().Matches(html).Select(m => long.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).Distinct().Take(Most)];

    /// <summary>Whether the text itself shows the file, so that it need not be listed below it.</summary>
    public static bool Shows(string html, long fileId) => In(html).Contains(fileId);

    /// <summary>The actor's own uploads that hang on no message yet. What was quoted from another message stays with that one.</summary>
    internal static async Task<IReadOnlyList<StoredFile>> Own(SkeinDb db, Actor actor, string html, CancellationToken stop)
    {
        var ids = In(html);
        return ids.Count == 0 ? [] : await db.Files
            .Where(f => ids.Contains(f.Id) && f.UploaderKind == actor.Kind && f.UploaderId == actor.Id)
            .Where(f => !db.Set<MessageFile>().Any(held => held.FileId == f.Id))
            .ToListAsync(stop);
    }

    [GeneratedRegex("src=\"/files/([0-9]{1,18})(?:/|\")")]
    private static partial Regex Source();
}
