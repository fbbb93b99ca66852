using Microsoft.Extensions.DependencyInjection;
using Skein.Mail;
using Skein.Platform;
using Skein.Upkeep;

namespace Skein.Channels.Email;

public sealed class EmailCapability : ICapability
{
    public Text Title => new("收信", "收信", "Incoming mail");

    public IReadOnlyList<Permission> Permissions => EmailPermissions.All;

    public void Register(IServiceCollection services) => services
        .AddSingleton<MailPace>()
        .AddSingleton<MailLease>()
        .AddSingleton<StoreMail>()
        .AddSingleton<DeliverMail>()
        .AddSingleton<SetWayOut>()
        .AddSingleton<TryWayOut>()
        .AddSingleton<EditMailbox>()
        .AddSingleton<ConsentProviders>()
        .AddSingleton<TokenDesk>()
        .AddSingleton<MailboxTokens>()
        .AddSingleton<GrantMailbox>()
        .AddSingleton<IDnsAnswers, DnsAnswers>()
        .AddSingleton<DomainCheck>()
        .AddSingleton<CheckMailbox>()
        .AddSingleton<MailLines>()
        .AddSingleton<TryMailbox>()
        .AddSingleton<FetchMail>()
        .AddSingleton<ArrivalDesk>()
        .AddSingleton<JudgeSender>()
        .AddSingleton<SetIntake>()
        .AddSingleton<IntakeReport>()
        .AddSingleton<ISystemCheck, SilentMailboxes>()
        .AddSingleton<ReplyAddresses>()
        .AddSingleton(p => new SmtpPace
        {
            Tokens = (server, refused, stop) => p.GetRequiredService<MailboxTokens>().AccessForServer(server, refused, stop),
            HasLeft = mail => p.GetRequiredService<SaveSent>().HasLeft(mail),
        })
        .AddSingleton<SaveSent>()
        .AddSingleton<AnswerPace>()
        .AddSingleton<CaseMail>()
        .AddSingleton<TakeBack>()
        .AddSingleton<MailFates>()
        .AddSingleton<SendAgain>()
        .AddSingleton<FindThread>()
        .AddSingleton<KeepContent>()
        .AddSingleton<SortOut>()
        .AddSingleton<NoteReport>()
        .AddSingleton<CaseMails>()
        .AddSingleton<Suggestion>()
        .AddSingleton<PlaceMail>()
        .AddSingleton<ComposeCase>()
        .AddSingleton<ComposeChoices>()
        .AddSingleton<LetterDrafts>()
        .AddSingleton<IDraftedFiles, DraftedLetters>()
        .AddSingleton<PlanReply>()
        .AddSingleton<EditAcknowledgement>()
        .AddSingleton<Acknowledge>()
        .AddSingleton<TakeIn>()
        .AddHostedService<FetchRunner>()
        .AddHostedService<SentRunner>()
        .AddHostedService<IntakeRunner>();
}
