using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Platform;
using Skein.Portal;

namespace Skein.Web.Tests.Portal;

/// <summary>The web form over HTTP, as a browser without scripts uses it.</summary>
public sealed class WritingTests
{
    [Fact]
    public async Task A_stranger_writes_with_files_and_gets_a_receipt_with_number_and_private_link()
    {
        await using var site = await Site.Start();
        using var browser = site.Stranger();

        var sent = await browser.Write(PortalForms.Letter(), ("照片 1.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 1]), ("run.exe", "MZ"u8.ToArray()));

        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        var receipt = await browser.Read(sent.To!.ToString());
        var link = sent.To!.ToString().Replace("/receipt", "", StringComparison.Ordinal);
        Assert.Contains("#1", receipt.Text);
        Assert.Contains($"{site.Address.GetLeftPart(UriPartial.Authority)}{link}", receipt.Text);
        var page = await browser.Read(link);
        Assert.Contains("退货怎么办理?", page.Text);
        var picture = await browser.GetAsync($"{link}/files/1/a.png");
        Assert.Equal(("inline", "image/png"), (picture.Content.Headers.ContentDisposition!.DispositionType, picture.Content.Headers.ContentType!.MediaType));
        var program = await browser.GetAsync($"{link}/files/2/run.exe");
        Assert.Equal("attachment", program.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", program.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", program.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task Wrong_fields_cost_neither_text_nor_files()
    {
        await using var site = await Site.Start();
        await site.Get<ShapeForm>().Add(await site.Administrator(), new FieldEdit { Code = "order", Type = FieldType.Text, IsRequired = true, Label = new("订单号", "", ""), Hint = new("", "", "") }, default);
        using var browser = site.Stranger();

        var wrong = await browser.Send(
            await browser.Read("/help/new"), "write",
            new() { ["Name"] = "<script>alert(1)</script>", ["Email"] = "nobody", ["Subject"] = "", ["Message"] = "很长的一段话" }, ("单据.pdf", "%PDF-1.4"u8.ToArray()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        var again = await browser.Send(wrong, "write", new(PortalForms.Letter()) { ["own-order"] = "2026110800123" });

        foreach (var kept in new[] { "很长的一段话", "单据.pdf" }) Assert.Contains(kept, wrong.Text);
        Assert.DoesNotContain("<script>alert(1)", wrong.Html);
        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        var sheet = (await site.Get<CaseReader>().Find(await site.Administrator(), 1, null, default))!;
        Assert.Equal("单据.pdf", Assert.Single(sheet.Messages[0].Files).Name);
        Assert.Equal("2026110800123", Assert.Single(sheet.Case.Fields).Value);
    }

    [Fact]
    public async Task A_sealed_file_fits_no_other_form_and_a_made_up_one_fits_none()
    {
        await using var site = await Site.Start();
        using var browser = site.Stranger();
        var mine = await browser.Send(await browser.Read("/help/new"), "write", new() { ["Name"] = "王" }, ("秘密.txt", "x"u8.ToArray()));
        var token = System.Text.RegularExpressions.Regex.Match(mine.Html, "name=\"Kept\" value=\"([^\"]+)\"").Groups[1].Value;

        var stolen = await browser.Write(new(PortalForms.Letter()) { ["Kept"] = token });
        var made = await browser.Write(new(PortalForms.Letter()) { ["Kept"] = "1" });

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (stolen.Status, made.Status));
        await using var db = await site.Get<IDbContextFactory<SkeinDb>>().CreateDbContextAsync();
        Assert.False(await db.Set<MessageFile>().AnyAsync());
    }

    [Fact]
    public async Task Too_many_and_too_large_files_are_named_and_the_good_ones_stay()
    {
        await using var site = await Site.Start();
        using var browser = site.Stranger();

        var sent = await browser.Send(
            await browser.Read("/help/new"), "write", PortalForms.Letter(), ("大.bin", new byte[21 * 1024 * 1024]), ("空.txt", []), ("好.txt", "x"u8.ToArray()));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains("大.bin：文件太大，最大 20 MB", sent.Text);
        Assert.Contains("空.txt：文件是空的", sent.Text);
        Assert.Matches("value=\"[^\"]+\" checked[^>]*> 好\\.txt", sent.Text);
    }

    [Fact]
    public async Task Ten_megabytes_of_subject_are_refused_at_the_field_and_more_than_a_request_may_be_on_a_page_that_says_so()
    {
        await using var site = await Site.Start();
        using var browser = site.Stranger();
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        var subject = await browser.Write(PortalForms.Letter(new string('x', 10_000_000)));
        var endless = await browser.Send(await browser.Read("/help/new"), "write", PortalForms.Letter(), ("大.bin", new byte[121 * 1024 * 1024]));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, subject.Status);
        Assert.Contains("Too long: 200 characters at the most", subject.Text);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, endless.Status);
        Assert.Contains("Too large", endless.Text);
        Assert.DoesNotContain("   at ", endless.Html);
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_case_and_one_without_a_stamp_comes_back_with_its_text()
    {
        await using var site = await Site.Start();
        using var browser = site.Stranger();
        var page = await browser.Send(await browser.Read("/help/new"), "write", new() { ["Name"] = "王" });

        var first = await browser.Send(page, "write", PortalForms.Letter());
        var second = await browser.Send(page, "write", PortalForms.Letter());
        var forged = await browser.Send(await browser.Read("/help/new"), "write", new(PortalForms.Letter("换货")) { ["Stamp"] = "made up" });

        Assert.Equal(first.To, second.To);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, forged.Status);
        Assert.Contains("退货怎么办理?", forged.Text);
        Assert.Contains("打开得太久了", forged.Text);
    }

    [Fact]
    public async Task Going_back_and_sending_the_same_once_more_is_the_same_case_and_with_another_word_or_file_a_new_one()
    {
        await using var site = await Site.Start();
        using var browser = site.Stranger();
        var first = await browser.Write(PortalForms.Letter(), ("单据.pdf", "%PDF-1.4"u8.ToArray()));

        var again = await browser.Send(await browser.Read("/help/new"), "write", PortalForms.Letter());
        var withFile = await browser.Send(await browser.Read("/help/new"), "write", PortalForms.Letter(), ("单据.pdf", "%PDF-1.4"u8.ToArray()));
        var other = await browser.Write(new(PortalForms.Letter()) { ["Message"] = "还有一件事" });
        var otherFile = await browser.Write(new(PortalForms.Letter()) { ["Message"] = "还有一件事" }, ("照片.png", "x"u8.ToArray()));
        using var stranger = site.Stranger();
        var elsewhere = await stranger.Write(PortalForms.Letter());

        Assert.Equal((HttpStatusCode.Redirect, first.To, first.To), (again.Status, again.To, withFile.To));
        Assert.Equal(4, new[] { first.To, other.To, otherFile.To, elsewhere.To }.Distinct().Count());
    }

    [Fact]
    public async Task A_letter_refused_as_too_fast_comes_back_in_plain_words_and_becomes_one_case()
    {
        await using var site = await Site.Start();
        using var browser = site.Stranger();
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        var refused = await browser.Send(await browser.Read("/help/new"), "write", PortalForms.Letter());
        var sent = await browser.Send(refused, "write", PortalForms.Letter());
        var twice = await browser.Send(refused, "write", PortalForms.Letter());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.DoesNotContain("program", refused.Text);
        Assert.Equal(sent.To, twice.To);
    }

    [Fact]
    public async Task What_a_program_writes_is_kept_and_marked_and_never_dropped()
    {
        await using var site = await Site.Start();
        using var browser = site.Stranger();

        var trapped = await browser.Write(new(PortalForms.Letter()) { ["Website"] = "http://buy.example" });
        var links = await browser.Write(new(PortalForms.Letter()) { ["Message"] = string.Concat(Enumerable.Repeat("http://buy.example ", 8)) });

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (trapped.Status, links.Status));
        await using var db = await site.Get<IDbContextFactory<SkeinDb>>().CreateDbContextAsync();
        Assert.Equal(2, await db.Cases.CountAsync(c => c.Tags.Any(t => t.Tag == SendLetter.SuspectTag)));
    }

    [Fact]
    public async Task A_flood_from_one_address_is_told_to_wait()
    {
        await using var site = await Site.Start();
        using var browser = site.Stranger();
        var page = await browser.Read("/help/new");

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 40; i++) statuses.Add((await browser.Send(page, "write", new() { ["Name"] = "x" })).Status);

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        Assert.Equal(HttpStatusCode.OK, (await browser.Read("/help")).Status);
    }

    [Fact]
    public async Task The_chosen_language_stays_and_every_page_speaks_it()
    {
        await using var site = await Site.Start();
        using var browser = site.Stranger();

        var chosen = await browser.Read("/help/new?after=x&lang=zh-Hant");

        Assert.Equal("/help/new?after=x", chosen.To!.ToString());
        Assert.Contains("寫給我們", (await browser.Read("/help")).Text);
    }

    [Fact]
    public async Task The_first_page_is_light_and_carries_no_framework_script()
    {
        await using var site = await Site.Start();
        using var browser = site.Stranger();
        var html = await browser.GetStringAsync("/help/new");

        var total = Encoding.UTF8.GetByteCount(html);
        foreach (System.Text.RegularExpressions.Match asset in System.Text.RegularExpressions.Regex.Matches(html, "(?:src|href)=\"/?((?:css|js|company)[^\"]+)\""))
        {
            total += (await browser.GetByteArrayAsync("/" + asset.Groups[1].Value)).Length;
        }

        total += (await browser.GetByteArrayAsync("/icons.svg")).Length + (await browser.GetByteArrayAsync("/js/upload.js")).Length + (await browser.GetByteArrayAsync("/js/glance.js")).Length + (await browser.GetByteArrayAsync("/js/page.js")).Length;
        Assert.InRange(total, 1000, 60 * 1024);
        Assert.DoesNotContain("blazor", html);
    }
}
