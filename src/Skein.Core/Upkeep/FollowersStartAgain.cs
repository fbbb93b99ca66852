using Microsoft.EntityFrameworkCore;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Upkeep;

internal static class FollowersStartAgain
{
    /// <summary>Forgets how far those came whose writings were left behind.</summary>
    public static async Task StartAgain(this SkeinDb db, IEnumerable<IFollower> followers, CancellationToken stop)
    {
        var names = followers.Where(f => f.StartsAgainWhenRestored).Select(f => f.Name).ToList();
        await db.Followers.Where(f => names.Contains(f.Name)).ExecuteDeleteAsync(stop);
    }
}
