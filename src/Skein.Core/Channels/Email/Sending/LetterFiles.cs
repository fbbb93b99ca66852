using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Mail;
using Skein.Platform;
using Skein.Platform.Files;

namespace Skein.Channels.Email;

/// <summary>The files that go with a letter: pictures in its text first, then attachments, as many as mail servers commonly take.</summary>
internal sealed record LetterFiles(IReadOnlyList<MailFile> Enclosed, IReadOnlyList<string> TooLarge)
{
    // Encoded it is a third more, and most providers refuse a mail above 20 or 25 MB.
    public const long Largest = 15 * 1024 * 1024;

    public static async Task<LetterFiles> Of(SkeinDb db, long caseId, string html, long? messageId, CancellationToken stop)
    {
        var shown = InlineFiles.In(html);
        var held = db.CaseMessages.Where(m => m.CaseId == caseId);
        var files = await held.SelectMany(m => m.Files)
            .Where(f => f.MessageId == messageId || shown.Contains(f.FileId))
            .Select(f => f.File).ToListAsync(stop);
        var (enclosed, tooLarge, room) = (new List<MailFile>(), new List<string>(), Largest);
        foreach (var file in files.DistinctBy(f => f.Id).OrderBy(f => shown.Contains(f.Id) ? 0 : 1).ThenBy(f => f.Id))
        {
            var isShown = shown.Contains(file.Id) && FileTypes.IsPicture(file.ContentType);
            if (file.Size > room)
            {
                tooLarge.Add(file.Name);
                continue;
            }

            room -= file.Size;
            enclosed.Add(new MailFile { FileId = file.Id, ContentId = isShown ? $"{file.Sha256[..24]}.{file.Id}@skein" : null });
        }

        return new LetterFiles(enclosed, tooLarge);
    }

    public string? Picture(long id) => Enclosed.FirstOrDefault(f => f.FileId == id)?.ContentId is { } cid ? $"cid:{cid}" : null;
}
