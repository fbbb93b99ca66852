using Microsoft.Extensions.DependencyInjection;
using Skein.Access;
using Skein.Platform;

namespace Skein.Setup;

public sealed class SetupCapability : ICapability
{
    public void Register(IServiceCollection services) => services.AddSingleton<SetUp>().AddSingleton<EditCompany>().AddSingleton<HouseLanguage>().AddSingleton<ForgottenPassword>().AddSingleton<InviteByMail>()
        .AddSingleton<IOwnWords, CompanyWords>();
}
