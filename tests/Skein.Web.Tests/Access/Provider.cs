using System.Diagnostics;

namespace Skein.Web.Tests.Access;

/// <summary>npm's oidc-provider, started on a free port for one test.</summary>
internal sealed class Provider : IAsyncDisposable
{
    private readonly Process process;

    private Provider(Process process, string address) => (this.process, Address) = (process, address);

    public string Address { get; }

    public static async Task<Provider> Start()
    {
        var process = Process.Start(new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "Access", "provider.mjs"), Packages()])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("ready ", StringComparison.Ordinal)) return new Provider(process, line[6..]);
        }

        throw new InvalidOperationException($"The provider did not start: {await process.StandardError.ReadToEndAsync()}");
    }

    public async Task Stop()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        process.Dispose();
    }

    private static string Packages()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var packages = Path.Combine(folder.FullName, "artifacts", "npm");
            if (Directory.Exists(Path.Combine(packages, "node_modules", "oidc-provider"))) return packages;
        }

        throw new InvalidOperationException("oidc-provider is missing; ./test installs it.");
    }
}
