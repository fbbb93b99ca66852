using Microsoft.AspNetCore.Authorization;

namespace Skein.Web.Access;

/// <summary>The permission a page or endpoint cannot be reached without. The use case behind it checks again, with its scope.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(string permission) : AuthorizeAttribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    public string Permission { get; } = permission;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

/// <summary>For everybody who is signed in, whatever their post: their own profile, home, sign-out.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsSignInAttribute : AuthorizeAttribute;

/// <summary>For the whole world; says why that is right.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenToAllAttribute(string why) : Attribute, IAllowAnonymous
{
    public string Why { get; } = why;
}

internal sealed class NeedsHandler(Acting acting) : AuthorizationHandler<NeedsAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsAttribute requirement)
    {
        if (acting.Actor?.May(requirement.Permission) == true) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}

internal static class NeedsRoutes
{
    public static T Needs<T>(this T endpoint, string permission) where T : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new NeedsAttribute(permission));

    public static T NeedsSignIn<T>(this T endpoint) where T : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new NeedsSignInAttribute());

    public static T OpenToAll<T>(this T endpoint, string why) where T : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new OpenToAllAttribute(why));
}
