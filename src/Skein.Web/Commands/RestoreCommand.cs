using System.CommandLine;
using Skein.Upkeep;

namespace Skein.Web.Commands;

/// <summary>An archive into an empty house.</summary>
internal static class RestoreCommand
{
    public static Command Make()
    {
        var archive = new Argument<string>("archive") { Description = CommandTexts.Archive };
        var command = new Command("restore", CommandTexts.Restore) { archive };
        command.SetAction(async (said, stop) =>
        {
            await using var house = CommandHouse.Open(said);
            var file = said.GetValue(archive)!;
            if (!File.Exists(file)) return Say.No(CommandTexts.NoSuchFile.With(file));
            var done = await house.Services.GetRequiredService<Restore>().Run(CommandHouse.Operator, file, stop);
            if (!done.IsDone) return Say.No(done);
            Say.Missing(done.Value.MissingFiles);
            return Say.Yes(CommandTexts.Restored.With(done.Value.BackedUpAt.ToString("u"), done.Value.FromEngine, done.Value.Rows, done.Value.Files));
        });
        return command;
    }
}
