using Microsoft.Extensions.DependencyInjection;
using Skein.Platform;
using Skein.Setup;

namespace Skein.Templates;

public sealed class TemplatesCapability : ICapability
{
    public Text Title => new("常用回复与签名", "常用回覆與簽名", "Templates and signatures");

    public IReadOnlyList<Permission> Permissions => TemplatePermissions.All;

    public void Register(IServiceCollection services) => services
        .AddSingleton<EditTemplate>()
        .AddSingleton<TemplateList>()
        .AddSingleton<RenderTemplate>()
        .AddSingleton<EditSignature>()
        .AddSingleton<IFurnishing, StandardTemplates>();
}
