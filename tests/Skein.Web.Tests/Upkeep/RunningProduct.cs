using System.Diagnostics;
using System.Net;

namespace Skein.Web.Tests.Upkeep;

/// <summary>The product as a process of its own, to be killed.</summary>
internal sealed class RunningProduct : IDisposable
{
    /// <summary>Tests that start processes take turns, or they starve each other.</summary>
    public const string OneAtATime = "processes of their own";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly Process process;
    private readonly System.Text.StringBuilder said = new();
    private bool isGone;

    private RunningProduct(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public string Said
    {
        get
        {
            lock (said) return said.ToString();
        }
    }

    /// <summary>A node on the house's database, once it is ready.</summary>
    public static async Task<RunningProduct> Start(House house, bool isReady = true, params (string Name, string Value)[] environment)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "skein.dll"), "serve", "--urls", address.ToString()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = house.Folder,
        };
        start.Environment["SKEIN_DATA"] = house.Folder;
        if (house.Storage == Storage.Postgres) start.Environment["SKEIN_CONNECTIONSTRINGS__SKEIN"] = house.Place;
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var running = new RunningProduct(new Process { StartInfo = start }, address);
        running.process.OutputDataReceived += (_, line) => running.Hear(line.Data);
        running.process.ErrorDataReceived += (_, line) => running.Hear(line.Data);
        running.process.Start();
        running.process.BeginOutputReadLine();
        running.process.BeginErrorReadLine();
        try
        {
            if (isReady) await running.Ready();
        }
        catch
        {
            running.Dispose();
            throw;
        }

        return running;
    }

    /// <summary>kill -9.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>Waits until it is gone, whoever ended it.</summary>
    public async Task Ended()
    {
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
    }

    /// <summary>kill -TERM; gives back the exit code.</summary>
    public async Task<int> Stop()
    {
        using var term = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    public HttpClient Stranger() => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address };

    public async Task<HttpClient> SignedIn()
    {
        var client = Stranger();
        var answer = await client.Submit("/sign-in", "sign-in", new() { ["Entry.Email"] = House.AdministratorEmail, ["Entry.Password"] = House.Password });
        return answer.StatusCode == HttpStatusCode.Redirect ? client : throw new InvalidOperationException($"Sign-in answered {answer.StatusCode}.\n{Said}");
    }

    /// <summary>Any number of times: a test that ends it and fails before the next one runs ends it once more on its way out, and must fail with its own failure.</summary>
    public void Dispose()
    {
        if (isGone) return;
        isGone = true;
        if (!process.HasExited) Kill();
        process.Dispose();
    }

    private async Task Ready()
    {
        using var client = new HttpClient { BaseAddress = Address };
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                if ((await client.GetAsync("/health/ready")).IsSuccessStatusCode) return;
            }
            catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException)
            {
                // Not listening yet, or too busy to answer.
            }

            if (process.HasExited || watch.Elapsed > Patience) throw new InvalidOperationException($"The product did not become ready:\n{Said}");
            await Task.Delay(100);
        }
    }

    private void Hear(string? line)
    {
        lock (said) said.AppendLine(line);
    }
}
