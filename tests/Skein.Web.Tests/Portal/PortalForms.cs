using System.Net;
using System.Text.RegularExpressions;

namespace Skein.Web.Tests.Portal;

/// <summary>Customers' forms as a browser without scripts sends them: multipart, with everything the page holds.</summary>
internal static partial class PortalForms
{
    public sealed record Page(HttpStatusCode Status, string Html, Uri? To)
    {
        public string Text => WebUtility.HtmlDecode(Html);
    }

    public static async Task<Page> Read(this HttpClient browser, string path) => await Of(await browser.GetAsync(path));

    public static async Task<Page> Of(HttpResponseMessage answer) => new(answer.StatusCode, await answer.Content.ReadAsStringAsync(), Local(answer.Headers.Location));

    /// <summary>Sends the named form of a page that is already open.</summary>
    public static async Task<Page> Send(
        this HttpClient browser, Page page, string formName, Dictionary<string, string> typed, params (string Name, byte[] Content)[] files)
    {
        var form = FormElement().Matches(page.Html).Select(m => m.Value).SingleOrDefault(f => f.Contains($"value=\"{formName}\"", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"No form named {formName}:\n{page.Html}");
        var body = new MultipartFormDataContent();
        foreach (Match input in Input().Matches(form))
        {
            var (name, value) = (Decoded(Name().Match(input.Value)), Decoded(Value().Match(input.Value)));
            var isSent = input.Value.Contains("type=\"hidden\"", StringComparison.Ordinal) || input.Value.Contains(" checked", StringComparison.Ordinal);
            if (isSent && name.Length > 0 && !typed.ContainsKey(name)) body.Add(new StringContent(value), name);
        }

        foreach (var (name, value) in typed) body.Add(new StringContent(value), name);
        foreach (var (name, content) in files) body.Add(new ByteArrayContent(content), "KeptFiles", name);
        var action = Decoded(Action().Match(FormTag().Match(form).Value));
        return await Of(await browser.PostAsync(action.Split('#')[0], body));
    }

    /// <summary>Fills in the web form and sends it, once more where the page asks for that because a test is as fast as a program.</summary>
    public static async Task<Page> Write(this HttpClient browser, Dictionary<string, string> typed, params (string Name, byte[] Content)[] files)
    {
        var sent = await browser.Send(await browser.Read("/help/new"), "write", typed, files);
        return sent.Status == HttpStatusCode.UnprocessableEntity ? await browser.Send(sent, "write", typed) : sent;
    }

    public static Dictionary<string, string> Letter(string subject = "退货") => new()
    {
        ["Name"] = "王小明", ["Email"] = "wang@example.com", ["Kind"] = "return", ["Subject"] = subject, ["Message"] = "退货怎么办理?",
    };

    private static Uri? Local(Uri? to) => to is { IsAbsoluteUri: true, Host: "127.0.0.1" } ? new Uri(to.PathAndQuery, UriKind.Relative) : to;

    private static string Decoded(Match found) => WebUtility.HtmlDecode(found.Groups[1].Value);

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex FormElement();

    [GeneratedRegex("<form[^>]*>")]
    private static partial Regex FormTag();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Input();

    [GeneratedRegex("name=\"([^\"]*)\"")]
    private static partial Regex Name();

    [GeneratedRegex("value=\"([^\"]*)\"")]
    private static partial Regex Value();

    [GeneratedRegex("action=\"([^\"]*)\"")]
    private static partial Regex Action();
}
