using System.Reflection;

namespace Skein.Journal;

/// <summary>The readable name of every kind of thing that can happen, by the code the journal keeps.</summary>
public static class EventNames
{
    private static readonly Dictionary<string, Event> Known = typeof(Event).Assembly.GetTypes()
        .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Where(f => f.FieldType == typeof(Event))
        .Select(f => (Event)f.GetValue(null)!)
        .ToDictionary(e => e.Code);

    public static IReadOnlyCollection<Event> All => Known.Values;

    /// <summary>In the reader's language; the bare code for what an older or newer version wrote.</summary>
    public static string Of(string code) => Known.TryGetValue(code, out var known) ? known.Name : code;
}
