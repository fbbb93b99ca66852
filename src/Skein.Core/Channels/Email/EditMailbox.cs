using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Cases;
using Skein.Journal;
using Skein.Mail;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Channels.Email;

public sealed record MailboxEdit
{
    public required string Name { get; init; }

    public required string Address { get; init; }

    public bool IsActive { get; init; } = true;

    public MailProtocol Protocol { get; init; }

    public required string Host { get; init; }

    public int Port { get; init; }

    public MailSecurity Security { get; init; } = MailSecurity.Tls;

    public required string User { get; init; }

    /// <summary>Null or empty keeps the one that is stored.</summary>
    public string? Password { get; init; }

    /// <summary>One a line.</summary>
    public string? Folders { get; init; } = "INBOX";

    public MailStart Start { get; init; }

    /// <summary>The first day with <see cref="MailStart.FromDate"/>, as it begins where the person is.</summary>
    public LocalDate? StartOn { get; init; }

    public long? TeamId { get; init; }

    public string? Kind { get; init; }

    public int? SilentHours { get; init; }

    /// <summary>Null or empty goes by the server the mail is fetched from.</summary>
    public string? TrustedServer { get; init; }

    public string? SenderName { get; init; }

    public bool HasPlus { get; init; }

    public MailQuote Quotes { get; init; }

    public bool IsDefault { get; init; }

    /// <inheritdoc cref="Mailbox.KeepsSent"/>
    public bool KeepsSent { get; init; }

    /// <summary>Null leaves through the house's server.</summary>
    public MailboxOut? Out { get; init; }

    /// <summary>The version the person saw; 0 for a new one.</summary>
    public int Version { get; init; }
}

/// <summary>Adds, changes and removes mailboxes. What arrived through a removed one stays.</summary>
public sealed class EditMailbox(IDbContextFactory<SkeinDb> storage, MailSecrets secrets, SetWayOut ways, ConsentProviders providers)
{
    public async Task<Outcome<long>> Add(Actor actor, MailboxEdit wanted, CancellationToken stop)
    {
        if (!actor.May(EmailPermissions.Manage)) return Outcome.Forbidden.As<long>();
        await using var db = await storage.CreateDbContextAsync(stop);
        var broken = await Check(db, wanted, null, stop);
        if (string.IsNullOrEmpty(wanted.Password) && providers.For(Clean.Line(wanted.Host)) is null) broken.Add(EmailRules.NeedsPassword.At(nameof(wanted.Password)));
        if (broken.Count > 0) return Outcome.Invalid(broken).As<long>();

        var box = new Mailbox { Name = "", Address = "", Host = "", User = "", CreatedAt = db.Now };
        Apply(box, wanted, actor, db.Now);
        await ways.Apply(db, box, wanted, before: null, stop);
        db.Mailboxes.Add(box);
        db.Record(actor, EmailEvents.Added, box, after: Shown(box));
        var saved = await db.Save(stop);
        return saved.IsDone ? box.Id : saved.As<long>();
    }

    public async Task<Outcome> Change(Actor actor, long id, MailboxEdit wanted, CancellationToken stop)
    {
        if (!actor.May(EmailPermissions.Manage)) return Outcome.Forbidden;
        await using var db = await storage.CreateDbContextAsync(stop);
        var box = await db.Mailboxes.Include(b => b.Out).SingleOrDefaultAsync(b => b.Id == id, stop);
        if (box is null) return Outcome.Missing;
        var broken = await Check(db, wanted, id, stop);
        if (broken.Count > 0) return Outcome.Invalid(broken);
        if (box.Version != wanted.Version) return Outcome.Conflict;
        if (box.ProtectedPassword is null && string.IsNullOrEmpty(wanted.Password) && providers.For(Clean.Line(wanted.Host)) is null)
        {
            return Outcome.Invalid(EmailRules.NeedsPassword.At(nameof(wanted.Password)));
        }

        // A consent is for the server it was given for and for no other.
        if (box.Host != Clean.Line(wanted.Host) || box.User != Clean.Line(wanted.User)) await db.MailboxConsents.Where(c => c.MailboxId == id).ForEachAsync(c => db.Remove(c), stop);
        var before = Shown(box);
        var secret = box.ProtectedPassword;
        Apply(box, wanted, actor, db.Now);
        await ways.Apply(db, box, wanted, secret, stop);

        // Whatever was wrong may be mended: it is tried at once.
        (box.Failures, box.RetryAt, box.Trouble, box.TroubleDetail) = (0, null, null, null);
        db.Record(actor, EmailEvents.Changed, box, before, Shown(box));
        return await db.Save(stop);
    }

    public async Task<Outcome> Remove(Actor actor, long id, CancellationToken stop)
    {
        if (!actor.May(EmailPermissions.Manage)) return Outcome.Forbidden;
        await using var db = await storage.CreateDbContextAsync(stop);
        var box = await db.Mailboxes.Include(b => b.Out).SingleOrDefaultAsync(b => b.Id == id, stop);
        if (box is null) return Outcome.Missing;

        // What still waits leaves through the house's server.
        if (box.Out is { } way) db.MailServers.Remove(way);
        db.Mailboxes.Remove(box);
        db.Record(actor, EmailEvents.Removed, box, Shown(box));
        return await db.Save(stop);
    }

    private void Apply(Mailbox box, MailboxEdit wanted, Actor actor, Instant now)
    {
        box.Name = Clean.Line(wanted.Name);
        box.Address = EmailAddress.Normalize(wanted.Address)!;
        (box.IsActive, box.Protocol, box.Host, box.Port, box.Security) = (wanted.IsActive, wanted.Protocol, Clean.Line(wanted.Host), wanted.Port, wanted.Security);
        box.User = Clean.Line(wanted.User);
        box.Folders = string.Join('\n', FoldersOf(wanted.Folders));
        box.SenderName = Clean.Line(wanted.SenderName) is { Length: > 0 } sender ? sender : null;
        (box.HasPlus, box.Quotes, box.IsDefault) = (wanted.HasPlus, wanted.Quotes, wanted.IsDefault);
        box.KeepsSent = wanted is { KeepsSent: true, Protocol: MailProtocol.Imap };
        (box.TeamId, box.Kind, box.SilentHours) = (wanted.TeamId, wanted.Kind is { Length: > 0 } kind ? kind : null, wanted.SilentHours);
        box.TrustedServer = Clean.Line(wanted.TrustedServer ?? "").ToLowerInvariant() is { Length: > 0 } named ? named : null;
        if (wanted.Password is { Length: > 0 } password) box.ProtectedPassword = secrets.Protect(password);
        box.ByConsent = providers.For(box.Host) is not null && string.IsNullOrEmpty(wanted.Password) && (box.ByConsent || box.ProtectedPassword is null);
        var start = wanted.Start switch
        {
            MailStart.Everything => (Instant?)null,
            MailStart.FromDate => wanted.StartOn!.Value.AtStartOfDayInZone(actor.Zone).ToInstant(),
            MailStart.FromNow => box.Id != 0 && box.Start == MailStart.FromNow ? box.StartAt : Instant.FromUnixTimeSeconds(now.ToUnixTimeSeconds()),
        };
        (box.Start, box.StartAt) = (wanted.Start, start);
    }

    private static async Task<List<Broken>> Check(SkeinDb db, MailboxEdit wanted, long? self, CancellationToken stop)
    {
        var broken = CheckServer(wanted);
        broken.Line(nameof(wanted.Name), wanted.Name, 100);
        if (EmailAddress.Normalize(wanted.Address) is not { } address) broken.Add(CommonRules.NotAnEmail.At(nameof(wanted.Address)));
        else if (await db.Mailboxes.AnyAsync(b => b.Id != self && b.Address == address, stop)) broken.Add(EmailRules.AddressTaken.At(nameof(wanted.Address)));
        if (wanted.Protocol == MailProtocol.Imap && FoldersOf(wanted.Folders) is var folders && (folders.Count is 0 or > Mailbox.MostFolders || folders.Any(f => f.Length > 250)))
        {
            broken.Add(EmailRules.TooManyFolders.At(nameof(wanted.Folders), Mailbox.MostFolders));
        }

        if (!Enum.IsDefined(wanted.Start)) broken.Add(CommonRules.NotAChoice.At(nameof(wanted.Start)));
        if (wanted is { Start: MailStart.FromDate, StartOn: null }) broken.Add(EmailRules.NeedsDate.At(nameof(wanted.StartOn)));
        if (wanted.TrustedServer is { Length: > 0 } named && (named.Length > 253 || Uri.CheckHostName(Clean.Line(named)) != UriHostNameType.Dns)) broken.Add(MailRules.NotAHost.At(nameof(wanted.TrustedServer)));
        if (wanted.SilentHours is < 1 or > 720) broken.Add(EmailRules.NotHours.At(nameof(wanted.SilentHours)));
        if (wanted.TeamId is { } team && !await db.Teams.AnyAsync(t => t.Id == team, stop)) broken.Add(CommonRules.NotAChoice.At(nameof(wanted.TeamId)));
        if (wanted.Kind is { Length: > 0 } kind && !await db.CaseKinds.AnyAsync(k => k.Code == kind && k.IsActive, stop)) broken.Add(CommonRules.NotAChoice.At(nameof(wanted.Kind)));
        broken.Line(nameof(wanted.SenderName), wanted.SenderName, 100, required: false);
        if (!Enum.IsDefined(wanted.Quotes)) broken.Add(CommonRules.NotAChoice.At(nameof(wanted.Quotes)));
        broken.AddRange(SetWayOut.Check(wanted.Out));
        return broken;
    }

    /// <summary>What must be right before a server can be asked anything.</summary>
    internal static List<Broken> CheckServer(MailboxEdit wanted)
    {
        var broken = new List<Broken>();
        var host = broken.Line(nameof(wanted.Host), wanted.Host, 253);
        if (host.Length > 0 && Uri.CheckHostName(host) == UriHostNameType.Unknown) broken.Add(MailRules.NotAHost.At(nameof(wanted.Host)));
        if (wanted.Port is < 1 or > 65535) broken.Add(MailRules.NotAPort.At(nameof(wanted.Port)));
        if (!Enum.IsDefined(wanted.Security)) broken.Add(CommonRules.NotAChoice.At(nameof(wanted.Security)));
        if (!Enum.IsDefined(wanted.Protocol)) broken.Add(CommonRules.NotAChoice.At(nameof(wanted.Protocol)));
        broken.Line(nameof(wanted.User), wanted.User, EmailAddress.Longest);
        if (wanted.Password?.Length > 500) broken.Add(CommonRules.TooLong.At(nameof(wanted.Password), 500));
        return broken;
    }

    private static List<string> FoldersOf(string? text) => [.. (text ?? "").Split('\n').Select(Clean.Line).Where(f => f.Length > 0).Distinct()];

    private static object Shown(Mailbox box) => new
    {
        box.Name, box.Address, box.IsActive, box.Protocol, box.Host, box.Port, box.Security, Login = box.User, box.Folders, box.Start, box.TrustedServer,
        Out = box.Out is { } way ? $"{way.Host}:{way.Port}" : null,
    };
}
