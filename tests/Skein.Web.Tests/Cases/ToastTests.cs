using Microsoft.Playwright;
using Skein.Channels.Email;
using static Microsoft.Playwright.Assertions;

namespace Skein.Web.Tests.Cases;

/// <summary>What is said after a deed, in real Chromium.</summary>
public sealed class ToastTests
{
    [Theory]
    [InlineData(1440, 900, "/cases/2")]
    [InlineData(1440, 900, "/inbox?view=open&open=2")]
    [InlineData(1024, 768, "/inbox?view=open&open=2")]
    [InlineData(390, 844, "/cases/2")]
    public async Task After_an_answer_it_covers_nothing_one_can_press_and_nothing_moves_when_it_goes(int width, int height, string address)
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        var page = await Chrome.Open(site, options: new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height } });
        await page.GotoAsync(address);
        await page.Locator("skein-editor [contenteditable=true]").ClickAsync();
        await page.Keyboard.TypeAsync("可以重新开立");
        await page.Locator("[data-send]").ClickAsync();
        var toast = page.Locator(".toast");
        await Expect(toast.GetByRole(AriaRole.Button).First).ToBeVisibleAsync();
        await toast.HoverAsync();

        var covered = await page.EvaluateAsync<string[]>("""
            () => {
              const toast = document.querySelector('.toast'), at = toast.getBoundingClientRect();
              return [...document.querySelectorAll('a, button, input, select, textarea, summary, label, [contenteditable=true], .msg')].filter(e => !toast.contains(e)).filter(e => {
                const own = e.getBoundingClientRect();
                const left = Math.max(own.left, at.left), right = Math.min(own.right, at.right), top = Math.max(own.top, at.top), bottom = Math.min(own.bottom, at.bottom);
                return left < right && top < bottom && document.elementsFromPoint((left + right) / 2, (top + bottom) / 2).includes(e);
              }).map(e => e.outerHTML.slice(0, 120));
            }
            """);
        var before = await page.Locator("[data-send]").BoundingBoxAsync();
        await toast.GetByRole(AriaRole.Button).Last.ClickAsync();
        await Expect(toast).ToHaveCountAsync(0);
        var after = await page.Locator("[data-send]").BoundingBoxAsync();

        Assert.Empty(covered);
        Assert.Equal((before!.X, before.Y), (after!.X, after.Y));
    }

    [Fact]
    public async Task What_takes_an_answer_back_is_offered_as_long_as_it_does_even_when_the_page_is_drawn_anew_and_goes_with_the_answer()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        site.Get<AnswerPace>().Grace = NodaTime.Duration.FromMinutes(5);
        var page = await Chrome.Open(site);
        var toast = await Answered(page);

        await page.WaitForTimeoutAsync(7_500);
        await Expect(toast).ToHaveCountAsync(1);
        await page.EvaluateAsync("() => new Promise(done => { Blazor.addEventListener('enhancedload', () => setTimeout(done, 100)); Blazor.navigateTo(location.href, { replaceHistoryEntry: true }); })");
        await Expect(toast.GetByRole(AriaRole.Button).First).ToBeVisibleAsync();
        await page.Locator(".msg-mail button").ClickAsync();

        await Expect(page.Locator(".msg-mail button")).ToHaveCountAsync(0);
        await Expect(toast).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_no_longer_takes_an_answer_back_is_not_offered()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        site.Get<AnswerPace>().Grace = NodaTime.Duration.FromSeconds(25);
        var page = await Chrome.Open(site);
        var toast = await Answered(page);

        // Whoever points at it would keep other toasts.
        await toast.HoverAsync();
        await Expect(page.Locator(".msg-mail button")).ToHaveCountAsync(0);
        await Expect(toast).ToHaveCountAsync(0);
    }

    private static async Task<ILocator> Answered(IPage page)
    {
        await page.GotoAsync("/cases/2");
        await page.Locator("skein-editor [contenteditable=true]").ClickAsync();
        await page.Keyboard.TypeAsync("可以重新开立");
        await page.Locator("[data-send]").ClickAsync();
        var toast = page.Locator(".toast");
        await Expect(toast.GetByRole(AriaRole.Button).First).ToBeVisibleAsync();
        return toast;
    }
}
