using Skein.Platform;
using Skein.Web.Platform.Api;

namespace Skein.Web.Platform;

/// <summary>How each way a use case can end looks over HTTP: problem details (RFC 9457) with the rule's code and field.</summary>
internal static class Problem
{
    public static IResult Http(this Outcome outcome) => outcome.IsDone ? Results.NoContent() : Of(outcome);

    public static IResult Http(this Outcome outcome, Func<IResult> done) => outcome.IsDone ? done() : Of(outcome);

    public static IResult Http<T>(this Outcome<T> outcome, Func<T, IResult> done) => outcome.IsDone ? done(outcome.Value) : Of(outcome);

    public static IResult Of(int status, params IReadOnlyList<Broken> broken) => Results.Problem(
        title: broken[0].ToString(),
        statusCode: status,
        type: $"urn:skein:{broken[0].Rule.Code}",
        extensions: new Dictionary<string, object?>
        {
            ["errors"] = broken.Select(b => new ProblemPart(b.Rule.Code, Field(b.Field), b.ToString())).ToArray(),
        });

    private static IResult Of(Outcome outcome) => outcome.Verdict switch
    {
        Verdict.Invalid => Of(StatusCodes.Status422UnprocessableEntity, outcome.Broken),
        Verdict.Refused => Of(StatusCodes.Status409Conflict, outcome.Broken),
        Verdict.Missing => Of(StatusCodes.Status404NotFound, CommonRules.Missing.Broken()),
        Verdict.Forbidden => Of(StatusCodes.Status403Forbidden, CommonRules.Forbidden.Broken()),
        Verdict.Conflict => Of(StatusCodes.Status412PreconditionFailed, ApiRules.Changed.Broken()),
        Verdict.Done => throw new InvalidOperationException("A success is not a problem."),
    };

    private static string? Field(string? name) => string.IsNullOrEmpty(name) ? name : char.ToLowerInvariant(name[0]) + name[1..];
}

/// <summary>One broken rule of a problem.</summary>
/// <param name="Code">Stable; programs may rely on it.</param>
/// <param name="Field">The field of what was sent; null when it is about the whole.</param>
/// <param name="Message">The sentence for a person, in the language asked for.</param>
internal sealed record ProblemPart(string Code, string? Field, string Message);
