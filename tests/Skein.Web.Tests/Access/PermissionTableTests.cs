using System.Net;
using Skein.Access;
using Skein.Web.Tests.Api;

namespace Skein.Web.Tests.Access;

/// <summary>
/// Tries every page and endpoint as every standard role and as a stranger, over HTTP, and compares with the table in
/// <c>Permissions.txt</c>. After a change that is meant: run with <c>PERMISSION_TABLE=write</c>, look at the difference, commit it.
/// </summary>
public sealed class PermissionTableTests
{
    private static readonly string[] Roles = [StandardRoles.Administrator, StandardRoles.Manager, StandardRoles.Supervisor, StandardRoles.Agent, StandardRoles.Observer];

    [Fact]
    public async Task Everybody_reaches_what_their_role_allows_and_nothing_else()
    {
        await using var site = await Site.Start(adjust: b => b.Configuration["Api:RequestsPerMinute"] = "1000000");
        var callers = await Callers(site);

        // Pages first: a program may sign its person out of the browser.
        var all = Endpoints.Of(site).Where(e => IsTried(e.Method, e.Path)).Select((e, place) => (e.Method, e.Path, place)).ToList();
        var lines = new string[all.Count];
        foreach (var (method, path, place) in all.OrderBy(e => e.Path.StartsWith("/api/", StringComparison.Ordinal)))
        {
            var isApi = path.StartsWith("/api/v1/", StringComparison.Ordinal);
            var reached = new List<string>();
            foreach (var (name, api, browser) in callers)
            {
                if (await Reaches(isApi ? api : browser, method, path)) reached.Add(name);
            }

            lines[place] = $"{method,-6} {path,-62} {(reached.Contains("stranger") ? "everybody" : string.Join(' ', reached))}".TrimEnd();
        }

        var actual = string.Join('\n', lines.Distinct()) + "\n";
        if (Environment.GetEnvironmentVariable("PERMISSION_TABLE") == "write") await File.WriteAllTextAsync(Table(), actual);
        Assert.Equal(await File.ReadAllTextAsync(Table()), actual);
        foreach (var (_, api, browser) in callers) { api.Dispose(); browser.Dispose(); }
    }

    [Fact]
    public async Task No_endpoint_and_no_page_forgets_to_say_who_may_use_it()
    {
        await using var site = await Site.Start();

        var silent = Endpoints.Of(site)
            .Where(e => !e.Endpoint.Metadata.Any(m => m is Skein.Web.Access.NeedsAttribute or Skein.Web.Access.NeedsSignInAttribute or Skein.Web.Access.OpenToAllAttribute))
            .Select(e => $"{e.Method} {e.Path}")
            .Where(e => !e.Contains("_framework", StringComparison.Ordinal) && !e.Contains("_blazor", StringComparison.Ordinal));

        Assert.Empty(silent);
    }

    private static bool IsTried(string method, string path) => path.StartsWith("/api/", StringComparison.Ordinal)
        || (method is "GET" or "*" && !path.Contains('.', StringComparison.Ordinal) && !path.StartsWith("/_", StringComparison.Ordinal) && path != "/live");

    private static async Task<List<(string Name, HttpClient Api, HttpClient Browser)>> Callers(Site site)
    {
        var callers = new List<(string, HttpClient, HttpClient)>();
        foreach (var role in Roles)
        {
            var person = role == StandardRoles.Administrator ? await site.Administrator() : await site.Hire(role, role);
            var token = await site.Token(person, person.Id, [.. person.Grants.Keys]);
            callers.Add((role, site.With(token), await site.SignedIn(role == StandardRoles.Administrator ? House.AdministratorEmail : $"{role}@example.com")));
        }

        callers.Add(("stranger", new HttpClient { BaseAddress = site.Address }, site.Stranger()));
        return callers;
    }

    /// <summary>Getting past the door is enough: what is there may be missing, and what was sent is empty.</summary>
    private static async Task<bool> Reaches(HttpClient client, string method, string path)
    {
        var address = System.Text.RegularExpressions.Regex.Replace(path, @"\{[^}]*\}", "999999");
        var verb = new HttpMethod(method == "*" ? "GET" : method);
        var answer = await client.SendAsync(new HttpRequestMessage(verb, address));
        while (answer.StatusCode == HttpStatusCode.TooManyRequests)
        {
            // A stranger knocks at more doors here than one may in a minute.
            await Task.Delay(answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1));
            answer = await client.SendAsync(new HttpRequestMessage(verb, address));
        }

        Assert.True((int)answer.StatusCode < 500, $"{method} {path} broke: {await answer.Content.ReadAsStringAsync()}");
        var to = answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location is { } location ? new Uri(client.BaseAddress!, location).AbsolutePath : "";
        var isSentAway = to is "/sign-in" or "/error/403";
        return !isSentAway && answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden);
    }

    private static string Table()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var table = Path.Combine(folder.FullName, "tests", "Skein.Web.Tests", "Access", "Permissions.txt");
            if (File.Exists(table)) return table;
        }

        throw new InvalidOperationException("Permissions.txt is missing.");
    }
}
