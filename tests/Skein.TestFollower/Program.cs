using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Skein;
using Skein.Journal;
using Skein.Platform;
using Skein.Postgres;
using Skein.Sqlite;

// A process of its own for tests to kill: the product's followers' machinery with one slow follower.
// skein-test-follower Sqlite|Postgres PLACE
var builder = Host.CreateApplicationBuilder();
builder.Logging.SetMinimumLevel(LogLevel.Error);
if (args[0] == "Sqlite") builder.Services.AddSqlite(args[1]);
else builder.Services.AddPostgres(args[1]);
builder.Services.AddSkein(Path.GetTempPath());
builder.Services.AddSingleton<IFollower, SlowFollower>();
await builder.Build().RunAsync();

/// <summary>Writes a line for each entry, slowly enough to be killed between two of them.</summary>
internal sealed class SlowFollower : IFollower
{
    public string Name => "slow";

    public Text Title => new("慢", "慢", "Slow");

    public async Task Follow(SkeinDb db, IReadOnlyList<JournalEntry> entries, CancellationToken stop)
    {
        foreach (var entry in entries)
        {
            await db.Database.ExecuteSqlAsync($"INSERT INTO effect (entry_id) VALUES ({entry.Id})", stop);
            await Task.Delay(1, stop);
        }
    }
}
