using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Journal;
using Skein.Platform;
using Skein.Platform.Files;
using Skein.Setup;

namespace Skein.Samples;

/// <summary>Fills the house with a small company to look at.</summary>
public sealed class AddSample(IDbContextFactory<SkeinDb> storage, IEngine engine, Wake wake, IFileStore files, TimeProvider time, RemoveSample removing)
{
    private int running;

    public async Task<Outcome<SampleSize>> Run(Actor actor, CancellationToken stop)
    {
        if (!actor.May(AccessPermissions.ManageSystem)) return Outcome.Forbidden.As<SampleSize>();
        if (Interlocked.Exchange(ref running, 1) == 1) return Outcome.Refused(SampleRules.AlreadyThere.Broken()).As<SampleSize>();
        try
        {
            return await Add(actor, stop);
        }
        finally
        {
            Volatile.Write(ref running, 0);
        }
    }

    private async Task<Outcome<SampleSize>> Add(Actor actor, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        if (await db.Companies.SingleOrDefaultAsync(stop) is not { } company) return Outcome.Refused(SampleRules.NotSetUp.Broken()).As<SampleSize>();
        if (await db.HasSample(stop)) return Outcome.Refused(SampleRules.AlreadyThere.Broken()).As<SampleSize>();

        // Noted before it begins, so that what a killed process leaves behind can be removed. A save of the company makes two who
        // start at the same moment a conflict.
        db.Entry(company).State = EntityState.Modified;
        db.Record(actor, SampleEvents.Added, company);
        var noted = await db.Save(stop);
        if (!noted.IsDone) return noted.As<SampleSize>();
        try
        {
            return await new SampleStory(new SampleHouse(engine, wake, files), company, time.Now()).Tell(stop);
        }
        catch
        {
            await removing.Run(actor, CancellationToken.None);
            throw;
        }
    }
}
