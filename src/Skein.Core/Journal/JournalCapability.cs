using Microsoft.Extensions.DependencyInjection;
using Skein.Platform;

namespace Skein.Journal;

public sealed class JournalCapability : ICapability
{
    public void Register(IServiceCollection services) => services
        .AddSingleton<FollowerStep>()
        .AddSingleton<LiveFeed>()
        .AddHostedService<FollowerRunner>()
        .AddHostedService<JournalTail>();
}
