using Microsoft.Playwright;
using Skein.Cases;
using Skein.Mail;
using static Microsoft.Playwright.Assertions;

namespace Skein.Web.Tests.Channels.Email;

/// <summary>A letter that begins a case, while it is written, in real Chromium.</summary>
public sealed class DraftedLetterTests
{
    [Fact]
    public async Task An_attachment_of_a_new_letter_is_there_after_a_reload_elsewhere_and_leaves_with_it()
    {
        await using var site = await Site.Start();
        await using var smtp = new TestSmtp();
        await site.Get<SetMailServer>().Run(await site.Administrator(), HouseMail.ServerAt(smtp.Port), default);
        var page = await Chrome.Open(site);

        await page.GotoAsync("/cases/compose");
        await page.Locator("#to").FillAsync("赵敏 <zhao@example.net>");
        await page.Locator("#subject").FillAsync("召回通知");
        await page.Locator("skein-editor [contenteditable=true]").ClickAsync();
        await page.Keyboard.TypeAsync("请看附件");
        await page.Locator("skein-upload input[type=file]").SetInputFilesAsync(
        [
            new FilePayload { Name = "召回说明.txt", MimeType = "text/plain", Buffer = "批次 7"u8.ToArray() },
            new FilePayload { Name = "发错了.txt", MimeType = "text/plain", Buffer = "不要"u8.ToArray() },
        ]);
        await Expect(page.Locator("skein-upload .chip")).ToHaveCountAsync(2);
        await page.Locator("skein-upload .chip").Filter(new() { HasText = "发错了.txt" }).Locator("[data-remove]").ClickAsync();
        await Eventually.Holds(async () => await Kept(site) is { } kept && kept.Contains("召回说明.txt", StringComparison.Ordinal) && !kept.Contains("发错了", StringComparison.Ordinal), TimeSpan.FromSeconds(60));
        await page.ReloadAsync();

        await Expect(page.Locator("#subject")).ToHaveValueAsync("召回通知");
        await Expect(page.Locator("skein-editor [contenteditable=true]")).ToContainTextAsync("请看附件");
        await Expect(page.Locator("skein-upload .chip")).ToHaveTextAsync(["召回说明.txt"]);

        // What the browser remembers by itself proves nothing of the draft: another machine does.
        var elsewhere = await Chrome.Open(site);
        await elsewhere.GotoAsync("/cases/compose");
        await Expect(elsewhere.Locator("skein-upload .chip")).ToHaveTextAsync(["召回说明.txt"]);
        await elsewhere.Locator("[data-send]").ClickAsync();
        await elsewhere.WaitForURLAsync("**/cases/1");
        await Expect(elsewhere.Locator(".conversation")).ToContainTextAsync("召回说明.txt");

        var sheet = (await site.Get<CaseReader>().Find(await site.Administrator(), 1, null, default))!;
        Assert.Equal(["召回说明.txt"], sheet.Messages.Single().Files.Select(f => f.Name));
        Assert.Null(await Kept(site));
    }

    [Fact]
    public async Task Looking_at_a_letter_to_a_customer_leaves_the_letter_that_is_being_written_as_it_is()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        var page = await Chrome.Open(site);
        await page.GotoAsync("/cases/compose");
        await page.Locator("#to").FillAsync("赵敏 <zhao@example.net>");
        await page.Locator("#subject").FillAsync("召回通知");
        await Eventually.Holds(async () => await Kept(site) is not null, TimeSpan.FromSeconds(60));

        await page.GotoAsync("/cases/compose?customer=1");
        await Expect(page.Locator("skein-editor [contenteditable=true]")).ToBeVisibleAsync();

        // As spelling helpers and translators do: they mark the field, and nobody has typed.
        await page.Locator(".editor-area").EvaluateAsync("area => area.style.caretColor = 'red'");
        await page.WaitForTimeoutAsync(3500);
        await page.GotoAsync("/cases/compose");

        await Expect(page.Locator("#subject")).ToHaveValueAsync("召回通知");
        await Expect(page.Locator("#to")).ToHaveValueAsync("赵敏 <zhao@example.net>");
    }

    [Fact]
    public async Task A_draft_dropped_in_the_middle_of_a_word_does_not_come_back()
    {
        await using var site = await Site.Start();
        var page = await Chrome.Open(site);
        await page.GotoAsync("/cases/compose");
        await page.Locator("#subject").FillAsync("召回通知");
        await Eventually.Holds(async () => await Kept(site) is not null, TimeSpan.FromSeconds(60));
        await page.ReloadAsync();
        await page.Locator("skein-editor [contenteditable=true]").ClickAsync();
        await page.Keyboard.TypeAsync("还");

        await page.GetByText("不要这份草稿").ClickAsync();

        await Expect(page.Locator("#subject")).ToHaveValueAsync("");
        await page.WaitForTimeoutAsync(3500);
        Assert.Null(await Kept(site));
    }

    /// <summary>The names of the files that the letter being written holds; null when none is.</summary>
    private static async Task<string?> Kept(Site site)
    {
        var (drafts, person) = (site.Get<Skein.Channels.Email.LetterDrafts>(), await site.Administrator());
        return await drafts.Find(person, default) is { } kept ? string.Join(' ', (await drafts.Files(person, kept.Fields, default)).Select(f => f.Name)) : null;
    }
}
