using System.ComponentModel;
using NodaTime;
using Skein.Cases;
using Skein.Channels.Email;
using Skein.Mail;
using Skein.Platform;
using Skein.Web.Access;
using Skein.Web.Platform;
using Skein.Web.Platform.Api;

namespace Skein.Web.Cases.Api;

/// <summary>The mails that carry the answers of a case: how they fare, taken back, sent again.</summary>
internal static class CaseMailsApi
{
    public static void MapCaseMails(this IEndpointRouteBuilder api)
    {
        var found = api.MapGroup("/cases/{id:long}").WithTags("Messages");
        found.MapGet("/messages/{message:long}/mails", List).Needs(CasePermissions.Read)
            .Says("listMessageMails", "Reads what became of the mails that carry a message, the oldest first").Produces<Listing<MailResource>>();
        found.MapPost("/messages/{message:long}/withdrawal", TakeBack).Needs(CasePermissions.Answer)
            .Says("takeBackMessage", "Takes back one's own answer within 15 seconds; it becomes one's draft again").Produces(StatusCodes.Status204NoContent);
        found.MapPost("/mails/{mail:long}/retry", Again).Needs(CasePermissions.Answer)
            .Says("resendMessageMail", "Has a mail that did not arrive sent again, or sent to another address", """{"to":"wang2@example.net"}""").Produces(StatusCodes.Status204NoContent);
    }

    internal sealed record AgainBody([property: Description("Left out sends it to the same address again")] string? To);

    internal sealed record MailResource(
        long Id, string To, MailState State, int Attempts, Instant NextAttemptAt, Instant? SentAt,
        [property: Description("When a server on the way reported a delay")] Instant? DelayedAt,
        [property: Description("The server's own words")] string? LastAnswer, IReadOnlyList<LostCopyResource> LostCopies,
        [property: Description("Why the mailbox's Sent folder holds no copy, once that is given up")] MailTrouble? NotKept)
    {
        public static MailResource Of(MailFate m) => new(
            m.Id, m.To, m.State, m.Attempts, m.NextAttemptAt, m.SentAt, m.DelayedAt, m.LastAnswer, [.. m.Lost.Select(l => new LostCopyResource(l.Address, l.Said))], m.NotKept);
    }

    internal sealed record LostCopyResource(string Address, string Said);

    private static async Task<IResult> List(long id, long message, Acting acting, MailFates fates, CancellationToken stop) =>
        await fates.Of(acting.Person, id, message, stop) is { } mails ? Results.Ok(new Listing<MailResource>([.. mails.Select(MailResource.Of)], null)) : Outcome.Missing.Http();

    private static async Task<IResult> TakeBack(long id, long message, Acting acting, TakeBack taking, CancellationToken stop) =>
        (await taking.Run(acting.Person, id, message, stop)).Http();

    private static async Task<IResult> Again(long id, long mail, AgainBody body, Acting acting, SendAgain sending, CancellationToken stop) =>
        (body.To is null ? await sending.Run(acting.Person, id, mail, stop) : await sending.To(acting.Person, id, mail, body.To, stop)).Http();
}
