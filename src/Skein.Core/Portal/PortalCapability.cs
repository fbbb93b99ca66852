using Microsoft.Extensions.DependencyInjection;
using Skein.Channels.Email;
using Skein.Platform;

namespace Skein.Portal;

public sealed class PortalCapability : ICapability
{
    public void Register(IServiceCollection services) => services
        .AddSingleton(new LetterInstead(PortalLetters.Reply))
        .AddSingleton<PortalForm>()
        .AddSingleton<ShapeForm>()
        .AddSingleton<SendLetter>()
        .AddSingleton<CaseLinks>()
        .AddSingleton<PortalDesk>()
        .AddSingleton<CaseGlance>()
        .AddSingleton<OwnCases>()
        .AddSingleton<CustomerSignIn>();
}
