using Microsoft.Extensions.DependencyInjection;
using Skein.Platform;

namespace Skein.Customers;

public sealed class CustomersCapability : ICapability
{
    public Text Title => new("客户", "客戶", "Customers");

    public IReadOnlyList<Permission> Permissions => CustomerPermissions.All;

    public void Register(IServiceCollection services) => services
        .AddSingleton<CustomerDesk>()
        .AddSingleton<EditCustomer>()
        .AddSingleton<Contacts>()
        .AddSingleton<CustomerList>()
        .AddSingleton<CustomerReader>()
        .AddSingleton<Companies>()
        .AddSingleton<Lookalikes>();
}
