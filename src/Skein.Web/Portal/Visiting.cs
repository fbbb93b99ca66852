using Skein.Platform;

namespace Skein.Web.Portal;

/// <summary>Which customer this request on customers' pages comes from, by their own session. Colleagues' sign-in plays no part here.</summary>
public sealed class Visiting
{
    public const string Cookie = "skein-customer";

    public Actor? Customer { get; internal set; }

    /// <summary>Where the request came from, for the journal.</summary>
    public string? Origin { get; internal set; }

    /// <summary>Whoever it is: the signed-in customer, or somebody nobody knows.</summary>
    public Actor Anyone => Customer ?? Actor.Customer(0, "visitor", Languages.Current, Origin);

    public static void Remember(HttpContext context, string token) => context.Response.Cookies.Append(Cookie, token, Look(context, Skein.Portal.CustomerSignIn.SessionLife.ToTimeSpan()));

    public static void Forget(HttpContext context) => context.Response.Cookies.Delete(Cookie, Look(context, null));

    private static CookieOptions Look(HttpContext context, TimeSpan? life) =>
        new() { Path = "/help", HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = life, IsEssential = true };
}
