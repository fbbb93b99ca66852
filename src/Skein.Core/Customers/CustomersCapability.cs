using Microsoft.Extensions.DependencyInjection;
using Skein.Platform;

namespace Skein.Customers;

public sealed class CustomersCapability : ICapability
{
    public IReadOnlyList<Permission> Permissions => CustomerPermissions.All;

    public void Register(IServiceCollection services) { }
}
