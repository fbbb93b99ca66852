using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Skein.Platform;
using Skein.Web.Boot;
using Skein.Web.Upkeep;

namespace Skein.Web.Commands;

/// <summary>The program as the terminal sees it: the complete list of its commands.</summary>
internal static class CommandLine
{
    /// <summary>Something was asked for that cannot be done; the reason has been said.</summary>
    public const int Refused = 1;

    /// <summary>The settings are wrong.</summary>
    public const int Misconfigured = 2;

    public static readonly Option<string?> Data = new("--data") { HelpName = "folder", Recursive = true };

    public static readonly Option<string?> SettingsFrom = new("--settings") { HelpName = "file", Recursive = true };

    public static async Task<int> Run(string[] args)
    {
        CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo(TerminalLanguage().Tag());
        try
        {
            return await Commands().Parse(args).InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,

                // The web server stops gracefully by itself; the default here would cut it off after two seconds.
                ProcessTerminationTimeout = null,
            });
        }
        catch (WrongSettingsException wrong)
        {
            foreach (var sentence in wrong.Sentences) await Console.Error.WriteLineAsync($"skein: {sentence}");
            return Misconfigured;
        }
        catch (Exception failure) when (failure is DbException or DbUpdateException or IOException or UnauthorizedAccessException or CannotStartException)
        {
            await Console.Error.WriteLineAsync($"skein: {(failure.InnerException ?? failure).Message}");
            return Refused;
        }
    }

    private static RootCommand Commands()
    {
        Data.Description = CommandTexts.Data;
        SettingsFrom.Description = CommandTexts.SettingsFrom;
        var root = new RootCommand(CommandTexts.Skein)
        {
            Data, SettingsFrom, ServeCommand.Make(), SetupCommand.Make(), MigrateCommand.Make(), BackupCommand.Make(), RestoreCommand.Make(),
            MoveDatabaseCommand.Make(), UserCommand.Make(), TokenCommand.Make(), MailCommand.Make(), SampleCommand.Make(),
        };
        ServeCommand.MakeDefault(root);
        return root;
    }

    private static Language TerminalLanguage() =>
        ((string[])["LC_ALL", "LC_MESSAGES", "LANG"]).Select(Environment.GetEnvironmentVariable).FirstOrDefault(v => !string.IsNullOrEmpty(v)) is { } tag
            ? Languages.TryFrom(tag.Split('.')[0]) ?? Language.English
            : Language.English;
}
