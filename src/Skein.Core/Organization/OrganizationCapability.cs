using Microsoft.Extensions.DependencyInjection;
using Skein.Access;
using Skein.Platform;

namespace Skein.Organization;

public sealed class OrganizationCapability : ICapability
{
    public IReadOnlyList<Permission> Permissions => OrganizationPermissions.All;

    public void Register(IServiceCollection services) => services.AddSingleton<Actors>().AddSingleton<InviteEmployee>().AddSingleton<SwitchAccount>().AddSingleton<EditProfile>().AddSingleton<ProviderSignIn>()
        .AddSingleton<IOwnWords, PersonWords>();
}
