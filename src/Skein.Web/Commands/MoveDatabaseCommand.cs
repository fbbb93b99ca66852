using System.CommandLine;
using Skein.Postgres;
using Skein.Upkeep;

namespace Skein.Web.Commands;

/// <summary>From the SQLite file to PostgreSQL, when the house has outgrown one machine.</summary>
internal static class MoveDatabaseCommand
{
    public static Command Make()
    {
        var file = new Option<string?>("--to-file") { HelpName = "file", Description = CommandTexts.TargetFile };
        var command = new Command("move-database", CommandTexts.MoveDatabase) { file };
        command.SetAction((said, stop) => CommandHouse.Inside(said, async house =>
        {
            var target = said.GetValue(file) is { Length: > 0 } path ? await FromFile(path, stop) : Environment.GetEnvironmentVariable("SKEIN_MOVE_TO");
            if (target is null) return Say.No(CommandTexts.NeedsTarget);
            if (!Settings.IsConnectionString(target)) return Say.No(CommandTexts.WrongTarget);
            await using var engine = new PostgresEngine(target);
            var moved = await house.GetRequiredService<MoveDatabase>().Run(CommandHouse.Operator, engine, stop);
            return moved.IsDone ? Say.Yes(CommandTexts.Moved.With(moved.Value.Rows, moved.Value.Tables, moved.Value.To)) : Say.No(moved);
        }, stop));
        return command;
    }

    private static async Task<string?> FromFile(string path, CancellationToken stop) =>
        File.Exists(path) ? (await File.ReadAllTextAsync(path, stop)).Trim() : null;
}
