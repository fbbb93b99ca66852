using System.Net;
using Skein.Webhooks;

namespace Skein.Web.Tests.Webhooks;

public sealed class WebhookPagesTests
{
    [Fact]
    public async Task A_webhook_is_added_pinged_changed_and_removed_on_its_pages()
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();

        var added = WebUtility.HtmlDecode(await (await browser.Submit("/settings/webhooks/new", "new-webhook", new()
        {
            ["Entry.Url"] = "https://shop.example.com/skein", ["Entry.Description"] = "网店", ["Entry.Events"] = "case.opened",
        })).Content.ReadAsStringAsync());
        await browser.Submit("/settings/webhooks/1", "ping", []);
        await browser.Submit("/settings/webhooks/1", "webhook", new() { ["Entry.Url"] = "https://shop.example.com/neu", ["Entry.Events"] = "case.closed" });
        var webhook = (await site.Get<WebhookReader>().Find(await site.Administrator(), 1, default))!;
        var deliveries = (await site.Get<WebhookReader>().Deliveries(await site.Administrator(), 1, null, null, 10, default))!.Rows;
        await browser.Submit("/settings/webhooks/1", "remove", []);

        Assert.Contains("whsec_", added);
        Assert.Equal(("https://shop.example.com/neu", false), (webhook.Url, webhook.IsActive));
        Assert.Equal(["case.closed"], webhook.Events);
        Assert.Equal(WebhookPayload.Ping, Assert.Single(deliveries).Event);
        Assert.Empty(await site.Get<WebhookReader>().List(await site.Administrator(), default));
    }

    [Fact]
    public async Task An_address_inside_the_house_is_refused_at_the_field_and_what_was_typed_is_kept()
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();

        var answer = await browser.Submit("/settings/webhooks/new", "new-webhook", new() { ["Entry.Url"] = "https://192.168.1.1/", ["Entry.Description"] = "路由器" });

        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains("id=\"url-errors\"", html);
        Assert.Contains("value=\"路由器\"", html);
    }
}
