using System.Net;
using System.Text.RegularExpressions;

namespace Skein.Web.Tests;

/// <summary>Fills in and sends the forms of static pages as a browser without JavaScript would.</summary>
internal static partial class Forms
{
    /// <summary>Gets the page, takes the hidden fields of its form and sends them with <paramref name="fields"/>.</summary>
    public static async Task<HttpResponseMessage> Submit(
        this HttpClient client, string page, string formName, Dictionary<string, string> fields)
    {
        return await client.Send(page, f => f.Contains($"value=\"{formName}\"", StringComparison.Ordinal), formName, fields);
    }

    /// <summary>The same for a form that is known by where it leads.</summary>
    public static Task<HttpResponseMessage> SubmitTo(this HttpClient client, string page, string action, Dictionary<string, string>? fields = null) =>
        client.Send(page, f => f.Contains($"action=\"{action}\"", StringComparison.Ordinal), action, fields ?? []);

    /// <summary>What the hidden fields of <paramref name="html"/> hold.</summary>
    public static Dictionary<string, string> Hidden(string html)
    {
        var held = new Dictionary<string, string>();
        foreach (Match input in HiddenInput().Matches(html))
        {
            held[WebUtility.HtmlDecode(Name().Match(input.Value).Groups[1].Value)] = WebUtility.HtmlDecode(Value().Match(input.Value).Groups[1].Value);
        }

        return held;
    }

    private static async Task<HttpResponseMessage> Send(
        this HttpClient client, string page, Func<string, bool> isMeant, string formName, Dictionary<string, string> fields)
    {
        var html = await client.GetStringAsync(page);
        var form = FormElement().Matches(html).Select(m => m.Value).SingleOrDefault(isMeant)
            ?? throw new InvalidOperationException($"{page} has no form named {formName}:\n{html}");
        var sent = Hidden(form);
        foreach (var (name, value) in fields) sent[name] = value;
        var action = Action().Match(FormTag().Match(form).Value) is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : page;
        return await client.PostAsync(action, new FormUrlEncodedContent(sent));
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex FormElement();

    [GeneratedRegex("<form[^>]*>")]
    private static partial Regex FormTag();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex HiddenInput();

    [GeneratedRegex("name=\"([^\"]*)\"")]
    private static partial Regex Name();

    [GeneratedRegex("value=\"([^\"]*)\"")]
    private static partial Regex Value();

    [GeneratedRegex("action=\"([^\"]*)\"")]
    private static partial Regex Action();
}
