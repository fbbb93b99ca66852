using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Mail;

public sealed record MailServerEdit
{
    public bool IsOn { get; init; }

    public required string Host { get; init; }

    public int Port { get; init; }

    public MailSecurity Security { get; init; }

    public string? User { get; init; }

    /// <summary>Null or empty keeps the one that is stored.</summary>
    public string? Password { get; init; }

    public required string FromName { get; init; }

    public required string FromAddress { get; init; }

    /// <summary>Providers block who sends more; null is no limit.</summary>
    public int? PerMinute { get; init; }

    public int? PerHour { get; init; }

    /// <summary>The version the person saw; 0 when there was none.</summary>
    public int Version { get; init; }
}

/// <summary>Says through which server mail leaves.</summary>
public sealed class SetMailServer(IDbContextFactory<SkeinDb> storage, MailSecrets secrets)
{
    public async Task<MailServer?> Find(Actor actor, CancellationToken stop)
    {
        if (!actor.May(MailPermissions.Manage)) return null;
        await using var db = await storage.CreateDbContextAsync(stop);
        return await db.HouseServer.AsNoTracking().SingleOrDefaultAsync(stop);
    }

    public async Task<Outcome> Run(Actor actor, MailServerEdit wanted, CancellationToken stop)
    {
        if (!actor.May(MailPermissions.Manage)) return Outcome.Forbidden;
        var broken = Check(wanted);
        if (broken.Count > 0) return Outcome.Invalid(broken);

        await using var db = await storage.CreateDbContextAsync(stop);
        var server = await db.HouseServer.SingleOrDefaultAsync(stop);
        if (server is not null && server.Version != wanted.Version) return Outcome.Conflict;
        var before = server is null ? null : Shown(server);
        if (server is null) db.MailServers.Add(server = new MailServer { IsHouse = true, Host = "", FromName = "", FromAddress = "" });
        Apply(server, wanted);
        db.Record(actor, MailEvents.ServerSet, server, before, Shown(server));
        return await db.Save(stop);
    }

    private void Apply(MailServer server, MailServerEdit wanted)
    {
        (server.IsOn, server.Port, server.Security) = (wanted.IsOn, wanted.Port, wanted.Security);
        (server.PerMinute, server.PerHour) = (wanted.PerMinute, wanted.PerHour);
        server.Host = Clean.Line(wanted.Host);
        server.FromName = Clean.Line(wanted.FromName);
        server.FromAddress = Clean.Line(wanted.FromAddress);
        server.User = Clean.Line(wanted.User) is { Length: > 0 } user ? user : null;
        if (server.User is null) server.ProtectedPassword = null;
        else if (wanted.Password is { Length: > 0 } password) server.ProtectedPassword = secrets.Protect(password);

        // Whatever was wrong may be mended: it is tried at once.
        (server.Failures, server.RestsUntil, server.Trouble) = (0, null, null);
    }

    private static object Shown(MailServer server) =>
        new { server.IsOn, server.Host, server.Port, server.Security, server.User, server.FromName, server.FromAddress, server.PerMinute, server.PerHour };

    private static List<Broken> Check(MailServerEdit wanted)
    {
        var broken = new List<Broken>();
        var host = broken.Line(nameof(wanted.Host), wanted.Host, 253);
        if (host.Length > 0 && Uri.CheckHostName(host) == UriHostNameType.Unknown) broken.Add(MailRules.NotAHost.At(nameof(wanted.Host)));
        if (wanted.Port is < 1 or > 65535) broken.Add(MailRules.NotAPort.At(nameof(wanted.Port)));
        if (!Enum.IsDefined(wanted.Security)) broken.Add(CommonRules.NotAChoice.At(nameof(wanted.Security)));
        broken.Line(nameof(wanted.User), wanted.User, 254, required: false);
        if (wanted.Password?.Length > 500) broken.Add(CommonRules.TooLong.At(nameof(wanted.Password), 500));
        broken.Line(nameof(wanted.FromName), wanted.FromName, 100);
        if (EmailAddress.Normalize(wanted.FromAddress) is null) broken.Add(CommonRules.NotAnEmail.At(nameof(wanted.FromAddress)));
        if (wanted.PerMinute is < 1 or > MailServer.MostPerMinute) broken.Add(MailRules.NotALimit.At(nameof(wanted.PerMinute), MailServer.MostPerMinute));
        if (wanted.PerHour is < 1 or > MailServer.MostPerHour) broken.Add(MailRules.NotALimit.At(nameof(wanted.PerHour), MailServer.MostPerHour));
        return broken;
    }
}

/// <summary>Keeps the password of the mail server from whoever reads the database without the house's keys.</summary>
public sealed class MailSecrets(IDataProtectionProvider keys)
{
    private readonly IDataProtector protector = keys.CreateProtector("skein.mail");

    public string Protect(string password) => protector.Protect(password);

    public string Reveal(string stored) => protector.Unprotect(stored);
}
