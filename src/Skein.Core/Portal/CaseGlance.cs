using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Platform;

namespace Skein.Portal;

/// <summary>
/// How a case looks to its customer, in one short word that tells nothing: another word means that the open page shows something
/// old. Notes and other work among colleagues leave it as it is.
/// </summary>
public sealed class CaseGlance(IDbContextFactory<SkeinDb> storage)
{
    public static string Of(CaseSheet sheet) => Word(sheet.Case, sheet.Messages is [.., var newest] ? newest.Id : null);

    /// <summary>Null when it is not there or not this customer's.</summary>
    public async Task<string?> Find(Actor customer, long caseId, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var found = await db.CasesFor(customer).AsNoTracking().SingleOrDefaultAsync(c => c.Id == caseId, stop);
        if (found is null) return null;

        // The greatest of all would be looked for among all, and every open page asks three times a minute.
        var newest = await db.CaseMessages.Where(m => m.CaseId == caseId && m.Kind != MessageKind.Note)
            .OrderByDescending(m => m.Id).Select(m => (long?)m.Id).FirstOrDefaultAsync(stop);
        return Word(found, newest);
    }

    private static string Word(Case found, long? newest) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{newest}|{found.Status}|{found.DueAt?.ToUnixTimeTicks()}|{found.MergedIntoId}|{found.Subject}")).AsSpan(0, 8));
}
