using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.Parsers;

namespace Skein.Bench;

/// <summary>What lives on the heap of another process, in bytes, after a whole collection there.</summary>
internal static class Heap
{
    private const ClrTraceEventParser.Keywords CollectAndTell = ClrTraceEventParser.Keywords.GC | ClrTraceEventParser.Keywords.GCHeapCollect;

    public static async Task<long> Live(int processId)
    {
        var provider = new EventPipeProvider(ClrTraceEventParser.ProviderName, EventLevel.Informational, (long)CollectAndTell);
        using var session = new DiagnosticsClient(processId).StartEventPipeSession(provider, requestRundown: false);
        using var source = new EventPipeEventSource(session.EventStream);
        var told = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        source.Clr.GCHeapStats += stats => told.TrySetResult(stats.TotalHeapSize);
        var reading = Task.Run(source.Process);
        var live = await told.Task.WaitAsync(TimeSpan.FromMinutes(1));
        await session.StopAsync(CancellationToken.None);
        await reading;
        return live;
    }
}
