using System.Text.Json;
using System.Text.Json.Serialization;
using Skein.Platform.Bulk;

namespace Skein.Upkeep;

/// <summary>The first entry of an archive: by whom, when, and which tables follow. All that is needed to decide whether it can be restored.</summary>
public sealed record BackupHead(
    string Format, string Version, string Engine, string Migration, DateTime At, IReadOnlyList<TableShape> Tables)
{
    public const string CurrentFormat = "skein-backup-1";
}

/// <summary>The last entry: what must be there, so that a torn or altered archive is noticed.</summary>
public sealed record BackupManifest(
    BackupHead Head, IReadOnlyList<BackupTable> Tables, IReadOnlyList<BackupPart> Parts, long Files, long FileBytes, IReadOnlyList<string> MissingFiles);

public sealed record BackupTable(string Name, long Rows, string Sha256, long? LastIdentity);

public sealed record BackupPart(string Name, long Bytes, string Sha256);

internal static class BackupFormat
{
    public const string HeadName = "head.json";
    public const string ManifestName = "manifest.json";
    public const string FilesPrefix = "files/";
    public const string TablesPrefix = "tables/";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    public static T Read<T>(byte[] json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new InvalidDataException("Empty JSON.");

    /// <summary>Migrations of the same name stand for the same schema on both engines; their time stamps differ.</summary>
    public static string MigrationName(string id) => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..];
}
