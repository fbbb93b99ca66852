using System.Security.Cryptography;
using System.Text;
using Skein.Access;
using Skein.Web.Access;

namespace Skein.Web.Platform.Api;

/// <summary>
/// A request with an <c>Idempotency-Key</c> takes effect once, however often it is sent. Only successes are kept: what was
/// refused can be put right and sent again under the same key.
/// </summary>
internal sealed class Idempotency(RequestDelegate next)
{
    public const string Header = "Idempotency-Key";
    public const string Replayed = "Idempotency-Replayed";
    private const int LongestKey = 200;

    public async Task Invoke(HttpContext context, Acting acting, KeptAnswers answers)
    {
        var key = context.Request.Headers[Header].ToString();
        if (key.Length == 0 || acting.Token is not { } token || context.GetEndpoint()?.Metadata.GetMetadata<IdempotentAttribute>() is null)
        {
            await next(context);
            return;
        }

        if (key.Length > LongestKey || !key.All(c => c is > ' ' and < '\x7f'))
        {
            await Problem.Of(StatusCodes.Status400BadRequest, ApiRules.BadKey.Broken()).ExecuteAsync(context);
            return;
        }

        var fingerprint = await Fingerprint(context.Request, context.RequestAborted);
        var (state, answer) = await answers.Begin(token.Id, key, fingerprint, context.RequestAborted);
        await (state switch
        {
            KeyState.New => Work(context, acting, answers, token.Id, key, fingerprint),
            KeyState.Answered => Replay(context, answer!),
            KeyState.InWork => Wait(context),
            KeyState.UsedDifferently => Problem.Of(StatusCodes.Status422UnprocessableEntity, ApiRules.KeyReused.Broken()).ExecuteAsync(context),
        });
    }

    private async Task Work(HttpContext context, Acting acting, KeptAnswers answers, long token, string key, string fingerprint)
    {
        // A node that dies between the change and this answer leaves the name of the request behind, on the case or in the journal:
        // what was made is found by it, not made twice.
        var name = $"api:{Hash($"{token}\n{key}\n{fingerprint}")}";
        context.Items[typeof(Idempotency)] = name;
        acting.Actor = acting.Actor! with { RequestKey = name };
        var body = context.Response.Body;
        using var copy = new MemoryStream();
        context.Response.Body = copy;
        await using var held = answers.Hold(token, key);
        try
        {
            if (Marks(context).IsNoted && await answers.MadeBy(name, context.RequestAborted) is { } id) await Answer(context, id);
            else await next(context);
        }
        catch
        {
            await answers.Drop(token, key, CancellationToken.None);
            throw;
        }
        finally
        {
            context.Response.Body = body;
        }

        if (context.Response.StatusCode is >= 200 and < 300)
        {
            var text = Marks(context).HidesAnswer ? IdOnly(context.Response) : Encoding.UTF8.GetString(copy.GetBuffer(), 0, (int)copy.Length);
            await answers.Keep(token, key, context.Response.StatusCode, context.Response.Headers.Location, text, CancellationToken.None);
        }
        else
        {
            await answers.Drop(token, key, CancellationToken.None);
        }

        copy.Position = 0;
        await copy.CopyToAsync(body, context.RequestAborted);
    }

    private static IdempotentAttribute Marks(HttpContext context) => context.GetEndpoint()!.Metadata.GetMetadata<IdempotentAttribute>()!;

    /// <summary>A secret is kept nowhere: who lost it is told what was made, can take that back and make another.</summary>
    private static string IdOnly(HttpResponse response) => $"{{\"id\":{response.Headers.Location.ToString().Split('/')[^1]}}}";

    private static Task Answer(HttpContext context, long id)
    {
        context.Response.Headers[Replayed] = "true";
        return Created.At($"{context.Request.Path.Value!.TrimEnd('/')}/{id}", id).ExecuteAsync(context);
    }

    private static Task Replay(HttpContext context, KeptAnswer answer)
    {
        context.Response.StatusCode = answer.Status!.Value;
        context.Response.Headers[Replayed] = "true";
        context.Response.Headers.Location = answer.Location;
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(answer.Body ?? "", context.RequestAborted);
    }

    private static Task Wait(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "2";
        return Problem.Of(StatusCodes.Status409Conflict, ApiRules.KeyInWork.Broken()).ExecuteAsync(context);
    }

    private static async Task<string> Fingerprint(HttpRequest request, CancellationToken stop)
    {
        request.EnableBuffering();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        var buffer = new byte[16384];
        while (await request.Body.ReadAsync(buffer, stop) is var read and > 0) hash.AppendData(buffer, 0, read);
        request.Body.Position = 0;
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>Marks what takes an <c>Idempotency-Key</c>.</summary>
/// <param name="hidesAnswer">The answer holds a secret: of it only the id is kept.</param>
/// <param name="isNoted">
/// The journal is asked what an earlier attempt made: for creates at <c>…/</c> whose result is at <c>…/id</c>. Cases and messages carry
/// the key themselves.
/// </param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class IdempotentAttribute(bool isNoted, bool hidesAnswer = false) : Attribute
{
    public bool IsNoted => isNoted;

    public bool HidesAnswer => hidesAnswer;
}

internal static class IdempotentRoutes
{
    /// <summary>For a create that takes <see cref="OriginKey"/> into what it makes.</summary>
    public static RouteHandlerBuilder Idempotent(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new IdempotentAttribute(isNoted: false));

    /// <summary>For any other create: its key is noted in the journal with it.</summary>
    public static RouteHandlerBuilder IdempotentCreate(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new IdempotentAttribute(isNoted: true));

    /// <summary>The same for a create that is answered with a secret: asked again it tells the id, and the secret never again.</summary>
    public static RouteHandlerBuilder IdempotentSecret(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new IdempotentAttribute(isNoted: true, hidesAnswer: true));

    /// <summary>What the contact is called by its sender: the same again is the same contact.</summary>
    public static string? OriginKey(this HttpContext context) => context.Items[typeof(Idempotency)] as string;
}
