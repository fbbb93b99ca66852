using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Skein.Platform;
using Skein.Portal;
using Skein.Web.Access;

namespace Skein.Web.Portal;

/// <summary>
/// What holds on every customers' page: the language chosen there, the customer's own session, nothing kept or indexed or told to
/// other sites, and forms that may be large but not endless.
/// </summary>
internal sealed class PortalMiddleware(RequestDelegate next, CustomerSignIn sessions)
{
    public const string Home = "/help";
    private const long LargestRequest = 120L * 1024 * 1024;

    // Larger than any field may be, so that what is too long is said at the field and not by a dead page.
    private static readonly FormOptions Limits = new()
    {
        ValueLengthLimit = 16 * 1024 * 1024, MultipartBodyLengthLimit = LargestRequest, BufferBodyLengthLimit = LargestRequest, ValueCountLimit = 500,
    };

    /// <summary>Also while a page says what went wrong there. When the house itself is out of order, the portal's look cannot be read.</summary>
    public static bool IsAskedFor(HttpContext context) => context.Response.StatusCode < StatusCodes.Status500InternalServerError
        && new PathString(context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? context.Request.Path).StartsWithSegments(Home);

    public async Task Invoke(HttpContext context, Visiting visiting)
    {
        if (!context.Request.Path.StartsWithSegments(Home))
        {
            await next(context);
            return;
        }

        if (HttpMethods.IsGet(context.Request.Method) && Languages.TryFrom(context.Request.Query["lang"]) is { } chosen)
        {
            Choose(context, chosen);
            return;
        }

        if (Languages.TryFrom(context.Request.Cookies[ActingMiddleware.LanguageCookie]) is { } language)
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language.Tag());
        }

        Guard(context);
        visiting.Origin = context.Connection.RemoteIpAddress?.ToString();
        visiting.Customer = await sessions.Find(context.Request.Cookies[Visiting.Cookie], Languages.Current, visiting.Origin, context.RequestAborted);
        if (!HttpMethods.IsPost(context.Request.Method) || await CanRead(context)) await next(context);
    }

    private static void Choose(HttpContext context, Language chosen)
    {
        context.Response.Cookies.Append(ActingMiddleware.LanguageCookie, chosen.Tag(), new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true,
        });
        var rest = context.Request.Query.Where(q => q.Key != "lang").SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value));
        context.Response.Redirect(context.Request.Path.ToUriComponent() + QueryString.Create(rest).ToUriComponent());
    }

    private static void Guard(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-cache, no-store";
        headers.Pragma = "no-cache";
        if (context.Request.Path != Home && context.Request.Path != "/help/new") headers["X-Robots-Tag"] = "noindex, nofollow";
    }

    private static async Task<bool> CanRead(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = 4 * LargestRequest;
        if (!context.Request.HasFormContentType) return true;
        context.Features.Set<IFormFeature>(new FormFeature(context.Request, Limits));
        try
        {
            if (context.Request.ContentLength > LargestRequest) throw new InvalidDataException();
            await context.Request.ReadFormAsync(context.RequestAborted);
            return true;
        }
        catch (Exception failure) when (failure is InvalidDataException or BadHttpRequestException)
        {
            await ReadToTheEnd(context.Request);

            // The page that says so is drawn as if it had been asked for: there is no form to read any more.
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            context.Request.Method = HttpMethods.Get;
            context.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty));
            return false;
        }
    }

    /// <summary>A browser shows an answer only once it has sent everything; hung up on, it shows a broken line instead.</summary>
    private static async Task ReadToTheEnd(HttpRequest request)
    {
        try
        {
            await request.Body.CopyToAsync(Stream.Null, request.HttpContext.RequestAborted);
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException) { }
    }
}
