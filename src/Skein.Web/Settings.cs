using Npgsql;
using Skein.Web.Access;
using Skein.Web.Boot;
using Skein.Webhooks;
using System.Net;
using Skein.Web.Upkeep;

namespace Skein.Web;

/// <summary>
/// The few things that must be known before the database can be asked. Everything a manager may change lives in the database.
/// <c>skein.sample.ini</c> is their manual: whoever adds a setting adds its sentence there.
/// </summary>
public sealed record Settings
{
    /// <summary>The folder of the SQLite file, uploaded files and backups: <c>SKEIN_DATA</c>, or <c>data</c> here.</summary>
    public required string DataFolder { get; init; }

    /// <summary>A PostgreSQL connection string (<c>ConnectionStrings__Skein</c>); without one the house runs on SQLite.</summary>
    public string? Postgres { get; init; }

    /// <summary>Where to listen; null leaves the choice to the program.</summary>
    public string? Urls { get; init; }

    /// <summary>The proxies in front of this process whose word about the caller's address is believed.</summary>
    public IReadOnlyList<IPNetwork> TrustedProxies { get; init; } = [];

    /// <summary>The company's own sign-in; null when people sign in here only.</summary>
    public OpenIdSettings? OpenId { get; init; }

    public LogLevel LogLevel { get; init; } = LogLevel.Information;

    /// <summary>How many requests a minute one API token may send to one node.</summary>
    public int ApiRequestsPerMinute { get; init; } = 600;

    /// <summary>What webhooks may call.</summary>
    public WebhookPolicy Webhooks { get; init; } = new();
    public LogFormat LogFormat { get; init; } = LogFormat.Text;

    /// <summary>The OpenTelemetry collector that metrics and traces are sent to; null sends none.</summary>
    public Uri? Telemetry { get; init; }

    public string SqliteFile => Path.Combine(DataFolder, "skein.db");

    public string FilesFolder => Path.Combine(DataFolder, "files");

    public string BackupsFolder => Path.Combine(DataFolder, "backups");

    /// <exception cref="WrongSettingsException">Some are wrong; it says which, and why.</exception>
    public static Settings From(IConfiguration configuration)
    {
        var read = new SettingsReader(configuration);
        var settings = new Settings
        {
            DataFolder = SettingsFile.DataFolder(configuration),
            Postgres = read.Text("ConnectionStrings:Skein", IsConnectionString, BootTexts.ConnectionString),
            Urls = read.Text("Urls", AreAddresses, BootTexts.Addresses),
            TrustedProxies = read.List("TrustedProxies", Network, BootTexts.Networks),
            OpenId = OpenIdSettings.From(read),
            LogLevel = read.Choice("LogLevel", LogLevel.Information),
            ApiRequestsPerMinute = read.Number("Api:RequestsPerMinute", 600, 1, 1_000_000),
            Webhooks = new WebhookPolicy(read.Flag("Webhooks:AllowPrivate", false), read.Flag("Webhooks:AllowHttp", false)),
            LogFormat = read.Choice("LogFormat", LogFormat.Text),
            Telemetry = read.Text("Telemetry", IsHttp, BootTexts.Collector) is { } collector ? new Uri(collector) : null,
        };
        read.Finish();
        return settings;
    }

    private static bool AreAddresses(string value) =>
        value.Split(';').All(one => Uri.TryCreate(one.Replace("://*", "://0.0.0.0").Replace("://+", "://0.0.0.0"), UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https");

    private static bool IsHttp(string value) => Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    internal static bool IsConnectionString(string value)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(value) is { Host.Length: > 0, Database.Length: > 0 };
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static IPNetwork? Network(string value) =>
        IPNetwork.TryParse(value, out var network) ? network
        : IPAddress.TryParse(value, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}
