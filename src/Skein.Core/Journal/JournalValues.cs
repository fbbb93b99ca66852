using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Skein.Journal;

/// <summary>The values before and after, to and from the JSON that the journal keeps.</summary>
public static class JournalValues
{
    private static readonly JsonSerializerOptions Options = new()
    {
        // Stored, not shown raw: Chinese stays legible in the database, and every page escapes it again.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(), new InstantText() },
    };

    public static string? Write(object? values) => values is null ? null : JsonSerializer.Serialize(values, values.GetType(), Options);

    public static IReadOnlyDictionary<string, JsonElement> Read(string? stored) => stored is null
        ? new Dictionary<string, JsonElement>()
        : JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(stored, Options)!;

    private sealed class InstantText : JsonConverter<Instant>
    {
        public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            InstantPattern.ExtendedIso.Parse(reader.GetString() ?? "").Value;

        public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
            writer.WriteStringValue(InstantPattern.ExtendedIso.Format(value));
    }
}
