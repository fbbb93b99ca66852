using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Skein.Access;
using Skein.Audit;
using Skein.Cases;
using Skein.Customers;
using Skein.Journal;
using Skein.Mail;
using Skein.Organization;
using Skein.Platform;
using Skein.Platform.Files;
using Skein.Portal;
using Skein.Samples;
using Skein.Search;
using Skein.Setup;
using Skein.Upkeep;
using Skein.Webhooks;

namespace Skein;

/// <summary>Puts the house together. The engine is added beside this by <c>AddSqlite</c> or <c>AddPostgres</c>.</summary>
public static class SkeinServices
{
    public static readonly IReadOnlyList<ICapability> Capabilities =
    [
        new JournalCapability(),
        new AccessCapability(),
        new MailCapability(),
        new OrganizationCapability(),
        new AuditCapability(),
        new CustomersCapability(),
        new CasesCapability(),
        new SearchCapability(),
        new SetupCapability(),
        new PortalCapability(),
        new UpkeepCapability(),
        new SamplesCapability(),
        new WebhooksCapability(),
    ];

    public static IReadOnlyList<Permission> Permissions => [.. Capabilities.SelectMany(c => c.Permissions)];

    public static IServiceCollection AddSkein(this IServiceCollection services, string filesFolder)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Wake>().AddSingleton<Node>();
        services.AddSingleton(new PermissionCatalog(Capabilities));
        services.AddSingleton<IFileStore>(new DiskFileStore(filesFolder)).AddSingleton<KeepFile>();
        services.AddDbContextFactory<SkeinDb>((provider, options) => provider.GetRequiredService<IEngine>().Configure(options));
        foreach (var capability in Capabilities) capability.Register(services);
        foreach (var follower in Followers.All) services.AddSingleton(typeof(IFollower), follower);
        return services;
    }
}
