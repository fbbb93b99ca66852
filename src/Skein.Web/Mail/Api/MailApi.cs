using System.ComponentModel;
using Skein.Mail;
using Skein.Platform;
using Skein.Web.Access;
using Skein.Web.Platform;
using Skein.Web.Platform.Api;

namespace Skein.Web.Mail.Api;

/// <summary>The server that takes our mail, and what became of each.</summary>
internal static class MailApi
{
    private const string Permission = MailPermissions.Manage;

    private const string Example =
        """{"host":"smtp.example.com","port":587,"security":"startTls","user":"help@example.com","password":"secret","fromName":"雁南家居","fromAddress":"help@example.com"}""";

    public static void MapMail(this IEndpointRouteBuilder api)
    {
        var mail = api.MapGroup("/mail").WithTags("Mail");
        mail.MapGet("/server", Find).Needs(Permission).Says("getMailServer", "Reads through which server mail leaves, without its password").Produces<ServerResource>();
        mail.MapPut("/server", Set).Needs(Permission).NeedsVersion().Says("setMailServer", "Sets through which server mail leaves; If-Match: \"v0\" when there is none yet", Example).Produces<ServerResource>();
        mail.MapPost("/trials", Try).Needs(Permission).Says("tryMail", "Sends one mail at once and says what the server answered", """{"to":"me@example.com"}""").Produces<MailTrial>();
        mail.MapGet("/", List).Needs(Permission).Says("listMails", "Lists mails that left or are to leave, newest first").Produces<Listing<MailRow>>();
        mail.MapPost("/{id:long}/retry", Retry).Needs(Permission).Says("retryMail", "Has a mail tried again that was given up").Produces(StatusCodes.Status204NoContent);
    }

    internal sealed record ServerBody(
        [property: Description("False keeps the settings and sends nothing; true when left out")] bool? IsOn, string? Host, int? Port, MailSecurity? Security, string? User,
        [property: Description("Left out keeps the one that is stored")] string? Password, string? FromName, string? FromAddress,
        [property: Description("The most mails a minute; left out is no limit")] int? PerMinute, [property: Description("The most mails an hour; left out is no limit")] int? PerHour);

    internal sealed record ServerResource(
        bool IsOn, string Host, int Port, MailSecurity Security, string? User, bool HasPassword, string FromName, string FromAddress, int? PerMinute, int? PerHour, int Version);

    internal sealed record TrialBody(string? To);

    internal sealed record MailListing
    {
        [Description("queued, sending, sent, failed, expired, withdrawn or bounced")]
        public string? State { get; init; }

        [Description("Where the page before ended; take it from next")]
        public long? Before { get; init; }
    }

    private static Task<IResult> Find(HttpContext context, Acting acting, SetMailServer set, CancellationToken stop) => Show(context, acting, set, stop);

    private static async Task<IResult> Set(ServerBody body, IfMatch seen, HttpContext context, Acting acting, SetMailServer set, CancellationToken stop)
    {
        var done = await set.Run(acting.Person, new MailServerEdit
        {
            IsOn = body.IsOn ?? true, Host = body.Host ?? "", Port = body.Port ?? 587, Security = body.Security ?? MailSecurity.StartTls, User = body.User,
            Password = body.Password, FromName = body.FromName ?? "", FromAddress = body.FromAddress ?? "", PerMinute = body.PerMinute, PerHour = body.PerHour,
            Version = seen.Version ?? (await set.Find(acting.Person, stop))?.Version ?? 0,
        }, stop);
        return done.IsDone ? await Show(context, acting, set, stop) : done.Http();
    }

    private static async Task<IResult> Try(TrialBody body, Acting acting, TryMail trial, CancellationToken stop) =>
        (await trial.Run(acting.Person, body.To ?? "", stop)).Http(said => Results.Ok(said));

    private static async Task<IResult> List([AsParameters] MailListing asked, HttpRequest request, Acting acting, MailList list, CancellationToken stop)
    {
        var broken = new List<Broken>();
        var state = Choices.Read<MailState>(broken, nameof(asked.State), asked.State);
        if (broken.Count > 0) return Outcome.Invalid(broken).Http();
        var (rows, next) = await list.Page(acting.Person, state, asked.Before, stop);
        return Results.Ok(new Listing<MailRow>(rows, request.Next(next, "before")));
    }

    private static async Task<IResult> Retry(long id, Acting acting, MailList list, CancellationToken stop) => (await list.Retry(acting.Person, id, stop)).Http();

    private static async Task<IResult> Show(HttpContext context, Acting acting, SetMailServer set, CancellationToken stop) =>
        await set.Find(acting.Person, stop) is not { } s ? Outcome.Missing.Http() : context.Versioned(new ServerResource(
            s.IsOn, s.Host, s.Port, s.Security, s.User, s.ProtectedPassword is not null, s.FromName, s.FromAddress, s.PerMinute, s.PerHour, s.Version), s.Version);
}
