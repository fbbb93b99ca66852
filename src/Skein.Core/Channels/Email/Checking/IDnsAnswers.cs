namespace Skein.Channels.Email;

/// <param name="IsNoName">There is no such name at all, not merely no record of the kind.</param>
public sealed record DnsRecords(IReadOnlyList<string> Found, bool IsNoName = false);

/// <summary>What the domain name system says. Null where it gave no answer, which is not the same as having nothing.</summary>
public interface IDnsAnswers
{
    Task<DnsRecords?> Txt(string name, CancellationToken stop);

    Task<DnsRecords?> Mx(string name, CancellationToken stop);
}
