using Microsoft.Extensions.DependencyInjection;
using Skein.Platform;

namespace Skein.Search;

public sealed class SearchCapability : ICapability
{
    public void Register(IServiceCollection services) => services
        .AddSingleton<SearchCases>()
        .AddSingleton<SearchCustomers>()
        .AddSingleton<SearchAll>()
        .AddSingleton<RebuildSearch>();
}
