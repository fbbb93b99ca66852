using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Skein.Platform;

/// <summary>What a context has of the house. It lies in the options because a pooled context is made from nothing else.</summary>
internal sealed class InHouse(IEngine engine, Wake wake, TimeProvider time) : IDbContextOptionsExtension
{
    public IEngine Engine => engine;

    public Wake Wake => wake;

    public TimeProvider Time => time;

    public DbContextOptionsExtensionInfo Info => new About(this);

    public static void Enter(DbContextOptionsBuilder options, IEngine engine, Wake wake, TimeProvider time)
    {
        engine.Configure(options);
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(new InHouse(engine, wake, time));
    }

    public void ApplyServices(IServiceCollection services)
    {
    }

    public void Validate(IDbContextOptions options)
    {
    }

    private sealed class About(IDbContextOptionsExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "";

        public override int GetServiceProviderHashCode() => 0;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is About;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo)
        {
        }
    }
}
