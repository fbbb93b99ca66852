using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Skein.Platform;
using Skein.Web.Access;

namespace Skein.Web.Platform.Api;

/// <summary>Whatever goes wrong under <c>/api</c> is answered as problem details, never as a page and never with a stack trace.</summary>
internal sealed partial class ApiProblems(RequestDelegate next, IEngine engine, ILogger<ApiProblems> log)
{
    public async Task Invoke(HttpContext context)
    {
        if (!ApiRoutes.Covers(context.Request.Path))
        {
            await next(context);
            return;
        }

        try
        {
            await next(context);
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            await Answer(context, Of(bad));
            return;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception failure) when (!context.Response.HasStarted && engine.IsOutage(failure))
        {
            // It may have failed before anybody set the language.
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(ActingMiddleware.Unasked(context).Tag());
            log.LogWarning("{Method} {Route} found no database ({Reason})", Upkeep.Routes.Method(context), Upkeep.Routes.Declared(context), failure.GetBaseException().GetType().Name);
            context.Response.Headers.RetryAfter = "5";
            await Answer(context, Problem.Of(StatusCodes.Status503ServiceUnavailable, ApiRules.NoDatabase.Broken()));
            return;
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            log.LogError(failure, "{Method} {Path} failed", context.Request.Method, context.Request.Path);
            await Answer(context, Problem.Of(StatusCodes.Status500InternalServerError, ApiRules.Broken.Broken(context.TraceIdentifier)));
            return;
        }

        var response = context.Response;
        if (!response.HasStarted && response.StatusCode >= 400 && response.ContentType is null && response.ContentLength is null)
        {
            await Answer(context, Problem.Of(response.StatusCode, For(response.StatusCode).Broken()));
        }
    }

    private static Task Answer(HttpContext context, IResult problem)
    {
        var authenticate = context.Response.Headers.WWWAuthenticate;
        context.Response.Headers.Remove("ETag");
        context.Response.Headers.WWWAuthenticate = authenticate;
        return problem.ExecuteAsync(context);
    }

    private static IResult Of(BadHttpRequestException bad) => bad switch
    {
        // The serializer puts the reader's complaint inside its own when it is no JSON at all, with the field it had come to.
        { InnerException: JsonException { InnerException: JsonException } } => Problem.Of(StatusCodes.Status400BadRequest, ApiRules.Unreadable.Broken()),
        { InnerException: JsonException json } => Problem.Of(
            StatusCodes.Status400BadRequest, json.Path is { } path && FieldOf(path) is { Length: > 0 } field
                ? (ApiJson.IsUnknown(json) ? ApiRules.UnknownField : ApiRules.WrongType).At(field) : ApiRules.WrongWhole.Broken()),
        { StatusCode: StatusCodes.Status400BadRequest } when Parameter().Match(bad.Message) is { Success: true } match =>
            Problem.Of(StatusCodes.Status400BadRequest, ApiRules.WrongType.At(match.Groups[1].Value)),
        { StatusCode: StatusCodes.Status400BadRequest } when bad.Message.Contains("body", StringComparison.Ordinal) =>
            Problem.Of(StatusCodes.Status400BadRequest, ApiRules.NeedsBody.Broken()),
        _ => Problem.Of(bad.StatusCode, For(bad.StatusCode).Broken()),
    };

    /// <summary><c>$.files[2]</c> is the field <c>files[2]</c>.</summary>
    private static string FieldOf(string path) => Clean.Line(path.TrimStart('$').TrimStart('.')) is { Length: <= 200 } field ? field : "";

    private static Rule For(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => ApiRules.NoToken,
        StatusCodes.Status403Forbidden => CommonRules.Forbidden,
        StatusCodes.Status404NotFound => ApiRules.NoSuchAddress,
        StatusCodes.Status405MethodNotAllowed => ApiRules.WrongMethod,
        StatusCodes.Status413PayloadTooLarge => ApiRules.TooLarge,
        StatusCodes.Status415UnsupportedMediaType => ApiRules.NotJson,
        StatusCodes.Status429TooManyRequests => ApiRules.TooOften,
        StatusCodes.Status503ServiceUnavailable => ApiRules.NotReady,
        _ => ApiRules.Unreadable,
    };

    // "Failed to bind parameter "Nullable<int> size" from "abc"."
    [GeneratedRegex("^Failed to bind parameter \"(?:.* )?(\\w+)\" from")]
    private static partial Regex Parameter();
}
