using System.Diagnostics;
using System.Net.Http.Headers;
using Skein.Bench.Generating;

namespace Skein.Bench;

/// <summary>The published program in a process of its own, on a fresh database that has been set up.</summary>
internal sealed class Product : IAsyncDisposable
{
    private readonly Process process;

    private Product(Process process, Uri address, string token, TimeSpan firstPage)
    {
        (this.process, Address, Token, FirstPage) = (process, address, token, firstPage);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public Uri Address { get; }

    public string Token { get; }

    public HttpClient Client { get; }

    /// <summary>From starting the process to the first whole page.</summary>
    public TimeSpan FirstPage { get; }

    public int ProcessId => process.Id;

    public double Megabytes()
    {
        process.Refresh();
        return process.WorkingSet64 / 1e6;
    }

    public static async Task<Product> Start(string program, Engine engine, Towns towns)
    {
        var place = await towns.FreshPlace(engine);
        var token = Run(program, place, "token", "create", "--email", BenchHouse.Email, "--name", "bench", "--scope", "cases.open", "cases.read").Trim().Split('\n')[^1];
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        place["Urls"] = address.ToString();
        place["Api__RequestsPerMinute"] = "1000000";
        place["LogLevel"] = "Warning";
        var clock = Stopwatch.StartNew();
        var process = Process.Start(Command(program, place, "serve"))!;
        using var browser = new HttpClient { BaseAddress = address };
        while (true)
        {
            try
            {
                using var page = await browser.GetAsync("/sign-in");
                if (page.IsSuccessStatusCode && (await page.Content.ReadAsStringAsync()).Contains("</html>", StringComparison.Ordinal)) break;
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                // Not listening yet.
            }

            await Task.Delay(50);
        }

        return new Product(process, address, token, clock.Elapsed);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static string Run(string program, Dictionary<string, string> place, params string[] arguments)
    {
        using var process = Process.Start(Command(program, place, arguments))!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    private static ProcessStartInfo Command(string program, Dictionary<string, string> place, params string[] arguments)
    {
        var isDll = program.EndsWith(".dll", StringComparison.Ordinal);
        var start = new ProcessStartInfo(isDll ? "dotnet" : program, isDll ? [program, .. arguments] : arguments) { RedirectStandardOutput = arguments[0] != "serve" };
        foreach (var (name, value) in place) start.Environment[name] = value;
        return start;
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
