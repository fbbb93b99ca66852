using System.Collections.Frozen;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Skein.Journal;

/// <summary>Counts what happens on this node, once it is committed.</summary>
public static class JournalMeter
{
    public const string Name = "Skein";

    public static readonly ActivitySource Traces = new(Name);

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Entries = Meter.CreateCounter<long>("skein.journal.entries", description: "Entries written to the journal");
    private static FrozenDictionary<string, Counter<long>> also = FrozenDictionary<string, Counter<long>>.Empty;

    /// <summary>Counts these events under a name of their own too.</summary>
    public static void Also(string instrument, string description, params IEnumerable<Event> events)
    {
        if (also.Values.Any(c => c.Name == instrument)) return;
        var counter = Meter.CreateCounter<long>(instrument, description: description);
        also = also.Concat(events.Select(e => KeyValuePair.Create(e.Code, counter))).ToFrozenDictionary();
    }

    public static void Count(Event what)
    {
        var tag = new KeyValuePair<string, object?>("event", what.Code);
        Entries.Add(1, tag);
        if (also.TryGetValue(what.Code, out var counter)) counter.Add(1, tag);
    }
}
