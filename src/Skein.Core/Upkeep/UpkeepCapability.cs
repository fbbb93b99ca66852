using Microsoft.Extensions.DependencyInjection;
using Skein.Platform;

namespace Skein.Upkeep;

public sealed class UpkeepCapability : ICapability
{
    public void Register(IServiceCollection services) => services
        .AddSingleton<Migrate>()
        .AddSingleton<BackUp>()
        .AddSingleton<Restore>()
        .AddSingleton<MoveDatabase>();
}
