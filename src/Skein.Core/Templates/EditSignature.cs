using Microsoft.EntityFrameworkCore;
using Skein.Journal;
using Skein.Organization;
using Skein.Platform;
using Skein.Platform.Html;

namespace Skein.Templates;

/// <summary>Whose signature: a team's, or one's own.</summary>
public readonly record struct SignatureOwner
{
    public static readonly SignatureOwner Me;

    public long? TeamId { get; private init; }

    public static SignatureOwner Team(long id) => new() { TeamId = id };
}

/// <param name="TeamName">Null for the person's own.</param>
public sealed record SignatureSheet(string? TeamName, Wording Wording, int Version);

public sealed record TeamSignature(long TeamId, string Team, IReadOnlyList<Language> Written, string Beginning);

/// <summary>People set their own signature; those who are allowed, the teams'.</summary>
public sealed class EditSignature(IDbContextFactory<SkeinDb> storage)
{
    /// <summary>The teams whose signature the person may set.</summary>
    public async Task<IReadOnlyList<TeamSignature>> Teams(Actor actor, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var teams = await db.Teams.AsNoTracking().OrderBy(t => t.Id).Select(t => new { t.Id, t.Name }).ToListAsync(stop);
        var written = await db.Signatures.AsNoTracking().Where(s => s.TeamId != null).ToDictionaryAsync(s => s.TeamId!.Value, s => s.Wording, stop);
        return
        [
            .. teams.Where(t => actor.ReachesTeam(TemplatePermissions.Sign, t.Id)).Select(t => (t, Wording: written.GetValueOrDefault(t.Id, Wording.None)))
                .Select(t => new TeamSignature(t.t.Id, t.t.Name, t.Wording.Written, Beginning(t.Wording, actor.Language))),
        ];
    }

    public async Task<SignatureSheet?> Find(Actor actor, SignatureOwner owner, CancellationToken stop)
    {
        if (!May(actor, owner)) return null;
        await using var db = await storage.CreateDbContextAsync(stop);
        var team = owner.TeamId is { } id ? await db.Teams.Where(t => t.Id == id).Select(t => t.Name).SingleOrDefaultAsync(stop) : null;
        if (owner.TeamId is not null && team is null) return null;
        var signature = await Of(db, actor, owner).AsNoTracking().SingleOrDefaultAsync(stop);
        return new SignatureSheet(team, signature?.Wording ?? Wording.None, signature?.Version ?? 0);
    }

    /// <summary>An empty one is none: the team's stands in for a person's.</summary>
    /// <param name="seen">The version the person saw; 0 when there was none.</param>
    public async Task<Outcome> Run(Actor actor, SignatureOwner owner, Wording wanted, int? seen, CancellationToken stop)
    {
        if (!May(actor, owner)) return Outcome.Forbidden;
        await using var db = await storage.CreateDbContextAsync(stop);
        if (owner.TeamId is { } team && !await db.Teams.AnyAsync(t => t.Id == team, stop)) return Outcome.Missing;
        List<Broken> broken = [.. wanted.Check(Variables.OfSignatures)];
        if (broken.Count > 0) return Outcome.Invalid(broken);

        var signature = await Of(db, actor, owner).SingleOrDefaultAsync(stop);
        if (seen is { } version && version != (signature?.Version ?? 0)) return Outcome.Conflict;
        var before = signature is null ? null : Shown(signature.Wording);
        if (signature is null) db.Signatures.Add(signature = new Signature { TeamId = owner.TeamId, EmployeeId = owner.TeamId is null ? actor.Id : null, Version = 1 });
        signature.Wording = wanted;
        db.Record(actor, TemplateEvents.SignatureSet, signature, before, Shown(wanted));
        return await db.Save(stop);
    }

    /// <summary>How it stands under this person's mails for that team: what the composer shows folded.</summary>
    public async Task<RichText?> Preview(Actor actor, long team, Language language, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        return await Signatures.For(db, actor.Id, team, language, stop);
    }

    private static bool May(Actor actor, SignatureOwner owner) =>
        owner.TeamId is { } team ? actor.ReachesTeam(TemplatePermissions.Sign, team) : actor.Kind == ActorKind.Employee && actor.May(TemplatePermissions.Use);

    private static IQueryable<Signature> Of(SkeinDb db, Actor actor, SignatureOwner owner) => owner.TeamId is { } team
        ? db.Signatures.Where(s => s.TeamId == team)
        : db.Signatures.Where(s => s.EmployeeId == actor.Id);

    private static object Shown(Wording w) => new { Hans = Wording.Beginning(w.Hans), Hant = Wording.Beginning(w.Hant), English = Wording.Beginning(w.English) };

    private static string Beginning(Wording wording, Language language) => wording.For(language) is { } spoken ? Wording.Beginning(wording.In(spoken)) : "";
}
