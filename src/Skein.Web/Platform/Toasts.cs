using System.Text;

namespace Skein.Web.Platform;

/// <summary>
/// A sentence that outlives one redirect: left in a cookie by the form that was sent, shown and forgotten by the next page. It may
/// carry a case and what undoes the deed.
/// </summary>
public sealed class Toasts
{
    private const string Cookie = "skein-toast";

    public sealed record Message(string Text, long? CaseId, string? Undo);

    public void Leave(HttpContext http, string text, long? caseId = null, string? undo = null)
    {
        var value = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{caseId}\n{undo}\n{text}"));
        http.Response.Cookies.Append(Cookie, value, new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromMinutes(1), IsEssential = true,
        });
    }

    public Message? Take(HttpContext http)
    {
        if (!HttpMethods.IsGet(http.Request.Method) || http.Request.Cookies[Cookie] is not { Length: > 0 and < 4000 } value) return null;
        http.Response.Cookies.Delete(Cookie);
        var bytes = new byte[value.Length];
        if (!Convert.TryFromBase64String(value, bytes, out var length)) return null;
        return Encoding.UTF8.GetString(bytes, 0, length).Split('\n', 3) is [var id, var undo, var text]
            ? new Message(text, long.TryParse(id, out var caseId) ? caseId : null, undo.Length > 0 ? undo : null)
            : null;
    }
}
