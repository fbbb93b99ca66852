using Microsoft.Extensions.DependencyInjection;
using Skein.Access;
using Skein.Platform;

namespace Skein.Organization;

public sealed class OrganizationCapability : ICapability
{
    public Text Title => new("组织与人员", "組織與人員", "Organisation and people");

    public IReadOnlyList<Permission> Permissions => OrganizationPermissions.All;

    public void Register(IServiceCollection services) => services
        .AddSingleton<Actors>()
        .AddSingleton<ProgramSignIn>()
        .AddSingleton<InviteEmployee>()
        .AddSingleton<SwitchAccount>()
        .AddSingleton<EditProfile>()
        .AddSingleton<ProviderSignIn>()
        .AddSingleton<IOwnWords, PersonWords>()
        .AddSingleton<OrganizationDesk>()
        .AddSingleton<EditDepartment>()
        .AddSingleton<DeleteDepartment>()
        .AddSingleton<EditTeam>()
        .AddSingleton<EditPosition>()
        .AddSingleton<EditPerson>()
        .AddSingleton<ReturnToCompany>()
        .AddSingleton<EditRole>()
        .AddSingleton<GiveRoles>()
        .AddSingleton<ChoosePresence>()
        .AddSingleton<OrganizationChart>()
        .AddSingleton<OrganizationChoices>()
        .AddSingleton<PeopleList>()
        .AddSingleton<PersonReader>();
}
