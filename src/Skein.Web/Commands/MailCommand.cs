using System.CommandLine;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Skein.Channels.Email;
using Skein.Web.Upkeep;

namespace Skein.Web.Commands;

/// <summary>What a mail server pipes into: <c>skein mail intake --mailbox help@example.com &lt; message.eml</c>.</summary>
internal static class MailCommand
{
    /// <summary>EX_TEMPFAIL of sysexits.h: the mail server keeps the mail and tries again.</summary>
    public const int TryAgain = 75;

    public static Command Make()
    {
        var mailbox = new Option<string?>("--mailbox") { HelpName = "address", Description = CommandTexts.MailboxAddress };
        var intake = new Command("intake", CommandTexts.MailIntake) { mailbox };
        intake.SetAction(async (said, stop) =>
        {
            try
            {
                // A house that is not set up or being brought up to date is no reason to send the mail back: then nobody looks into it.
                int? code = null;
                await CommandHouse.Inside(said, async house => (code = await Deliver(house, said.GetValue(mailbox), stop)).Value, stop);
                return code ?? TryAgain;
            }
            catch (Exception failure) when (failure is DbException or DbUpdateException or IOException or UnauthorizedAccessException or CannotStartException)
            {
                Say.No((failure.InnerException ?? failure).Message);
                return TryAgain;
            }
        });
        return new Command("mail", CommandTexts.Mail) { intake };
    }

    private static async Task<int> Deliver(IServiceProvider house, string? mailbox, CancellationToken stop)
    {
        await using var raw = Console.OpenStandardInput();
        var taken = await house.GetRequiredService<DeliverMail>().Run(CommandHouse.Operator, raw, mailbox, stop);
        return taken.IsDone ? Say.Yes(CommandTexts.MailTaken.With(taken.Value)) : Say.No(taken, ("Mailbox", "--mailbox"));
    }
}
