using System.Reflection;
using Skein.Cases;
using Skein.Journal;

namespace Skein.Web.Cases;

/// <summary>The readable names of what happens to cases, by the code the journal keeps.</summary>
internal static class CaseEventNames
{
    private static readonly Dictionary<string, Event> Known = typeof(CaseEvents)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => f.GetValue(null))
        .OfType<Event>()
        .ToDictionary(e => e.Code);

    public static string Of(string code) => Known.TryGetValue(code, out var known) ? known.Name : code;
}
