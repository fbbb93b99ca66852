using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Skein.Platform;
using Skein.Web.Access;

namespace Skein.Web.Platform.Api;

/// <summary>What the document says of an operation besides its summary: permission, headers, example, and every error it may answer.</summary>
internal static class ApiOperations
{
    private static readonly Dictionary<int, Rule> Errors = new()
    {
        [400] = ApiRules.Unreadable, [401] = ApiRules.NoToken, [403] = ApiRules.NotInScope, [404] = CommonRules.Missing, [409] = ApiRules.KeyInWork,
        [412] = ApiRules.Changed, [413] = ApiRules.TooLarge, [415] = ApiRules.NotJson, [422] = CommonRules.Required, [428] = ApiRules.NeedsVersion,
        [429] = ApiRules.TooOften,
    };

    public static Task Complete(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var said = context.Description.ActionDescriptor.EndpointMetadata;
        var (isVersioned, isIdempotent) = (said.OfType<NeedsVersionAttribute>().Any(), said.OfType<IdempotentAttribute>().Any());
        if (said.OfType<NeedsAttribute>().LastOrDefault()?.Permission is { } permission)
        {
            var name = SkeinServices.Permissions.FirstOrDefault(p => p.Code == permission)?.Name.English;
            operation.Description = $"Needs the permission `{permission}`{(name is null ? "" : $" ({name})")}.";
        }

        if (said.OfType<ExampleAttribute>().LastOrDefault() is { } example && operation.RequestBody?.Content?.Values.FirstOrDefault() is OpenApiMediaType sent)
        {
            sent.Example = JsonNode.Parse(example.Json);
        }

        operation.Parameters ??= [];
        if (isVersioned) operation.Parameters.Add(Header("If-Match", "The ETag of what the change is based on, such as `\"v3\"`", isRequired: true));
        if (isIdempotent) operation.Parameters.Add(Header(Idempotency.Header, "Any text of your own for this one request, kept for 24 hours", isRequired: false));
        operation.Responses ??= [];
        foreach (var status in Expected(operation, isVersioned, context.Description.HttpMethod ?? "GET", context.Description.RelativePath ?? ""))
        {
            operation.Responses.TryAdd(status.ToString(CultureInfo.InvariantCulture), Error(status, context.Document!));
        }

        return Task.CompletedTask;
    }

    private static IEnumerable<int> Expected(OpenApiOperation operation, bool isVersioned, string method, string path)
    {
        var hasBody = operation.RequestBody is not null;
        yield return 401;
        yield return 403;
        yield return 429;
        if (hasBody || operation.Parameters!.Any(p => p.In == ParameterLocation.Query)) yield return 400;
        if (path.Contains('{', StringComparison.Ordinal)) yield return 404;
        if (hasBody) foreach (var status in (int[])[413, 415, 422]) yield return status;
        if (method != "GET") yield return 409;
        if (isVersioned) foreach (var status in (int[])[412, 428]) yield return status;
    }

    private static OpenApiParameter Header(string name, string description, bool isRequired) => new()
    {
        Name = name, In = ParameterLocation.Header, Required = isRequired, Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static OpenApiResponse Error(int status, OpenApiDocument document)
    {
        var (rule, sentence) = (Errors[status], Errors[status].Sentence.English);
        return new OpenApiResponse
        {
            Description = sentence,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/problem+json"] = new()
                {
                    Schema = new OpenApiSchemaReference(ApiDocument.ProblemSchema, document),
                    Example = new JsonObject
                    {
                        ["type"] = $"urn:skein:{rule.Code}",
                        ["title"] = sentence,
                        ["status"] = status,
                        ["errors"] = new JsonArray(new JsonObject { ["code"] = rule.Code, ["field"] = null, ["message"] = sentence }),
                    },
                },
            },
        };
    }
}
