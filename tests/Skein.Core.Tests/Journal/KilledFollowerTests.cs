using System.Diagnostics;

namespace Skein.Core.Tests.Journal;

/// <summary>A real process, really killed (SIGKILL), in the middle of a batch.</summary>
public sealed class KilledFollowerTests
{
    private const int Entries = 600;
    private const int Kills = 3;

    [Theory, OnBothEngines]
    public async Task A_follower_killed_in_the_middle_of_a_batch_resumes_without_loss_or_double_effect(Storage storage)
    {
        await using var house = await House.Open(storage);
        await Effects.Prepare(house);
        await Effects.Happen(house, Entries);
        var random = new Random(7);

        for (var kill = 0; kill < Kills; kill++)
        {
            var before = (await Effects.InOrder(house)).Count;
            using var process = Start(house);

            // It has started on a batch once another process cannot begin: its state names a holder. Then anywhere in the batch.
            await Until(() => IsHeld(house, process));
            await Task.Delay(random.Next(20, 200));
            process.Kill();
            await process.WaitForExitAsync();
            Assert.InRange((await Effects.InOrder(house)).Count, before, Entries);
        }

        using var last = Start(house);
        var all = await Effects.Journal(house);
        await Until(async () => (await Effects.InOrder(house)).Count >= all.Count);
        last.Kill();
        await last.WaitForExitAsync();
        Assert.Equal(all, await Effects.InOrder(house));
    }

    private static async Task<bool> IsHeld(House house, Process process)
    {
        await using var db = house.Db();
        return db.Set<Skein.Journal.FollowerState>().Any(f => f.Name == "slow" && f.Holder!.Contains("/" + process.Id + "/"));
    }

    private static Process Start(House house)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "skein-test-follower.dll");
        return Process.Start(new ProcessStartInfo("dotnet", [program, house.Storage.ToString(), house.Place]))!;
    }

    private static async Task Until(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        while (!await condition())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Delay(50);
        }
    }
}
