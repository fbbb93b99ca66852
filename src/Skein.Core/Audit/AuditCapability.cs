using Microsoft.Extensions.DependencyInjection;
using Skein.Platform;

namespace Skein.Audit;

public sealed class AuditCapability : ICapability
{
    public void Register(IServiceCollection services) => services.AddSingleton<AuditLog>().AddSingleton<ExportAudit>();
}
