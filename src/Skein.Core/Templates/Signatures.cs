using Microsoft.EntityFrameworkCore;
using Skein.Platform;
using Skein.Platform.Html;

namespace Skein.Templates;

/// <summary>What stands below an answer when it leaves by mail. The message in the case stays without it.</summary>
public static class Signatures
{
    /// <summary>The person's own, else the team's, in the customer's language or the nearest there is; null when nobody wrote one.</summary>
    public static async Task<RichText?> For(SkeinDb db, long? employee, long? team, Language language, CancellationToken stop)
    {
        var written = await db.Signatures.AsNoTracking()
            .Where(s => (employee != null && s.EmployeeId == employee) || (team != null && s.TeamId == team)).ToListAsync(stop);
        var signature = written.Where(s => !s.Wording.IsEmpty).OrderBy(s => s.EmployeeId is null).FirstOrDefault();
        if (signature?.Wording.For(language) is not { } spoken) return null;
        var values = await VariableValues.Of(db, employee, team, spoken, stop);
        var filled = VariableText.Fill(signature.Wording.In(spoken), values.Of, spoken, Unknown.Line).Text;
        return filled.IsEmpty ? null : filled;
    }
}
