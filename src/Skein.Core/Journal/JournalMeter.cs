using System.Collections.Concurrent;
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
    private static readonly ConcurrentDictionary<(string Event, string Instrument), Counter<long>> Others = new();

    /// <summary>Counts these events under a name of their own too.</summary>
    public static void Also(string instrument, string description, params IEnumerable<Event> events)
    {
        if (Others.Keys.Any(k => k.Instrument == instrument)) return;
        var counter = Meter.CreateCounter<long>(instrument, description: description);
        foreach (var what in events) Others[(what.Code, instrument)] = counter;
    }

    public static void Count(Event what)
    {
        var tag = new KeyValuePair<string, object?>("event", what.Code);
        Entries.Add(1, tag);
        foreach (var (key, counter) in Others)
        {
            if (key.Event == what.Code) counter.Add(1, tag);
        }
    }
}
