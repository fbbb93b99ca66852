using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Skein.Platform;
using Skein.Upkeep;

namespace Skein.Web.Commands;

/// <summary>The house as a command needs it: all use cases, nothing listening, no background work.</summary>
internal static class CommandHouse
{
    /// <summary>Whoever can run the program on this machine with this data is above all posts; the journal says so.</summary>
    public static Actor Operator => Actor.System("system") with { Origin = "command line" };

    /// <summary>What the command line says about where the house is goes before everything else.</summary>
    public static void Apply(ParseResult said, IConfiguration configuration)
    {
        if (said.GetValue(CommandLine.Data) is { Length: > 0 } data) configuration["SKEIN_DATA"] = data;
        if (said.GetValue(CommandLine.SettingsFrom) is { Length: > 0 } settings) configuration["SKEIN_SETTINGS"] = settings;
    }

    public static WebApplication Open(ParseResult said) => Server.Build([], builder =>
    {
        Apply(said, builder.Configuration);
        builder.Logging.ClearProviders();
    });

    /// <summary>For what needs a house to be there already, with the schema this program knows.</summary>
    public static async Task<int> Inside(ParseResult said, Func<IServiceProvider, Task<int>> work, CancellationToken stop)
    {
        await using var house = Open(said);
        await using (var db = await house.Services.GetRequiredService<IDbContextFactory<SkeinDb>>().CreateDbContextAsync(stop))
        {
            if (!await db.Engine.Exists(db, stop) || !(await db.Database.GetAppliedMigrationsAsync(stop)).Any())
            {
                return Say.No(CommandTexts.NoHouse.With(db.Engine.Place));
            }

            if ((await db.Database.GetPendingMigrationsAsync(stop)).Any()) return Say.No(CommandTexts.NeedsMigration.With(db.Engine.Place));
        }

        return await work(house.Services);
    }

    /// <summary>Brings the schema up to date first, as serving does.</summary>
    public static async Task<Outcome<Migrated>> Migrate(IServiceProvider house, CancellationToken stop) =>
        await house.GetRequiredService<Migrate>().Run(house.GetRequiredService<Settings>().BackupsFolder, stop);
}
