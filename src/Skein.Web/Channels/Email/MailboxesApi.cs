using System.ComponentModel;
using NodaTime;
using Skein.Channels.Email;
using Skein.Mail;
using Skein.Platform;
using Skein.Web.Access;
using Skein.Web.Platform;
using Skein.Web.Platform.Api;

namespace Skein.Web.Channels.Email;

/// <summary>Mailboxes whose mail becomes cases, as the screens have them.</summary>
internal static class MailboxesApi
{
    private const string Example =
        """{"name":"售后客服","address":"kefu@example.com","host":"imap.example.com","port":993,"user":"kefu@example.com","password":"…","start":"fromNow"}""";

    public static void MapMailboxes(this IEndpointRouteBuilder api)
    {
        var boxes = api.MapGroup("/mailboxes").WithTags("Mailboxes");
        boxes.MapGet("/", List).Needs(EmailPermissions.Manage).Says("listMailboxes", "Lists mailboxes, each with how far it is read and what is wrong").Produces<Listing<MailboxResource>>();
        boxes.MapPost("/", Add).Needs(EmailPermissions.Manage).Says("addMailbox", "Adds a mailbox; reading it begins at once", Example).IdempotentCreate().Produces<Created>(StatusCodes.Status201Created);
        boxes.MapGet("/{id:long}", Find).Needs(EmailPermissions.Manage).Says("getMailbox", "Reads a mailbox and how far it is read").Produces<MailboxResource>();
        boxes.MapPut("/{id:long}", Change).Needs(EmailPermissions.Manage).NeedsVersion().Says("changeMailbox", "Changes a mailbox; without a password the stored one stays", Example).Produces<MailboxResource>();
        boxes.MapDelete("/{id:long}", Remove).Needs(EmailPermissions.Manage).Says("removeMailbox", "Removes a mailbox; what has arrived stays").Produces(StatusCodes.Status204NoContent);
        boxes.MapPost("/{id:long}/backfill", Backfill).Needs(EmailPermissions.Manage)
            .Says("backfillMailbox", "Fetches what arrived on the server between two days and is not stored yet", """{"from":"2026-03-01","until":"2026-03-31"}""").Produces<Fetched>();
    }

    internal sealed record MailboxBody(
        string? Name, string? Address, bool? IsActive, MailProtocol? Protocol, string? Host, int? Port, MailSecurity? Security, string? User,
        [property: Description("Never given back; null keeps the stored one")] string? Password,
        [property: Description("Names as the server has them; INBOX when left out")] IReadOnlyList<string>? Folders,
        MailStart? Start, [property: Description("A day such as 2026-03-01, with start fromDate")] string? StartOn,
        long? TeamId, [property: Description("The code of a kind of work")] string? Kind, int? SilentHours, string? TrustedServer,
        string? SenderName, bool? HasPlus, MailQuote? Quotes, bool? IsDefault,
        [property: Description("A copy of what leaves is put into the Sent folder; only by IMAP")] bool? KeepsSent, [property: Description("Null leaves through the house's server")] OutBody? Out)
    {
        public MailboxEdit Read(int version) => new()
        {
            Name = Name ?? Address ?? "", Address = Address ?? "", IsActive = IsActive ?? true, Protocol = Protocol ?? MailProtocol.Imap, Host = Host ?? "", Port = Port ?? 993,
            Security = Security ?? MailSecurity.Tls, User = User ?? Address ?? "", Password = Password, Folders = Folders is null ? "INBOX" : string.Join('\n', Folders),
            Start = Start ?? MailStart.FromNow, StartOn = Days.Read(StartOn), TeamId = TeamId, Kind = Kind, SilentHours = SilentHours, TrustedServer = TrustedServer,
            SenderName = SenderName, HasPlus = HasPlus ?? false, Quotes = Quotes ?? default, IsDefault = IsDefault ?? false, KeepsSent = KeepsSent ?? false, Out = Out?.Read(), Version = version,
        };
    }

    internal sealed record OutBody(string? Host, int? Port, MailSecurity? Security, string? User, string? Password, int? PerMinute, int? PerHour)
    {
        public MailboxOut Read() => new()
        {
            Host = Host ?? "", Port = Port ?? 465, Security = Security ?? MailSecurity.Tls, User = User, Password = Password,
            PerMinute = PerMinute ?? MailboxOut.UsualPerMinute, PerHour = PerHour ?? MailboxOut.UsualPerHour,
        };
    }

    internal sealed record PeriodBody(string? From, string? Until);

    internal sealed record Fetched(int Mails);

    internal sealed record MailboxResource
    {
        public required long Id { get; init; }
        public required string Name { get; init; }
        public required string Address { get; init; }
        public required bool IsActive { get; init; }
        public required MailProtocol Protocol { get; init; }
        public required string Host { get; init; }
        public required int Port { get; init; }
        public required MailSecurity Security { get; init; }
        public required string User { get; init; }

        /// <summary>Opened by its owner's consent instead of a password.</summary>
        public required bool ByConsent { get; init; }

        public required IReadOnlyList<string> Folders { get; init; }
        public required MailStart Start { get; init; }
        public long? TeamId { get; init; }
        public string? Kind { get; init; }
        public int? SilentHours { get; init; }
        public string? TrustedServer { get; init; }
        public string? SenderName { get; init; }
        public required bool KeepsSent { get; init; }
        public required MailboxState State { get; init; }
        public required int Version { get; init; }

        public static MailboxResource Of(MailboxReport report) => new()
        {
            Id = report.Box.Id, Name = report.Box.Name, Address = report.Box.Address, IsActive = report.Box.IsActive, Protocol = report.Box.Protocol, Host = report.Box.Host,
            Port = report.Box.Port, Security = report.Box.Security, User = report.Box.User, ByConsent = report.Box.ByConsent, Folders = report.Box.FolderNames,
            Start = report.Box.Start, TeamId = report.Box.TeamId, Kind = report.Box.Kind, SilentHours = report.Box.SilentHours, TrustedServer = report.Box.TrustedServer,
            SenderName = report.Box.SenderName, KeepsSent = report.Box.KeepsSent, Version = report.Box.Version,
            State = new MailboxState(
                report.OnServer, report.Stored, report.Waiting, report.Failed, report.Box.LastContactAt, report.Box.LastArrivalAt, report.Box.Trouble,
                report.Box.Trouble?.Sentence().ToString(), report.Box.TroubleDetail, report.Box.RetryAt),
        };
    }

    /// <summary>How far it is read: mails on the server against mails stored, what waits to become a case and what failed.</summary>
    internal sealed record MailboxState(
        int OnServer, long Stored, int Waiting, int Failed, Instant? LastContactAt, Instant? LastArrivalAt, MailTrouble? Trouble, string? Says, string? Detail, Instant? RetryAt);

    private static async Task<IResult> List(Acting acting, IntakeReport report, CancellationToken stop) =>
        Results.Ok(new Listing<MailboxResource>([.. (await report.Mailboxes(acting.Person, stop)).Select(MailboxResource.Of)], null));

    private static Task<IResult> Find(long id, HttpContext context, Acting acting, IntakeReport report, CancellationToken stop) => Show(id, context, acting, report, stop);

    private static async Task<IResult> Add(MailboxBody body, Acting acting, EditMailbox editing, CancellationToken stop) =>
        (await editing.Add(acting.Person, body.Read(0), stop)).Http(id => Created.At($"{ApiRoutes.Root}/mailboxes/{id}", id));

    private static async Task<IResult> Change(
        long id, MailboxBody body, IfMatch seen, HttpContext context, Acting acting, EditMailbox editing, IntakeReport report, CancellationToken stop)
    {
        var version = seen.Version ?? (await report.Mailbox(acting.Person, id, stop))?.Version ?? 0;
        var changed = await editing.Change(acting.Person, id, body.Read(version), stop);
        return changed.IsDone ? await Show(id, context, acting, report, stop) : changed.Http();
    }

    private static async Task<IResult> Remove(long id, Acting acting, EditMailbox editing, CancellationToken stop) => (await editing.Remove(acting.Person, id, stop)).Http();

    private static async Task<IResult> Backfill(long id, PeriodBody body, Acting acting, FetchMail fetching, CancellationToken stop)
    {
        if (Days.Read(body.From) is not { } from) return Outcome.Invalid(CommonRules.Required.At(nameof(body.From))).Http();
        if (Days.Read(body.Until) is not { } until) return Outcome.Invalid(CommonRules.Required.At(nameof(body.Until))).Http();
        return (await fetching.Backfill(acting.Person, id, from, until, stop)).Http(mails => Results.Ok(new Fetched(mails)));
    }

    private static async Task<IResult> Show(long id, HttpContext context, Acting acting, IntakeReport report, CancellationToken stop) =>
        (await report.Mailboxes(acting.Person, stop)).FirstOrDefault(r => r.Box.Id == id) is { } found
            ? context.Versioned(MailboxResource.Of(found), found.Box.Version)
            : Outcome.Missing.Http();

    private static class Days
    {
        public static LocalDate? Read(string? day) => NodaTime.Text.LocalDatePattern.Iso.Parse(day ?? "") is { Success: true } read ? read.Value : null;
    }
}
