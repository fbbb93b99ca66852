using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Skein.Journal;

namespace Skein.Webhooks;

/// <summary>What a delivery says. By default only what tells nothing about a person: words of messages, names and addresses stay in the house.</summary>
public static class WebhookPayload
{
    public const string Ping = "webhook.ping";

    private static readonly JsonSerializerOptions Legible = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly HashSet<string> Harmless =
    [
        "status", "kind", "kindId", "priority", "channel", "team", "teamId", "ownerId", "dueAt", "tier", "language", "presence", "isActive",
    ];

    public static string Of(JournalEntry entry, bool withDetails)
    {
        var (before, after) = (JournalValues.Read(entry.Before), JournalValues.Read(entry.After));
        var actor = new JsonObject { ["kind"] = Word(entry.ActorKind), ["id"] = entry.ActorId };
        if (withDetails) actor["name"] = entry.ActorName;
        return Write(entry.Event, entry.At, new JsonObject
        {
            ["entry"] = entry.Id,
            ["subject"] = new JsonObject { ["kind"] = entry.SubjectKind, ["id"] = entry.SubjectId },
            ["actor"] = actor,
            ["changed"] = new JsonArray([.. before.Keys.Union(after.Keys).Select(k => JsonValue.Create(k))]),
            ["before"] = Trim(before, withDetails),
            ["after"] = Trim(after, withDetails),
        });
    }

    public static string OfPing(Instant at) => Write(Ping, at, new JsonObject { ["hello"] = "雁阵 Skein" });

    private static string Write(string type, Instant at, JsonObject data) => new JsonObject
    {
        ["type"] = type,
        ["timestamp"] = InstantPattern.ExtendedIso.Format(at),
        ["data"] = data,
    }.ToJsonString(Legible);

    private static JsonObject Trim(IReadOnlyDictionary<string, JsonElement> values, bool withDetails)
    {
        var kept = new JsonObject();
        foreach (var (name, value) in values)
        {
            if (withDetails || Harmless.Contains(name)) kept[name] = JsonNode.Parse(value.GetRawText());
        }

        return kept;
    }

    private static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
