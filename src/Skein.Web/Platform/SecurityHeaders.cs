namespace Skein.Web.Platform;

/// <summary>
/// Nothing runs but our own scripts, nothing is loaded from another host, nobody frames us. Mail and messages are shown in
/// frames without scripts, which inherit this policy.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; " +
        "frame-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'self'; manifest-src 'self'";

    public Task Invoke(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return next(context);
    }
}
