using System.CommandLine;

namespace Skein.Web.Commands;

/// <summary>The house as a command needs it: all use cases, nothing listening, no background work.</summary>
internal static class CommandHouse
{
    /// <summary>What the command line says about where the house is goes before everything else.</summary>
    public static void Apply(ParseResult said, IConfiguration configuration)
    {
        if (said.GetValue(CommandLine.Data) is { Length: > 0 } data) configuration["SKEIN_DATA"] = data;
        if (said.GetValue(CommandLine.SettingsFrom) is { Length: > 0 } settings) configuration["SKEIN_SETTINGS"] = settings;
    }

    public static WebApplication Open(ParseResult said) => Server.Build([], builder =>
    {
        Apply(said, builder.Configuration);
        builder.Logging.ClearProviders();
    });
}
