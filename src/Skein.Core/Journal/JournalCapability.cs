using Microsoft.Extensions.DependencyInjection;
using Skein.Platform;

namespace Skein.Journal;

public sealed class JournalCapability : ICapability
{
    public void Register(IServiceCollection services) => services
        .AddSingleton<FollowerLease>()
        .AddSingleton<FollowerStep>()
        .AddSingleton<FollowerList>()
        .AddSingleton<RetryFollower>()
        .AddSingleton<LiveFeed>()
        .AddHostedService<FollowerRunner>()
        .AddHostedService<JournalTail>();
}
