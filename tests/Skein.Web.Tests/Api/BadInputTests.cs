using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;
using Skein.Platform;

namespace Skein.Web.Tests.Api;

/// <summary>What careless and hostile senders send: a clear problem, nothing lost, nothing executed, no stack trace, never a 500.</summary>
public sealed partial class BadInputTests
{
    [Fact]
    public async Task What_cannot_be_read_is_named()
    {
        await using var site = await Site.Start();
        using var program = await site.Program();

        foreach (var (body, trouble) in Unreadable)
        {
            var answer = await program.PostAsync("cases", new StringContent(body, Encoding.UTF8, "application/json"));
            Assert.Equal((body, trouble), (body, await answer.Trouble()));
        }
    }

    [Fact]
    public async Task Times_that_no_database_knows_are_named()
    {
        await using var site = await Site.Start();
        using var program = await site.Program();

        foreach (var time in (string[])["-0044-03-15T00:00:00Z", "0001-01-01T00:00:00+14:00", "tomorrow"])
        {
            var answer = await program.PostAsJsonAsync("tokens", new { name = "旧", scopes = new[] { "cases.read" }, expiresAt = time });
            Assert.Equal("400 api.wrong-type@expiresAt", await answer.Trouble());
        }
    }

    [Fact]
    public async Task Rules_that_are_broken_are_all_said_at_once_in_the_language_asked_for()
    {
        await using var site = await Site.Start();
        using var program = await site.Program();
        program.DefaultRequestHeaders.AcceptLanguage.Clear();
        program.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh-TW");

        var answer = await program.PostAsJsonAsync("cases", new { subject = new string('长', 201), email = "没有" });

        Assert.Equal("422 too-long@subject case.message.empty@message required@name not-an-email@email", await answer.Trouble());
        Assert.Contains("太長了", (await answer.Json()).GetProperty("title").GetString());
    }

    [Fact]
    public async Task A_subject_of_ten_megabytes_is_too_large()
    {
        await using var site = await Site.Start();
        using var program = await site.Program();

        var answer = await program.PostAsJsonAsync("cases", new { subject = new string('x', 10_000_000), message = "好", name = "王", email = "w@example.com" });

        Assert.Equal("413 api.too-large@", await answer.Trouble());
    }

    /// <summary>The wide space of Chinese keyboards, one that does not break, zero-width ones, and letters without a shape.</summary>
    [Fact]
    public async Task What_shows_nothing_is_no_name_and_what_joins_emoji_is_kept()
    {
        await using var site = await Site.Start();
        using var program = await site.Program();

        foreach (var nothing in (string[])["\u3000", "\u00a0 \u2003", "\u200b\u200b", "\u2060\u00ad", "\u3164"])
        {
            Assert.Equal("422 required@name", await (await program.PostAsJsonAsync("customers", new { name = nothing })).Trouble());
        }

        var family = "张\u3000三 \U0001f468\u200d\U0001f469\u200d\U0001f466";
        var id = (await (await program.PostAsJsonAsync("customers", new { name = family })).Json()).GetProperty("id").GetInt64();
        Assert.Equal(family.Replace('\u3000', ' '), (await program.GetJson($"customers/{id}")).GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_slip_of_the_pen_in_the_name_of_a_field_is_named_and_changes_nothing()
    {
        await using var site = await Site.Start();
        using var program = await site.Program();
        var id = await program.OpenCase();

        var opened = await program.PostAsync("cases", new StringContent(
            """{"subject":"退款","message":"好","name":"王","email":"w@example.com","priorty":{"deep":[1,2]}}""", Encoding.UTF8, "application/json"));
        var edited = await program.Send(HttpMethod.Patch, $"cases/{id}", new { subject = "另一个", priorty = "high" }, ("If-Match", "\"v1\""));

        Assert.Equal("400 api.unknown-field@priorty", await opened.Trouble());
        Assert.Equal("400 api.unknown-field@priorty", await edited.Trouble());
        Assert.Equal(["退款没有到账"], (await program.GetJson("cases?view=open")).GetProperty("items").EnumerateArray().Select(c => c.GetProperty("subject").GetString()));
    }

    [Fact]
    public async Task Every_operation_refuses_fields_it_does_not_know()
    {
        await using var site = await Site.Start();
        using var program = await site.Program();
        var document = await program.GetJson("openapi.json");
        var written = (from path in document.GetProperty("paths").EnumerateObject()
                       from operation in path.Value.EnumerateObject()
                       where operation.Value.TryGetProperty("requestBody", out _)
                       let content = operation.Value.GetProperty("requestBody").GetProperty("content")
                       where content.TryGetProperty("application/json", out _)
                       let json = content.GetProperty("application/json")
                       where json.GetProperty("example").ValueKind == JsonValueKind.Object
                       select (Method: operation.Name.ToUpperInvariant(), Path: Placeholder().Replace(path.Name, "1"), Json: json)).ToList();

        var complaints = new List<string>();
        foreach (var (method, path, json) in written)
        {
            complaints.AddRange(Lenient(json.GetProperty("schema"), document).Select(schema => $"{method} {path} overlooks fields in {schema}"));
            var body = JsonNode.Parse(json.GetProperty("example").GetRawText())!.AsObject();
            body["priorty"] = "high";
            var trouble = await (await program.Send(new HttpMethod(method), path, body, ("If-Match", "\"v1\""))).Trouble();
            if (trouble != "400 api.unknown-field@priorty") complaints.Add($"{method} {path}: {trouble}");
        }

        Assert.True(written.Count > 30, $"Only {written.Count} operations were found.");
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    [Fact]
    public async Task Another_content_type_is_refused()
    {
        await using var site = await Site.Start();
        using var program = await site.Program();

        var form = await program.PostAsync("cases", new FormUrlEncodedContent(new Dictionary<string, string> { ["subject"] = "退款" }));

        Assert.Equal("415 api.not-json@", await form.Trouble());
    }

    [Fact]
    public async Task Deep_json_is_refused_before_it_costs_anything()
    {
        await using var site = await Site.Start();
        using var program = await site.Program();
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 5000)) + "1" + new string('}', 5000);

        var answer = await program.PostAsync("cases", new StringContent(deep, Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        await answer.Trouble();
    }

    [Fact]
    public async Task Control_characters_are_taken_out_and_scripts_stay_text_or_are_dropped()
    {
        await using var site = await Site.Start();
        using var program = await site.Program();
        const string Script = "<script>alert(1)</script><img src=x onerror=alert(2)>";

        var opened = await program.PostAsJsonAsync("contacts", new
        {
            subject = $"退\u0000款\u0007\u202e{Script}", html = $"<p>好{Script}</p>", name = $"王{Script}", email = "wang@example.com", phone = "\u000013800138000", kind = "enquiry", tags = new[] { Script },
        });

        var at = opened.Headers.Location!.ToString();
        var (found, messages) = (await program.GetJson(at), await program.GetJson($"{at}/messages"));
        Assert.Equal($"退款{Script}", found.GetProperty("subject").GetString());
        var html = messages.GetProperty("items")[0].GetProperty("html").GetString()!;
        Assert.DoesNotContain("script", html);
        Assert.DoesNotContain("onerror", html);
        using var browser = await site.SignedIn();
        var page = await browser.GetStringAsync("/cases/1");
        Assert.DoesNotContain("<script>alert", page);
        Assert.DoesNotContain("<img src=x", page);
    }

    [Theory, OnBothEngines]
    public async Task Addresses_that_lead_nowhere_end_in_an_answer(Storage storage)
    {
        await using var site = await Site.Start(storage == Storage.Postgres ? await PostgresCluster.NewDatabase() : null);
        using var program = await site.Program();

        foreach (var path in Nowhere)
        {
            var answer = await program.GetAsync(path);
            Assert.True((int)answer.StatusCode < 500, $"{path}: {await answer.Content.ReadAsStringAsync()}");
            if (!answer.IsSuccessStatusCode) await answer.Trouble();
        }
    }

    [Fact]
    public async Task A_method_that_is_not_answered_is_405()
    {
        await using var site = await Site.Start();
        using var program = await site.Program();

        Assert.Equal("405 api.wrong-method@", await (await program.PutAsJsonAsync("cases", new { })).Trouble());
    }

    [Fact]
    public async Task Files_that_are_too_large_empty_or_mislabelled_do_no_harm()
    {
        await using var site = await Site.Start();
        using var program = await site.Program();

        var empty = await program.PostAsync("files?name=a.txt", new ByteArrayContent([]));
        var large = await program.PostAsync("files?name=a.bin", new ByteArrayContent(new byte[25 * 1024 * 1024 + 10]));
        var page = new ByteArrayContent("<html><script>alert(1)</script>"u8.ToArray());
        page.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        var liar = await (await program.PostAsync("files?name=../../etc/猫\u0000.png", page)).Json();

        Assert.Equal("422 file.empty@file", await empty.Trouble());
        Assert.Equal("422 file.too-large@file", await large.Trouble());
        var download = await program.GetAsync(liar.GetProperty("url").GetString());
        Assert.Equal("猫.png", liar.GetProperty("name").GetString());
        Assert.Equal("application/octet-stream", download.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", download.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", download.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task Parallel_edits_of_one_version_let_one_win_and_lose_no_message()
    {
        await using var site = await Site.Start();
        using var program = await site.Program();
        var id = await program.OpenCase();
        var tag = (await program.GetAsync($"cases/{id}")).Headers.ETag!.ToString();

        var edits = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => program.Send(HttpMethod.Patch, $"cases/{id}", new { subject = $"第 {i} 稿" }, ("If-Match", tag))));
        var notes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => program.PostAsJsonAsync($"cases/{id}/notes", new { text = $"备注 {i}" })));

        Assert.Single(edits, e => e.IsSuccessStatusCode);
        Assert.Equal(7, edits.Count(e => e.StatusCode == HttpStatusCode.PreconditionFailed));
        Assert.All(notes, n => Assert.True(n.StatusCode is HttpStatusCode.Created or HttpStatusCode.PreconditionFailed));
        var kept = (await program.GetJson($"cases/{id}/messages")).GetProperty("items").EnumerateArray().Count(m => m.GetProperty("kind").GetString() == "note");
        Assert.Equal(notes.Count(n => n.StatusCode == HttpStatusCode.Created), kept);
    }

    [Fact]
    public async Task No_body_whatever_breaks_the_intake()
    {
        await using var site = await Site.Start(adjust: b => b.Configuration["Api:RequestsPerMinute"] = "1000000");
        using var program = await site.Program();

        await Body.SampleAsync(async body =>
        {
            var content = new ByteArrayContent(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            var answer = await program.PostAsync("contacts", content);
            Assert.True(answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity,
                $"{(int)answer.StatusCode} for {Encoding.UTF8.GetString(body)}: {await answer.Content.ReadAsStringAsync()}");
        }, iter: 400, threads: 2);
    }

    [Fact]
    public async Task Any_text_in_any_field_is_kept_cleaned_or_refused_and_comes_back_as_json()
    {
        await using var site = await Site.Start(await PostgresCluster.NewDatabase(), adjust: b => b.Configuration["Api:RequestsPerMinute"] = "1000000");
        using var program = await site.Program();

        await Gen.Select(Text, Text, Text, Text).SampleAsync(async (subject, message, name, tag) =>
        {
            var opened = await program.PostAsJsonAsync("cases", new { subject, html = message, name, phone = "13800138000", tags = new[] { tag } });
            Assert.True(opened.StatusCode is HttpStatusCode.Created or HttpStatusCode.UnprocessableEntity, $"{(int)opened.StatusCode}: {await opened.Content.ReadAsStringAsync()}");
            if (opened.StatusCode != HttpStatusCode.Created) return;
            var found = await program.GetJson(opened.Headers.Location!.ToString());
            Assert.Equal(Clean.Line(subject), found.GetProperty("subject").GetString());
        }, iter: 150, threads: 2);
    }

    /// <summary>The schemas of objects within one that do not say that they take nothing else.</summary>
    private static IEnumerable<string> Lenient(JsonElement schema, JsonElement document)
    {
        if (schema.TryGetProperty("$ref", out var name))
        {
            var whole = document.GetProperty("components").GetProperty("schemas").GetProperty(name.GetString()!.Split('/')[^1]);
            if (whole.TryGetProperty("properties", out _) && !(whole.TryGetProperty("additionalProperties", out var more) && more.ValueKind == JsonValueKind.False)) yield return name.GetString()!;
            schema = whole;
        }

        var parts = (schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().Select(p => p.Value) : [])
            .Concat(schema.TryGetProperty("items", out var items) ? [items] : [])
            .Concat(schema.TryGetProperty("oneOf", out var either) ? either.EnumerateArray() : []);
        foreach (var found in parts.SelectMany(part => Lenient(part, document))) yield return found;
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();

    private static readonly (string Body, string Trouble)[] Unreadable =
    [
        ("{", "400 api.unreadable@"),
        ("", "400 api.needs-body@"),
        ("null", "400 api.needs-body@"),
        ("[]", "400 api.wrong-body@"),
        ("{\"subject\":", "400 api.unreadable@"),
        ("{\"subject\":\"退款", "400 api.unreadable@"),
        ("\"text\"", "400 api.wrong-body@"),
        ("""{"subject":12}""", "400 api.wrong-type@subject"),
        ("""{"subject":"退款","priority":"very"}""", "400 api.wrong-type@priority"),
        ("""{"subject":"退款","priority":2}""", "400 api.wrong-type@priority"),
        ("""{"subject":"退款","files":[1,"x"]}""", "400 api.wrong-type@files[1]"),
        ("""{"subject":"退款","customerId":99999999999999999999999}""", "400 api.wrong-type@customerId"),
        ("""{"subject":"\ud800","message":"好"}""", "400 api.wrong-type@subject"),
        ("""{"subject":"退款","message":"好","Subject":"另一个"}""", "400 api.wrong-type@subject"),
        ("""{"subject":"退款","mo'od":{"a":1}}""", "400 api.unknown-field@['mo'od']"),
    ];

    private static readonly string[] Nowhere =
    [
        "cases?view=%00", "cases?kind=%00&tag=%00%ff", "cases?view=7", "cases?size=abc", "cases?after=1.x",
        "cases?after=99999999999999999.99999999999999999999", "cases?teamId=99999999999999999999", "cases/99999999999999999999", "cases/1/messages?before=x",
        "customers?text=%00&kind=planet", "customers?tag=%00&text=%00%F0%9F", "nowhere", "/api/v2/cases",
        "search/cases?q=%00&after=-1", "search/cases?q=status:", "webhooks/1/deliveries?state=%00",
    ];

    private static readonly Gen<string> Text = Gen.Frequency(
        (3, Gen.String[0, 60]),
        (2, Gen.String[Gen.Char['\u4e00', '\u9fa5'], 1, 80]),
        (1, OneOf("<script>alert(1)</script>", "\u0000", "\u202e反", "' OR 1=1 --", "{{7*7}}", "<b", "&amp;", "😀😀", "\ufeff", "%00", "${jndi:ldap://x}")));

    private static readonly Gen<byte[]> Body = Gen.Frequency(
        (2, Gen.Byte.Array[0, 200]),
        (3, Gen.Select(OneOf("subject", "message", "html", "name", "email", "phone", "files", "tags", "priority", "kind", "language"), Value, (field, value) =>
            Encoding.UTF8.GetBytes($$"""{"subject":"退款","message":"好","name":"王","email":"w@example.com","{{field}}":{{value}}}"""))),
        (2, Gen.Select(Gen.Int[0, 100], Gen.Byte, (at, to) =>
        {
            var whole = Encoding.UTF8.GetBytes("""{"subject":"退款","message":"好的","name":"王小明","email":"w@example.com","tags":["a","b"],"priority":"high"}""");
            whole[at % whole.Length] = to;
            return whole;
        })));

    private static Gen<string> Value => Gen.OneOf(
        OneOf("null", "true", "12", "-1.5e400", "[]", "{}", "[null]", "[[[[1]]]]", "\"\\ud83d\"", "\"\\u0000\"", "{\"a\":{\"b\":1}}", "\"\"", "9223372036854775808"),
        Gen.String[0, 40].Select(s => System.Text.Json.JsonSerializer.Serialize(s)));

    private static Gen<string> OneOf(params string[] all) => Gen.Int[0, all.Length - 1].Select(i => all[i]);
}
