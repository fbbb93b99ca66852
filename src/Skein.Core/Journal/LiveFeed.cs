using System.Collections.Concurrent;
using System.Threading.Channels;
using Skein.Platform;

namespace Skein.Journal;

/// <summary>What happened, as far as open pages need to know it: a subject was touched by an event.</summary>
/// <param name="EmployeeId">The employee who did it; null when it was a customer or the system.</param>
public sealed record Touch(long EntryId, string Event, string SubjectKind, long SubjectId, long? EmployeeId);

/// <summary>Hands what the tail of the journal brings to the open pages of this node.</summary>
public sealed class LiveFeed
{
    private readonly ConcurrentDictionary<Listening, byte> listeners = new();

    public int Listeners => listeners.Count;

    /// <summary>Everything from now on, until it is disposed of.</summary>
    public Listening Listen()
    {
        var listening = new Listening(this);
        listeners[listening] = 0;
        return listening;
    }

    public void Tell(JournalEntry entry)
    {
        var touch = new Touch(entry.Id, entry.Event, entry.SubjectKind, entry.SubjectId, entry.ActorKind == ActorKind.Employee ? entry.ActorId : null);
        foreach (var listener in listeners.Keys) listener.Tell(touch);
    }

    /// <summary>
    /// One open page. When it falls far behind it loses the oldest touches: it refreshes as a whole, so the newest is all it needs.
    /// </summary>
    public sealed class Listening : IDisposable
    {
        private readonly LiveFeed feed;
        private readonly Channel<Touch> channel =
            Channel.CreateBounded<Touch>(new BoundedChannelOptions(64) { FullMode = BoundedChannelFullMode.DropOldest });

        internal Listening(LiveFeed feed) => this.feed = feed;

        public ChannelReader<Touch> Touches => channel.Reader;

        public void Dispose() => feed.listeners.TryRemove(this, out _);

        internal void Tell(Touch touch) => channel.Writer.TryWrite(touch);
    }
}
