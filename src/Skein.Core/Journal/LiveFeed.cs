using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Skein.Journal;

/// <summary>What happened, as far as open pages need to know it: a subject was touched by an event.</summary>
public sealed record Touch(long EntryId, string Event, string SubjectKind, long SubjectId, long ActorId);

/// <summary>Hands what the tail of the journal brings to the open pages of this node.</summary>
public sealed class LiveFeed
{
    private readonly ConcurrentDictionary<Guid, Channel<Touch>> listeners = new();

    public int Listeners => listeners.Count;

    /// <summary>
    /// Everything from now on until <paramref name="stop"/>. A listener that falls far behind loses the oldest touches: it
    /// refreshes whole pages, so the newest is all it needs.
    /// </summary>
    public async IAsyncEnumerable<Touch> Listen([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var id = Guid.NewGuid();
        var channel = Channel.CreateBounded<Touch>(new BoundedChannelOptions(64) { FullMode = BoundedChannelFullMode.DropOldest });
        listeners[id] = channel;
        try
        {
            await foreach (var touch in channel.Reader.ReadAllAsync(stop)) yield return touch;
        }
        finally
        {
            listeners.TryRemove(id, out _);
        }
    }

    public void Tell(JournalEntry entry)
    {
        var touch = new Touch(entry.Id, entry.Event, entry.SubjectKind, entry.SubjectId, entry.ActorId);
        foreach (var listener in listeners.Values) listener.Writer.TryWrite(touch);
    }
}
