using Microsoft.Playwright;
using Skein.Organization;
using static Microsoft.Playwright.Assertions;

namespace Skein.Web.Tests.Organization;

public sealed class LivingPresenceTests
{
    [Fact]
    public async Task Presence_is_chosen_with_the_keyboard_and_what_was_typed_stays()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        var page = await Chrome.Open(site);
        await page.GotoAsync("/cases/1");
        await page.Locator("skein-editor [contenteditable=true]").ClickAsync();
        await page.Keyboard.TypeAsync("写了一半");

        await page.Locator(".top summary:has(.presence-mark)").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Locator(".top button[value=Busy]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator(".top summary .presence-mark.is-busy")).ToBeVisibleAsync();
        await Expect(page.Locator("skein-editor [contenteditable=true]")).ToHaveTextAsync("写了一半");
        var people = await site.Get<PeopleList>().Page(await site.Administrator(), new(), default);
        Assert.Equal(Presence.Busy, people.Rows[0].Presence);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_row_is_picked_with_x_and_the_bar_for_many_appears()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        var page = await Chrome.Open(site);
        await page.GotoAsync("/inbox?view=open");
        await Expect(page.Locator(".bulk")).ToBeHiddenAsync();

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("x");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("x");
        await Expect(page.Locator(".bulk")).ToBeVisibleAsync();
        await page.Locator(".bulk select[name='Change.Status']").SelectOptionAsync("WaitingForOthers");
        await page.Locator(".bulk button[type=submit]").ClickAsync();

        await Expect(page.GetByText("已处理 2 个工单")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }
}
