namespace Skein.Web;

/// <summary>
/// The few things that must be known before the database can be asked. Everything a manager may change lives in the database.
/// </summary>
public sealed record Settings
{
    /// <summary>The folder of the SQLite file, uploaded files and backups: <c>SKEIN_DATA</c>, or <c>data</c> here.</summary>
    public required string DataFolder { get; init; }

    /// <summary>A PostgreSQL connection string (<c>ConnectionStrings__Skein</c>); without one the house runs on SQLite.</summary>
    public string? Postgres { get; init; }

    /// <summary>How many requests a minute one API token may send to one node (<c>SKEIN_API_RATE</c>).</summary>
    public int ApiRequestsPerMinute { get; init; } = 600;

    public string SqliteFile => Path.Combine(DataFolder, "skein.db");

    public string FilesFolder => Path.Combine(DataFolder, "files");

    public string BackupsFolder => Path.Combine(DataFolder, "backups");

    public static Settings From(IConfiguration configuration) => new()
    {
        DataFolder = Path.GetFullPath(configuration["SKEIN_DATA"] is { Length: > 0 } folder ? folder : "data"),
        ApiRequestsPerMinute = configuration.GetValue("SKEIN_API_RATE", 600),
        Postgres = configuration.GetConnectionString("Skein") is { Length: > 0 } postgres ? postgres : null,
    };
}
