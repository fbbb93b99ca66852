using Microsoft.Extensions.DependencyInjection;
using Skein.Cases;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Upkeep;

public sealed class UpkeepCapability : ICapability
{
    private static readonly Type[] Checks = [typeof(EmptyTeams), typeof(FailingFollowers), typeof(LongWrite), typeof(OldBackup), typeof(NoMail), typeof(StuckMail)];

    public void Register(IServiceCollection services)
    {
        JournalMeter.Also("skein.cases.opened", "Cases opened", CaseEvents.Opened);
        JournalMeter.Also("skein.messages", "Messages written", CaseEvents.Opened, CaseEvents.CustomerWrote, CaseEvents.Answered, CaseEvents.Noted);
        foreach (var check in Checks) services.AddSingleton(typeof(ISystemCheck), check);
        services
            .AddSingleton<IDraftedFiles, DraftedAnswers>()
            .AddSingleton<SystemReport>()
            .AddSingleton<Migrate>()
            .AddSingleton<BackUp>()
            .AddSingleton<PlanBackups>()
            .AddSingleton<FollowBackupPlan>()
            .AddSingleton<Restore>()
            .AddSingleton<MoveDatabase>()
            .AddSingleton<SweepFiles>()
            .AddSingleton<SweepUploads>()
            .AddHostedService<Housekeeping>();
    }
}
