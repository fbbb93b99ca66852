namespace Skein.Web.Boot;

/// <summary>
/// Where settings come from: <c>skein.ini</c> in the data folder, or the file that <c>SKEIN_SETTINGS</c> names; environment
/// variables go before it (<c>SKEIN_</c> and the key, with <c>__</c> after the name of a section).
/// </summary>
internal static class SettingsFile
{
    private const string Name = "skein.ini";
    private const string Prefix = "SKEIN_";

    /// <summary>Variables about where the program and its tests run; all others with the prefix are settings.</summary>
    private static readonly string[] NotSettings = ["SKEIN_DATA", "SKEIN_SETTINGS", "SKEIN_MOVE_TO", "SKEIN_SCREENS", "SKEIN_SCREENS_LANGUAGES"];

    public static string DataFolder(IConfiguration configuration) =>
        Path.GetFullPath(configuration["SKEIN_DATA"] is { Length: > 0 } folder ? folder : "data");

    public static void AddEnvironment(IConfigurationBuilder configuration) => configuration.AddEnvironmentVariables(Prefix);

    /// <summary>Adds what the file says about keys that nobody set in another way.</summary>
    public static void Add(ConfigurationManager configuration)
    {
        var named = configuration["SKEIN_SETTINGS"] is { Length: > 0 } file ? Path.GetFullPath(file) : null;
        var path = named ?? Path.Combine(DataFolder(configuration), Name);
        if (named is not null && !File.Exists(named)) throw new WrongSettingsException([BootTexts.NoFile.With(named)]);
        if (!File.Exists(path)) return;

        // Not inserted before the others: that would make every source read anew and forget what was set by hand.
        ((IConfigurationBuilder)configuration).Add(new Source(path, Read(path), key => configuration[key] is null));
    }

    /// <summary>The keys that somebody wrote for this program, and where.</summary>
    public static IEnumerable<(string Key, string Place)> Written(IConfiguration configuration)
    {
        foreach (var source in ((ConfigurationManager)configuration).Sources.OfType<Source>())
        {
            foreach (var key in source.Values.Keys) yield return (key, source.Path);
        }

        foreach (string name in Environment.GetEnvironmentVariables().Keys)
        {
            if (!name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) || NotSettings.Contains(name)) continue;
            yield return (name[Prefix.Length..].Replace("__", ":"), name);
        }
    }

    private static Dictionary<string, string?> Read(string path)
    {
        try
        {
            return new ConfigurationBuilder().AddIniFile(path).Build().AsEnumerable().Where(p => p.Value is not null)
                .ToDictionary(p => p.Key, p => p.Value, StringComparer.OrdinalIgnoreCase);
        }
        catch (Exception failure) when (failure is FormatException or InvalidDataException)
        {
            throw new WrongSettingsException([BootTexts.UnreadableFile.With(path, (failure.InnerException ?? failure).Message)]);
        }
    }

    private sealed record Source(string Path, Dictionary<string, string?> Values, Func<string, bool> IsOpen) : IConfigurationSource
    {
        public IConfigurationProvider Build(IConfigurationBuilder builder) => new Provider(Values.Where(v => IsOpen(v.Key)));
    }

    private sealed class Provider : ConfigurationProvider
    {
        public Provider(IEnumerable<KeyValuePair<string, string?>> values)
        {
            foreach (var (key, value) in values) Data[key] = value;
        }
    }
}
