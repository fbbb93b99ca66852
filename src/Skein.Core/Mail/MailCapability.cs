using Microsoft.Extensions.DependencyInjection;
using Skein.Platform;

namespace Skein.Mail;

public sealed class MailCapability : ICapability
{
    public void Register(IServiceCollection services) => services
        .AddSingleton<MailSecrets>()
        .AddSingleton<SetMailServer>()
        .AddSingleton<TryMail>()
        .AddSingleton<MailList>()
        .AddSingleton<SendMails>()
        .AddHostedService<MailRunner>();
}
