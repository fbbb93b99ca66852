using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Json;
using NodaTime;
using NodaTime.Text;

namespace Skein.Web.Platform.Api;

/// <summary>How values look in JSON: enums as lower camel words, times as ISO 8601 in UTC, Chinese as Chinese.</summary>
internal static class ApiJson
{
    public const int Deepest = 32;

    public static void Shape(JsonOptions json)
    {
        var options = json.SerializerOptions;

        // Only what HTML would need is left unescaped; answers are application/json with nosniff.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.MaxDepth = Deepest;
        options.NumberHandling = JsonNumberHandling.Strict;

        // Of two, whoever checks before us may have read the other.
        options.AllowDuplicateProperties = false;
        options.TypeInfoResolver = options.TypeInfoResolver?.WithAddedModifier(RefuseUnknown);
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new InstantText());
    }

    /// <summary>
    /// A field with a slip of the pen in its name, left out in silence, makes another thing than was meant. Only what programs send: the
    /// scripts of an open page may be of the version before.
    /// </summary>
    private static void RefuseUnknown(JsonTypeInfo type)
    {
        if (type.Kind == JsonTypeInfoKind.Object && type.Type.Name.EndsWith("Body", StringComparison.Ordinal)) type.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
    }

    public static bool IsUnknown(JsonException trouble) => trouble.Message.Contains("could not be mapped to any .NET member", StringComparison.Ordinal);

    private sealed class InstantText : JsonConverter<Instant>
    {
        private static readonly Instant Earliest = Instant.FromUtc(1, 1, 2, 0, 0);

        public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException();
            var instant = InstantPattern.ExtendedIso.Parse(text) is { Success: true } utc ? utc.Value
                : OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } local ? local.Value.ToInstant()
                : throw new JsonException();

            // Databases know no time before Christ.
            return instant >= Earliest ? instant : throw new JsonException();
        }

        public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
            writer.WriteStringValue(InstantPattern.ExtendedIso.Format(value));
    }
}
