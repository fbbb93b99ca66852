using System.Diagnostics;

namespace Skein.Web.Tests.Commands;

/// <summary>The built program as a terminal starts it: its own process, its own data folder.</summary>
internal sealed class Terminal : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("skein-terminal-").FullName;

    public async Task<(int Code, string Said, string Complained)> Run(string arguments, string? typed = null, params (string Name, string Value)[] environment)
    {
        using var process = Start(arguments, environment);
        await process.StandardInput.WriteAsync(typed);
        process.StandardInput.Close();
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await said, await complained);
    }

    public Process Start(string arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "skein.dll"), .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["SKEIN_DATA"] = Folder;
        start.Environment["LANG"] = "en_GB.UTF-8";
        start.Environment.Remove("LC_ALL");
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
