using Microsoft.Extensions.DependencyInjection;

namespace Skein.Platform;

/// <summary>All that a capability plugs into the house, declared in one class of its folder.</summary>
public interface ICapability
{
    /// <summary>What stands above its permissions in the editor of roles.</summary>
    Text Title => new("其他", "其他", "Other");

    IReadOnlyList<Permission> Permissions => [];

    /// <summary>Its use cases, read models and background work.</summary>
    void Register(IServiceCollection services);
}
