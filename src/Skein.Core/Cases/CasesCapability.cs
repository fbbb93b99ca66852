using Microsoft.Extensions.DependencyInjection;
using Skein.Platform;

namespace Skein.Cases;

public sealed class CasesCapability : ICapability
{
    public IReadOnlyList<Permission> Permissions => CasePermissions.All;

    public void Register(IServiceCollection services) => services
        .AddSingleton<CaseDesk>()
        .AddSingleton<OpenCase>()
        .AddSingleton<WriteMessage>()
        .AddSingleton<AssignCase>()
        .AddSingleton<EditCase>()
        .AddSingleton<HoldCase>()
        .AddSingleton<ResolveCase>()
        .AddSingleton<EndCase>()
        .AddSingleton<DiscardCase>()
        .AddSingleton<RenewCaseLink>()
        .AddSingleton<CaseList>()
        .AddSingleton<CaseReader>()
        .AddSingleton<CaseHistory>()
        .AddSingleton<CaseNaming>()
        .AddSingleton<CaseChoices>()
        .AddSingleton<CaseDrafts>()
        .AddSingleton<CaseViewers>();
}
