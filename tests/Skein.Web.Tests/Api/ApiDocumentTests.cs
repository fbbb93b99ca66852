using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Skein.Web.Tests.Api;

public sealed class ApiDocumentTests
{
    [Fact]
    public async Task The_document_has_every_operation_with_summary_permission_and_errors()
    {
        await using var site = await Site.Start();
        var document = await Document(site);

        var complaints = new List<string>();
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject())
            {
                var said = operation.Value;
                var name = $"{operation.Name} {path.Name}";
                if (!said.TryGetProperty("summary", out _)) complaints.Add($"{name} has no summary");
                if (!said.TryGetProperty("operationId", out _)) complaints.Add($"{name} has no operationId");
                if (!said.TryGetProperty("description", out var about) || !about.GetString()!.Contains("Needs the permission `", StringComparison.Ordinal)) complaints.Add($"{name} names no permission");
                var answers = said.GetProperty("responses").EnumerateObject().Select(r => r.Name).ToHashSet();
                if (!answers.IsSupersetOf(["401", "403", "429"])) complaints.Add($"{name} hides errors");
                if (!answers.Any(a => a[0] == '2')) complaints.Add($"{name} has no success");
                if (said.TryGetProperty("requestBody", out var body) && body.GetProperty("content").TryGetProperty("application/json", out var json) && !json.TryGetProperty("example", out _)) complaints.Add($"{name} has no example");
            }
        }

        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
        Assert.Equal("bearer", document.GetProperty("components").GetProperty("securitySchemes").GetProperty("token").GetProperty("scheme").GetString());
    }

    [Fact]
    public async Task The_document_leaves_out_nothing_that_answers()
    {
        await using var site = await Site.Start();
        var said = (await Document(site)).GetProperty("paths").EnumerateObject()
            .SelectMany(p => p.Value.EnumerateObject().Select(o => $"{o.Name.ToUpperInvariant()} {p.Name.TrimEnd('/')}")).ToHashSet();

        var answered = Endpoints.Of(site).Where(e => e.Path.StartsWith("/api/v1/", StringComparison.Ordinal) && !e.Path.EndsWith("openapi.json", StringComparison.Ordinal))
            .Select(e => $"{e.Method} {e.Path.TrimEnd('/')}");

        Assert.DoesNotContain(answered, a => !said.Contains(a));
    }

    [Fact]
    public async Task The_reference_page_shows_the_document_and_loads_nothing_from_elsewhere()
    {
        await using var site = await Site.Start();
        var page = await Chrome.Open(site, email: null);
        var complaints = new List<string>();
        page.Console += (_, message) => { if (message.Type == "error") complaints.Add(message.Text); };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.Address.ToString(), StringComparison.Ordinal) && request.Url[..5] is not ("data:" or "blob:")) complaints.Add($"loads {request.Url}");
        };

        await page.GotoAsync("/api/reference");

        await Expect(page.GetByText("Everything the screens can do").First).ToBeVisibleAsync();
        await Expect(page.GetByText("Takes in a contact of a customer", new() { Exact = false }).First).ToBeAttachedAsync();
        if (Environment.GetEnvironmentVariable("SKEIN_SCREENS") is { } folder) await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, "api-reference.png") });
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
        await page.Context.CloseAsync();
    }

    private static async Task<JsonElement> Document(Site site)
    {
        using var stranger = site.Stranger();
        return JsonDocument.Parse(await stranger.GetStringAsync("/api/v1/openapi.json")).RootElement;
    }
}
