using Skein.Platform;

namespace Skein.Web.Platform;

/// <summary>How each way a use case can end looks over HTTP: problem details (RFC 9457) with the rule's code and field.</summary>
internal static class Problem
{
    public static IResult Http(this Outcome outcome) => outcome.IsDone ? Results.NoContent() : Of(outcome);

    public static IResult Http<T>(this Outcome<T> outcome, Func<T, IResult> done) => outcome.IsDone ? done(outcome.Value) : Of(outcome);

    private static IResult Of(Outcome outcome)
    {
        var (status, rule) = outcome.Verdict switch
        {
            Verdict.Invalid => (StatusCodes.Status422UnprocessableEntity, null),
            Verdict.Refused => (StatusCodes.Status409Conflict, null),
            Verdict.Missing => (StatusCodes.Status404NotFound, CommonRules.Missing),
            Verdict.Forbidden => (StatusCodes.Status403Forbidden, CommonRules.Forbidden),
            Verdict.Conflict => (StatusCodes.Status412PreconditionFailed, CommonRules.Changed),
            Verdict.Done => throw new InvalidOperationException("A success is not a problem."),
        };
        IReadOnlyList<Broken> broken = rule is null ? outcome.Broken : [rule.Broken()];
        var errors = broken.Select(b => new { code = b.Rule.Code, field = Field(b.Field), message = b.ToString() });
        return Results.Problem(
            title: broken[0].ToString(),
            statusCode: status,
            type: $"urn:skein:{broken[0].Rule.Code}",
            extensions: new Dictionary<string, object?> { ["errors"] = errors.ToArray() });
    }

    private static string? Field(string? name) => string.IsNullOrEmpty(name) ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
