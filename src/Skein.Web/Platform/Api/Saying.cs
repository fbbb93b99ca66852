namespace Skein.Web.Platform.Api;

/// <summary>An example of what an endpoint is sent, for the document.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ExampleAttribute(string json) : Attribute
{
    public string Json { get; } = json;
}

internal static class Saying
{
    /// <summary>What the document says about an endpoint. Permission, errors and headers it finds out by itself.</summary>
    public static RouteHandlerBuilder Says(this RouteHandlerBuilder endpoint, string name, string summary, string? example = null)
    {
        endpoint.WithName(name).WithSummary(summary);
        return example is null ? endpoint : endpoint.WithMetadata(new ExampleAttribute(example));
    }
}
