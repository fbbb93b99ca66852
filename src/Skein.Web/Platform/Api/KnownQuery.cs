using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Skein.Platform;

namespace Skein.Web.Platform.Api;

/// <summary>
/// A filter with a slip of the pen in its name, left out in silence, answers another question than was asked. What is read names the
/// parameters it knows and refuses all others.
/// </summary>
internal static class KnownQuery
{
    public static RouteGroupBuilder RefusesUnknown(this RouteGroupBuilder api)
    {
        api.AddEndpointFilterFactory((about, next) =>
        {
            var known = about.MethodInfo.GetParameters().SelectMany(Names).ToList();
            return context => Unknown(context.HttpContext, known) is { } broken
                ? ValueTask.FromResult<object?>(Problem.Of(StatusCodes.Status400BadRequest, broken))
                : next(context);
        });
        return api;
    }

    private static Broken? Unknown(HttpContext context, List<string> known)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || context.Request.Query.Count == 0) return null;
        var inPath = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.Parameters.Select(p => p.Name) ?? [];
        var names = known.Except(inPath, StringComparer.OrdinalIgnoreCase).ToList();
        return context.Request.Query.Keys.FirstOrDefault(key => !names.Contains(key, StringComparer.OrdinalIgnoreCase)) is not { } unknown ? null
            : names.Count == 0 ? ApiRules.NoParameters.At(Shown(unknown))
            : ApiRules.UnknownParameter.At(Shown(unknown), string.Join(", ", names));
    }

    private static IEnumerable<string> Names(ParameterInfo parameter) => parameter.GetCustomAttribute<AsParametersAttribute>() is not null
        ? parameter.ParameterType.GetProperties().Where(p => IsValue(p.PropertyType)).Select(p => NameOf(p.GetCustomAttribute<FromQueryAttribute>(), p.Name))
        : IsValue(parameter.ParameterType) ? [NameOf(parameter.GetCustomAttribute<FromQueryAttribute>(), parameter.Name!)] : [];

    private static string NameOf(FromQueryAttribute? said, string name) => said?.Name ?? $"{char.ToLowerInvariant(name[0])}{name[1..]}";

    private static bool IsValue(Type type)
    {
        var one = Nullable.GetUnderlyingType(type) ?? type.GetElementType() ?? type;
        return one == typeof(string) || one.IsPrimitive || one.IsEnum || one == typeof(decimal) || one == typeof(Guid) || one == typeof(DateTimeOffset);
    }

    private static string Shown(string name) => Clean.Line(name) is { Length: <= 60 } whole ? whole : Clean.Line(name)[..60];
}
