using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NodaTime;

namespace Skein.Web.Platform.Api;

/// <summary>The OpenAPI document: made from the endpoints themselves, so that it cannot say anything else than they do.</summary>
internal static class ApiDocument
{
    public const string Address = ApiRoutes.Root + "/openapi.json";
    public const string Scheme = "token";
    public const string ProblemSchema = "Problem";

    private const string About =
        """
        Everything the screens can do. Sign in with an API token: `Authorization: Bearer skein_…`. A token acts as an account within its scopes.

        - Times are ISO 8601 in UTC; enums are lower camel words; fields nobody knows are refused.
        - Messages come in the language of `Accept-Language`: `zh-Hans`, `zh-Hant` or `en`. The `code` of an error is the same in every language.
        - Lists page by key: go on with `next` until it is null.
        - What people edit carries an `ETag`; send it back in `If-Match`. 428 says that it is missing, 412 that somebody was faster.
        - A `POST` that creates takes an `Idempotency-Key`: the same key with the same request within a day takes effect once and is answered alike.
        - `RateLimit-Limit`, `RateLimit-Remaining` and `RateLimit-Reset` (seconds) say how many requests are left; 429 carries `Retry-After`.
        - Errors are problem details (RFC 9457) with `errors`, each with `code`, `field` and `message`.
        """;

    public static void Add(IServiceCollection services) => services.AddOpenApi("v1", document =>
    {
        document.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/v1", StringComparison.Ordinal) == true;
        document.CreateSchemaReferenceId = type => NameOf(OpenApiOptions.CreateDefaultSchemaReferenceId(type));
        document.AddDocumentTransformer((whole, _, _) => Describe(whole));
        document.AddOperationTransformer((operation, context, _) => ApiOperations.Complete(operation, context));
        document.AddSchemaTransformer((schema, context, _) => Shape(schema, context.JsonTypeInfo.Type));
    });

    private static string? NameOf(string? type) => type is null ? null
        : type.Replace("Resource", "", StringComparison.Ordinal) is { Length: > 0 } name ? name.Replace("Body", "Input", StringComparison.Ordinal) : type;

    private static Task Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo { Title = "Skein 雁阵", Version = "v1", Description = About };
        document.Servers = [new OpenApiServer { Url = "/" }];
        var components = document.Components ??= new OpenApiComponents();
        components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        components.SecuritySchemes[Scheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An API token, from the settings page or `skein token create`.",
        };
        components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        components.Schemas[ProblemSchema] = Problem();
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, document)] = [] }];
        return Task.CompletedTask;
    }

    private static Task Shape(OpenApiSchema schema, Type type)
    {
        if ((Nullable.GetUnderlyingType(type) ?? type) != typeof(Instant)) return Task.CompletedTask;
        schema.Type = JsonSchemaType.String;
        schema.Format = "date-time";
        schema.Examples = [JsonValue.Create("2026-03-02T01:00:00Z")];
        return Task.CompletedTask;
    }

    private static OpenApiSchema Problem() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "Problem details (RFC 9457).",
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text("urn:skein: and the code of the first error"),
            ["title"] = Text("The sentence of the first error"),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Properties = new Dictionary<string, IOpenApiSchema>
                    {
                        ["code"] = Text("Stable; programs may rely on it"),
                        ["field"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Description = "The field of what was sent" },
                        ["message"] = Text("For a person, in the language asked for"),
                    },
                },
            },
        },
    };

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
