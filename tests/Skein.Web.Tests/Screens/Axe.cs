using System.Text.Json;
using Microsoft.Playwright;

namespace Skein.Web.Tests.Screens;

/// <summary>axe-core, installed by ./test from npm.</summary>
internal static class Axe
{
    private static readonly Lazy<string> Script = new(() => File.ReadAllText(Find()));

    public static Task<IEnumerable<string>> Violations(IPage page, string where) =>
        Violations(page, where, "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']");

    /// <summary>The same page in the other colours: nothing but contrast can have become wrong.</summary>
    public static async Task<IEnumerable<string>> DarkViolations(IPage page, string where)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark, ReducedMotion = ReducedMotion.Reduce });
        var found = await Violations(page, where, "['color-contrast']");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        return found;
    }

    private static async Task<IEnumerable<string>> Violations(IPage page, string where, string rules)
    {
        // Through the debugger, so that the page's own policy against foreign scripts stays in force.
        await page.EvaluateAsync(Script.Value);
        var found = await page.EvaluateAsync<JsonElement>(
            $"async () => (await axe.run(document, {{ preload: false, runOnly: {rules} }})).violations");
        return [.. found.EnumerateArray().Select(v =>
            $"{where}: {v.GetProperty("id")} {v.GetProperty("help")} {v.GetProperty("nodes")[0].GetProperty("html")}")];
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var script = Path.Combine(folder.FullName, "artifacts", "npm", "node_modules", "axe-core", "axe.min.js");
            if (File.Exists(script)) return script;
        }

        throw new InvalidOperationException("axe-core is missing; ./test installs it.");
    }
}
