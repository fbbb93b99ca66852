using Microsoft.Extensions.DependencyInjection;
using Skein.Platform;

namespace Skein.Cases;

public sealed class CasesCapability : ICapability
{
    public Text Title => new("工单", "工單", "Cases");

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
        .AddSingleton<MergeCase>()
        .AddSingleton<EditParticipants>()
        .AddSingleton<BulkEdit>()
        .AddSingleton<TagSuggestions>()
        .AddSingleton<CustomerTimeline>()
        .AddSingleton<CustomerCases>()
        .AddSingleton<EditKind>()
        .AddSingleton<EditTargets>()
        .AddSingleton<DissolveTeam>()
        .AddSingleton<LeaveCompany>()
        .AddSingleton<RenewCaseLink>()
        .AddSingleton<CaseList>()
        .AddSingleton<CaseReader>()
        .AddSingleton<CaseHistory>()
        .AddSingleton<CaseNaming>()
        .AddSingleton<CaseChoices>()
        .AddSingleton<CaseDrafts>()
        .AddSingleton<CaseViewers>();
}
