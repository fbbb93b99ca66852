using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Skein.Platform;
using Skein.Web.Tests.Screens;

namespace Skein.Web.Tests.Whole;

public sealed class HostileTextTests
{
    private const string Script = "'<script>pwned(' || rowid || ')</script><img src=x onerror=pwned()>\"''><b>'";

    /// <summary>What programs read, people never write, or what is checked by its shape before it is stored.</summary>
    private static readonly HashSet<string> NotForPeople =
    [
        "Code", "Event", "SubjectKind", "Hash", "Sha256", "ContentType", "TimeZone", "PublicAddress", "BrandColour", "Before", "After", "Payload", "Choices", "Stamp",
        "Html", "Plain", "Purpose", "Url", "Email", "NormalizedEmail", "UserName", "NormalizedUserName", "PasswordHash", "SecurityStamp", "ConcurrencyStamp", "Kind",
        "ProtectedPassword", "Secret", "OldSecret", "Permission", "Xml", "FriendlyName", "Key", "Fingerprint", "Location", "OriginKey", "RequestKey", "MessageId",
        "LoginProvider", "ProviderKey", "Value", "Normalized", "LinkToken", "MessageToken", "Events", "Log",
    ];

    [Fact]
    public async Task A_script_in_every_text_that_is_stored_is_text_on_every_page()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        await using (var db = await site.Get<IDbContextFactory<SkeinDb>>().CreateDbContextAsync())
        {
            Assert.NotEmpty(await Poison(db));
        }

        using var browser = await site.SignedIn();
        var wrong = new List<string>();
        var seen = 0;
        foreach (var (name, path) in EveryScreen.Pages)
        {
            var answer = await browser.GetAsync(path);
            var html = await answer.Content.ReadAsStringAsync();
            if ((int)answer.StatusCode >= 500) wrong.Add($"{name} broke");
            if (html.Contains("<script>pwned", StringComparison.Ordinal) || html.Contains("<img src=x", StringComparison.Ordinal)) wrong.Add($"{name} would run it");
            if (html.Contains("&lt;script&gt;pwned", StringComparison.Ordinal)) seen++;
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.InRange(seen, 15, EveryScreen.Pages.Count);
    }

    [Fact]
    public async Task Ten_megabytes_of_subject_from_a_colleague_end_on_a_page_that_says_so()
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();

        var answer = await browser.Submit("/cases/new", "new-case", new()
        {
            ["Entry.Name"] = "王小明", ["Entry.Email"] = "wang@example.com", ["Entry.Subject"] = new string('退', 1_100_000), ["Entry.Text"] = "好",
        });

        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.InRange((int)answer.StatusCode, 200, 499);
        Assert.DoesNotContain("   at ", html);
        Assert.True(html.Contains("内容太大", StringComparison.Ordinal) || html.Contains("请求看不懂", StringComparison.Ordinal) || html.Contains("太长", StringComparison.Ordinal), html[..Math.Min(html.Length, 2000)]);
    }

    private static async Task<IReadOnlyList<string>> Poison(SkeinDb db)
    {
        var poisoned = new List<string>();
        await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys=OFF");
        foreach (var (table, column) in db.Model.GetEntityTypes().Where(t => !t.IsOwned() && t.GetTableName() is not null).SelectMany(Texts).Distinct())
        {
            var update = $"UPDATE \"{table}\" SET \"{column}\" = {Script} WHERE \"{column}\" IS NOT NULL";
            await db.Database.ExecuteSqlRawAsync(update);
            poisoned.Add($"{table}.{column}");
        }

        return poisoned;
    }

    private static IEnumerable<(string Table, string Column)> Texts(IEntityType type) => type.GetProperties()
        .Where(p => p.ClrType == typeof(string) && p.GetValueConverter() is null && !p.IsKey() && !p.IsForeignKey() && !NotForPeople.Contains(p.Name))
        .Select(p => (type.GetTableName()!, p.GetColumnName()));
}
