using System.CommandLine;

namespace Skein.Web.Commands;

/// <summary>Brings the schema up to date without serving: for upgrades of many nodes.</summary>
internal static class MigrateCommand
{
    public static Command Make()
    {
        var command = new Command("migrate", CommandTexts.Migrate);
        command.SetAction(async (said, stop) =>
        {
            await using var house = CommandHouse.Open(said);
            var done = await CommandHouse.Migrate(house.Services, stop);
            if (!done.IsDone) return Say.No(done);
            if (done.Value.Backup is { } backup) Say.Yes(CommandTexts.KeptBefore.With(backup));
            return Say.Yes(done.Value.Applied.Count == 0 ? CommandTexts.UpToDate : CommandTexts.Migrated.With(string.Join(", ", done.Value.Applied)));
        });
        return command;
    }
}
