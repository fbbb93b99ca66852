using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Skein.Access;
using Skein.Audit;
using Skein.Cases;
using Skein.Channels.Email;
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
using Skein.Templates;
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
        new TemplatesCapability(),
        new EmailCapability(),
        new SearchCapability(),
        new SetupCapability(),
        new PortalCapability(),
        new UpkeepCapability(),
        new SamplesCapability(),
        new WebhooksCapability(),
    ];

    private const int MostPooled = 64;

    public static IReadOnlyList<Permission> Permissions => [.. Capabilities.SelectMany(c => c.Permissions)];

    public static IServiceCollection AddSkein(this IServiceCollection services, string filesFolder)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Wake>().AddSingleton<Node>();
        services.AddSingleton(new PermissionCatalog(Capabilities));
        services.AddSingleton<IFileStore>(new DiskFileStore(filesFolder)).AddSingleton<KeepFile>();
        services.AddPooledDbContextFactory<SkeinDb>((provider, options) =>
        {
            InHouse.Enter(options, provider.GetRequiredService<IEngine>(), provider.GetRequiredService<Wake>(), provider.GetRequiredService<TimeProvider>());
            options.ConfigureWarnings(LeaveFailuresToTheCaller);

            // A message that was taken back is left out with its files, which is meant.
            options.ConfigureWarnings(w => w.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning));
        }, MostPooled);
        foreach (var capability in Capabilities) capability.Register(services);
        foreach (var follower in Followers.All) services.AddSingleton(typeof(IFollower), follower);
        return services;
    }

    /// <summary>
    /// Who caused a failure answers for it: a taken name is a sentence at the field, an outage one line with the request. The
    /// database library would put each in the log as an error of its own besides.
    /// </summary>
    private static void LeaveFailuresToTheCaller(WarningsConfigurationBuilder warnings) => warnings.Log(
        (RelationalEventId.CommandError, LogLevel.Debug),
        (RelationalEventId.ConnectionError, LogLevel.Debug),
        (CoreEventId.SaveChangesFailed, LogLevel.Debug),
        (CoreEventId.OptimisticConcurrencyException, LogLevel.Debug),
        (CoreEventId.QueryIterationFailed, LogLevel.Debug));
}
