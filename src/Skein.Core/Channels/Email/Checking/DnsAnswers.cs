using DnsClient;
using DnsClient.Protocol;

namespace Skein.Channels.Email;

/// <summary>Asks the machine's own resolvers.</summary>
internal sealed class DnsAnswers : IDnsAnswers
{
    private readonly Lazy<LookupClient> client = new(() => new LookupClient(new LookupClientOptions
    {
        Timeout = TimeSpan.FromSeconds(4), Retries = 1, UseCache = false, ThrowDnsErrors = false, UseTcpFallback = true,
    }));

    public Task<DnsRecords?> Txt(string name, CancellationToken stop) =>
        Ask(name, QueryType.TXT, all => all.TxtRecords().Select(r => string.Concat(r.Text)), stop);

    public Task<DnsRecords?> Mx(string name, CancellationToken stop) =>
        Ask(name, QueryType.MX, all => all.MxRecords().OrderBy(r => r.Preference).Select(r => r.Exchange.Value.TrimEnd('.')), stop);

    private async Task<DnsRecords?> Ask(string name, QueryType type, Func<IReadOnlyList<DnsResourceRecord>, IEnumerable<string>> read, CancellationToken stop)
    {
        try
        {
            var answer = await client.Value.QueryAsync(name, type, cancellationToken: stop);
            if (answer.Header.ResponseCode == DnsHeaderResponseCode.NotExistentDomain) return new DnsRecords([], IsNoName: true);
            return answer.HasError ? null : new DnsRecords([.. read(answer.Answers)]);
        }
        catch (Exception failure) when (failure is DnsResponseException or System.Net.Sockets.SocketException or InvalidOperationException or ArgumentException or OperationCanceledException && !stop.IsCancellationRequested)
        {
            return null;
        }
    }
}
