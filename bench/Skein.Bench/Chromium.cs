using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Skein.Bench;

/// <summary>A real browser without a window, told over its debugging protocol which pages to open.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private const string Binary = "/usr/bin/chromium";
    private const string Listening = "DevTools listening on ";
    private readonly Process process;
    private readonly string folder;
    private readonly ClientWebSocket line = new();
    private int asked;

    private Chromium(Process process, string folder) => (this.process, this.folder) = (process, folder);

    public static bool IsThere => File.Exists(Binary);

    public static async Task<Chromium> Start()
    {
        var folder = Directory.CreateTempSubdirectory("skein-bench-chromium").FullName;
        var start = new ProcessStartInfo(Binary, ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-port=0", $"--user-data-dir={folder}"]) { RedirectStandardError = true, RedirectStandardOutput = true };
        var browser = new Chromium(Process.Start(start)!, folder);
        while (await browser.process.StandardError.ReadLineAsync() is { } said)
        {
            if (!said.StartsWith(Listening, StringComparison.Ordinal)) continue;
            _ = browser.process.StandardError.ReadToEndAsync();
            await browser.line.ConnectAsync(new Uri(said[Listening.Length..]), CancellationToken.None);
            return browser;
        }

        throw new InvalidOperationException("The browser did not start.");
    }

    /// <summary>A tab in a profile of its own, as if on another person's desk: tabs of one profile share six connections.</summary>
    public async Task Open(Uri page, IEnumerable<(string Name, string Value)> cookies)
    {
        var profile = (string)(await Ask("Target.createBrowserContext", []))["browserContextId"]!;
        var jar = new JsonArray([.. cookies.Select(c => new JsonObject { ["name"] = c.Name, ["value"] = c.Value, ["url"] = page.ToString() })]);
        await Ask("Storage.setCookies", new JsonObject { ["cookies"] = jar, ["browserContextId"] = profile });
        await Ask("Target.createTarget", new JsonObject { ["url"] = page.ToString(), ["browserContextId"] = profile });
    }

    /// <summary>The titles of the open pages.</summary>
    public async Task<IReadOnlyList<string>> Titles() =>
        [.. (await Ask("Target.getTargets", []))["targetInfos"]!.AsArray().Where(t => (string)t!["type"]! == "page").Select(t => (string)t!["title"]!)];

    public async ValueTask DisposeAsync()
    {
        line.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<JsonNode> Ask(string method, JsonObject parameters)
    {
        var id = ++asked;
        var question = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        await line.SendAsync(JsonSerializer.SerializeToUtf8Bytes(question), WebSocketMessageType.Text, true, CancellationToken.None);
        while (true)
        {
            var answer = await Hear();
            if ((int?)answer["id"] != id) continue;
            return answer["result"] ?? throw new InvalidOperationException($"{method}: {answer["error"]}");
        }
    }

    private async Task<JsonNode> Hear()
    {
        var buffer = new byte[65536];
        using var whole = new MemoryStream();
        while (true)
        {
            var part = await line.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
            whole.Write(buffer, 0, part.Count);
            if (part.EndOfMessage) return JsonNode.Parse(whole.ToArray())!;
        }
    }
}
