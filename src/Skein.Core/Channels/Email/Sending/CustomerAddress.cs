using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Customers;
using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>Where a customer is written to: the address they last wrote from in this case, else their first one.</summary>
internal static class CustomerAddress
{
    public static async Task<string?> Of(SkeinDb db, IReadOnlyList<long> cases, Customer customer, CancellationToken stop)
    {
        var known = customer.Contacts.Where(c => c.Kind == ContactKind.Email).OrderByDescending(c => c.IsPrimary).ThenBy(c => c.Id).ToList();
        var keys = known.Select(c => c.Normalized).ToList();
        var last = await db.ArrivedMails.Where(m => cases.Contains(m.CaseId!.Value) && m.State == ArrivalState.Done && keys.Contains(m.From!))
            .OrderByDescending(m => m.Id).Select(m => m.From).FirstOrDefaultAsync(stop);
        last ??= await db.RoutesOf(cases).Select(r => r.To).FirstOrDefaultAsync(stop);
        return (known.FirstOrDefault(c => c.Normalized == last) ?? known.FirstOrDefault())?.Value;
    }
}
