using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Platform;
using Skein.Platform.Files;
using Skein.Upkeep;

namespace Skein.Channels.Email;

internal sealed class DraftedLetters : IDraftedFiles
{
    public async IAsyncEnumerable<long> In(SkeinDb db, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var draft in db.LetterDrafts.AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
        {
            var fields = JsonSerializer.Deserialize<Dictionary<string, string>>(draft.Fields) ?? [];
            foreach (var id in InlineFiles.In(draft.Html).Concat(DraftFiles.Numbers(fields.GetValueOrDefault(LetterDrafts.FilesField)))) yield return id;
        }
    }
}
