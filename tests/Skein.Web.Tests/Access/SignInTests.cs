using System.Net;

namespace Skein.Web.Tests.Access;

public sealed class SignInTests
{
    [Fact]
    public async Task A_person_signs_in_and_sees_home()
    {
        await using var site = await Site.Start();

        using var browser = await site.SignedIn();

        Assert.Contains("林静", WebUtility.HtmlDecode(await browser.GetStringAsync("/")));
    }

    [Fact]
    public async Task A_stranger_is_led_to_the_sign_in_page()
    {
        await using var site = await Site.Start();
        using var stranger = site.Stranger();

        var answer = await stranger.GetAsync("/");

        Assert.Equal("/sign-in", answer.Headers.Location!.AbsolutePath);
    }
}
