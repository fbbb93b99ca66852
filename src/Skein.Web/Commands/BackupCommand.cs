using System.CommandLine;
using Skein.Upkeep;

namespace Skein.Web.Commands;

/// <summary>Everything into one archive, also while the house is running.</summary>
internal static class BackupCommand
{
    public static Command Make()
    {
        var folder = new Argument<string?>("folder") { Description = CommandTexts.BackupFolder, Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("backup", CommandTexts.Backup) { folder };
        command.SetAction((said, stop) => CommandHouse.Inside(said, async house =>
        {
            var target = said.GetValue(folder) ?? house.GetRequiredService<Settings>().BackupsFolder;
            var made = await house.GetRequiredService<BackUp>().Run(CommandHouse.Operator, target, stop);
            if (!made.IsDone) return Say.No(made);
            Say.Missing(made.Value.Missing);
            return Say.Yes(CommandTexts.BackedUp.With(made.Value.Path, made.Value.Rows, made.Value.Files, made.Value.Bytes / 1024));
        }, stop));
        return command;
    }
}
