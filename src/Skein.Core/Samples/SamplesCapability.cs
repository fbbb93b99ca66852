using Microsoft.Extensions.DependencyInjection;
using Skein.Platform;

namespace Skein.Samples;

public sealed class SamplesCapability : ICapability
{
    public void Register(IServiceCollection services) => services
        .AddSingleton<AddSample>()
        .AddSingleton<RemoveSample>()
        .AddSingleton<SampleState>();
}
