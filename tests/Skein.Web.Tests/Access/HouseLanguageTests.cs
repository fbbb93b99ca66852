using System.Net;
using Skein.Platform;
using Skein.Setup;
using Skein.Web.Tests.Api;

namespace Skein.Web.Tests.Access;

/// <summary>Whoever asks for none of the three languages is spoken to in the company's.</summary>
public sealed class HouseLanguageTests
{
    [Fact]
    public async Task The_companys_language_is_for_whoever_asks_for_none_of_the_three_and_at_once_when_it_is_changed()
    {
        await using var site = await Site.Start();
        Assert.Equal("zh-Hans", await Spoken(site, "/sign-in", null));
        await Speak(site, Language.English);

        foreach (var path in (string[])["/sign-in", "/help"])
        {
            foreach (var asked in (string?[])[null, "*", "fr", "fr-CH, de;q=0.7, *;q=0.5", "zh-TW;q=0"]) Assert.Equal("en", await Spoken(site, path, asked));
            Assert.Equal("zh-Hant", await Spoken(site, path, "fr, zh-TW;q=0.5"));
            Assert.Equal("zh-Hans", await Spoken(site, path, "zh-CN"));
        }

        await Speak(site, Language.Hant);
        Assert.Equal("zh-Hant", await Spoken(site, "/help", "fr"));
    }

    [Fact]
    public async Task So_is_a_program_that_is_not_let_in()
    {
        await using var site = await Site.Start();
        await Speak(site, Language.English);
        using var program = site.Stranger();

        var answer = await program.GetAsync("/api/v1/cases");

        Assert.Equal("401 api.no-token@", await answer.Trouble());
        Assert.StartsWith("Send an API token", (await answer.Json()).GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    private static async Task Speak(Site site, Language language)
    {
        var edit = site.Get<EditCompany>();
        var company = await edit.Find(default);
        Assert.True((await edit.Run(await site.Administrator(), new CompanyEdit { Name = company.Name, Language = language, TimeZone = company.TimeZone }, null, default)).IsDone);
    }

    /// <summary>The <c>lang</c> of the page.</summary>
    private static async Task<string> Spoken(Site site, string path, string? asked)
    {
        using var stranger = site.Stranger();
        if (asked is not null) stranger.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", asked);
        var answer = await stranger.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        return page.Split("<html lang=\"")[1].Split('"')[0];
    }
}
