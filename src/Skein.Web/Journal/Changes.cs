using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Skein.Access;
using Skein.Journal;
using Skein.Web.Components;

namespace Skein.Web.Journal;

/// <summary>One value that became another, in words a person reads.</summary>
public sealed record Change(string Key, string Field, string? Before, string? After);

/// <summary>Reads the values before and after that an entry keeps: only what differs, with names for codes.</summary>
public static class Changes
{
    public static IReadOnlyList<Change> Of(JournalEntry entry, DateTimeZone zone, PermissionCatalog catalog)
    {
        var (before, after) = (Flat(entry.Before), Flat(entry.After));
        return [.. before.Keys.Union(after.Keys)
            .Select(key => new Change(
                key,
                Name(key, catalog),
                before.TryGetValue(key, out var was) ? Word(key, was, zone) : null,
                after.TryGetValue(key, out var now) ? Word(key, now, zone) : null))
            .Where(c => c.Before != c.After && c.Field.Length > 0)];
    }

    private static Dictionary<string, JsonElement> Flat(string? stored)
    {
        var flat = new Dictionary<string, JsonElement>();
        foreach (var (key, value) in JournalValues.Read(stored))
        {
            if (value.ValueKind != JsonValueKind.Object) flat[key] = value;
            else foreach (var inner in value.EnumerateObject()) flat[inner.Name] = inner.Value;
        }

        return flat;
    }

    private static string Name(string key, PermissionCatalog catalog) => catalog.Find(key)?.Name ?? FieldWords.Field(key);

    private static string? Word(string key, JsonElement value, DateTimeZone zone) => value.ValueKind switch
    {
        JsonValueKind.String => Text(key, value.GetString()!, zone),
        JsonValueKind.Number => FieldWords.Number(key, value),
        JsonValueKind.True => FieldWords.Yes,
        JsonValueKind.False => FieldWords.No,
        _ => null,
    };

    private static string? Text(string key, string value, DateTimeZone zone)
    {
        if (value.Length == 0) return null;
        var instant = InstantPattern.ExtendedIso.Parse(value);
        return instant.Success ? TimeWords.Exact(instant.Value, zone) : FieldWords.Value(key, value);
    }
}
