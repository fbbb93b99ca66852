using Microsoft.EntityFrameworkCore;
using Skein.Mail;
using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>How a mailbox's answers leave. An empty user is the mailbox's own, with its password.</summary>
public sealed record MailboxOut
{
    public const int UsualPerMinute = 30;
    public const int UsualPerHour = 500;

    public required string Host { get; init; }

    public int Port { get; init; }

    public MailSecurity Security { get; init; } = MailSecurity.Tls;

    public string? User { get; init; }

    /// <summary>Null or empty keeps the one that is stored, or is the mailbox's.</summary>
    public string? Password { get; init; }

    public int? PerMinute { get; init; } = UsualPerMinute;

    public int? PerHour { get; init; } = UsualPerHour;
}

/// <summary>Gives a mailbox a way out of its own, or takes it away.</summary>
public sealed class SetWayOut(MailSecrets secrets)
{
    public static IEnumerable<Broken> Check(MailboxOut? wanted)
    {
        var broken = new List<Broken>();
        if (wanted is null) return broken;
        var host = broken.Line("OutHost", wanted.Host, 253);
        if (host.Length > 0 && Uri.CheckHostName(host) == UriHostNameType.Unknown) broken.Add(MailRules.NotAHost.At("OutHost"));
        if (wanted.Port is < 1 or > 65535) broken.Add(MailRules.NotAPort.At("OutPort"));
        if (!Enum.IsDefined(wanted.Security)) broken.Add(CommonRules.NotAChoice.At("OutSecurity"));
        broken.Line("OutUser", wanted.User, EmailAddress.Longest, required: false);
        if (wanted.Password?.Length > 500) broken.Add(CommonRules.TooLong.At("OutPassword", 500));
        if (wanted.PerMinute is < 1 or > MailServer.MostPerMinute) broken.Add(MailRules.NotALimit.At("PerMinute", MailServer.MostPerMinute));
        if (wanted.PerHour is < 1 or > MailServer.MostPerHour) broken.Add(MailRules.NotALimit.At("PerHour", MailServer.MostPerHour));
        return broken;
    }

    /// <param name="before">The mailbox's stored password before this change.</param>
    internal async Task Apply(SkeinDb db, Mailbox box, MailboxEdit wanted, string? before, CancellationToken stop)
    {
        if (box.IsDefault) await db.Mailboxes.Where(b => b.Id != box.Id && b.IsDefault).ForEachAsync(b => b.IsDefault = false, stop);
        if (wanted.Out is not { } way)
        {
            if (box.Out is { } gone) db.MailServers.Remove(gone);
            box.Out = null;
            return;
        }

        var server = box.Out ??= new MailServer { Host = "", FromName = "", FromAddress = "" };
        var isOwn = server.ProtectedPassword is not null && server.ProtectedPassword != before;
        (server.Host, server.Port, server.Security) = (Clean.Line(way.Host), way.Port, way.Security);
        server.User = Clean.Line(way.User) is { Length: > 0 } user ? user : box.User;
        (server.FromName, server.FromAddress) = (box.SenderName ?? box.Name, box.Address);
        (server.PerMinute, server.PerHour) = (way.PerMinute, way.PerHour);
        if (way.Password is { Length: > 0 } typed) server.ProtectedPassword = secrets.Protect(typed);
        else if (!isOwn) server.ProtectedPassword = box.ProtectedPassword;
        (server.Failures, server.RestsUntil, server.Trouble) = (0, null, null);
    }
}
