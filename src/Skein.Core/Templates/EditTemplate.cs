using Microsoft.EntityFrameworkCore;
using Skein.Organization;
using Skein.Platform;
using Skein.Platform.Html;
using Skein.Platform.Search;
using Skein.Journal;

namespace Skein.Templates;

/// <summary>A template as somebody wants it.</summary>
public sealed record TemplateEdit
{
    public required string Name { get; init; }

    public string? Folder { get; init; }

    public TemplateReach Reach { get; init; }

    public long? TeamId { get; init; }

    public Wording Wording { get; init; } = Wording.None;
}

/// <summary>Adds, changes, deletes and restores templates: everybody their own, those who are allowed also for others.</summary>
public sealed class EditTemplate(IDbContextFactory<SkeinDb> storage)
{
    public async Task<Outcome<long>> Add(Actor actor, TemplateEdit wanted, CancellationToken stop)
    {
        if (!actor.May(TemplatePermissions.Manage)) return Outcome.Forbidden.As<long>();
        await using var db = await storage.CreateDbContextAsync(stop);
        var broken = await Check(db, actor, wanted, stop);
        if (await db.Templates.CountAsync(t => t.DeletedAt == null, stop) >= Template.Most) broken.Add(TemplateRules.TooMany.Broken(Template.Most));
        if (broken.Count > 0) return Outcome.Invalid(broken).As<long>();

        var template = new Template { Name = "" };
        Apply(db, actor, template, wanted);
        db.Templates.Add(template);
        db.Record(actor, TemplateEvents.Added, template, after: Shown(template));
        var saved = await db.Save(stop);
        return saved.IsDone ? template.Id : saved.As<long>();
    }

    public Task<Outcome> Change(Actor actor, long id, TemplateEdit wanted, int? seen, CancellationToken stop) => With(actor, id, seen, async (db, template) =>
    {
        var broken = await Check(db, actor, wanted, stop);
        if (broken.Count > 0) return Outcome.Invalid(broken);
        var before = Shown(template);
        Apply(db, actor, template, wanted);
        db.Record(actor, TemplateEvents.Changed, template, before, Shown(template));
        return Outcome.Done;
    }, stop);

    public Task<Outcome> Delete(Actor actor, long id, int? seen, CancellationToken stop) => With(actor, id, seen, (db, template) =>
    {
        if (template.DeletedAt is not null) return Task.FromResult(Outcome.Done);
        template.DeletedAt = db.Now;
        db.Record(actor, TemplateEvents.Deleted, template, new { template.Name });
        return Task.FromResult(Outcome.Done);
    }, stop);

    public Task<Outcome> Restore(Actor actor, long id, CancellationToken stop) => With(actor, id, null, (db, template) =>
    {
        if (template.DeletedAt is null) return Task.FromResult(Outcome.Done);
        template.DeletedAt = null;
        db.Record(actor, TemplateEvents.Restored, template, after: new { template.Name });
        return Task.FromResult(Outcome.Done);
    }, stop);

    private async Task<Outcome> With(Actor actor, long id, int? seen, Func<SkeinDb, Template, Task<Outcome>> change, CancellationToken stop)
    {
        if (!actor.May(TemplatePermissions.Manage)) return Outcome.Forbidden;
        await using var db = await storage.CreateDbContextAsync(stop);
        var template = await db.TemplatesOf(actor).SingleOrDefaultAsync(t => t.Id == id, stop);
        if (template is null) return await db.TemplatesFor(actor).AnyAsync(t => t.Id == id, stop) ? Outcome.Forbidden : Outcome.Missing;
        if (seen is { } version && version != template.Version) return Outcome.Conflict;
        var decided = await change(db, template);
        return decided.IsDone ? await db.Save(stop) : decided;
    }

    private static async Task<List<Broken>> Check(SkeinDb db, Actor actor, TemplateEdit wanted, CancellationToken stop)
    {
        var broken = new List<Broken>();
        broken.Line(nameof(wanted.Name), wanted.Name, Template.LongestName);
        broken.Line(nameof(wanted.Folder), wanted.Folder, Template.LongestFolder, required: false);
        if (!Enum.IsDefined(wanted.Reach)) broken.Add(CommonRules.NotAChoice.At(nameof(wanted.Reach)));
        else if (wanted.Reach == TemplateReach.Team && !await db.Teams.AnyAsync(t => t.Id == wanted.TeamId, stop)) broken.Add(CommonRules.NotAChoice.At(nameof(wanted.TeamId)));
        else if (!MayKeep(actor, wanted.Reach, wanted.TeamId)) broken.Add(TemplateRules.ReachNotYours.At(nameof(wanted.Reach)));
        if (wanted.Wording.IsEmpty) broken.Add(TemplateRules.NoText.At(actor.Language.ToString()));
        broken.AddRange(wanted.Wording.Check(Variables.All));
        return broken;
    }

    private static void Apply(SkeinDb db, Actor actor, Template template, TemplateEdit wanted)
    {
        (template.Name, template.Folder, template.Reach) = (Clean.Line(wanted.Name), Clean.Line(wanted.Folder), wanted.Reach);
        template.TeamId = wanted.Reach == TemplateReach.Team ? wanted.TeamId : null;
        template.OwnerId = wanted.Reach == TemplateReach.Own ? actor.Id : null;
        (template.Wording, template.ChangedAt) = (wanted.Wording, db.Now);
        template.Words = WordsOf(template);
    }

    internal static string WordsOf(Template t) => TextFolding.Fold(string.Join('\n', (string[])
    [
        t.Name, t.Folder, Pinyin.Initials(t.Name), Pinyin.Full(t.Name), Pinyin.Initials(t.Folder), .. t.Wording.Written.Select(l => RichText.FromHtml(t.Wording.In(l)).Plain),
    ]));

    /// <summary>Whether the post allows keeping texts for these people.</summary>
    public static bool MayKeep(Actor actor, TemplateReach reach, long? team) => reach switch
    {
        TemplateReach.Everybody => actor.ScopeOf(TemplatePermissions.Manage) == Scope.All,
        TemplateReach.Team => actor.ReachesTeam(TemplatePermissions.Manage, team),
        TemplateReach.Own => actor.Kind == ActorKind.Employee && actor.May(TemplatePermissions.Manage),
    };

    private static object Shown(Template t) => new
    {
        t.Name, t.Folder, t.Reach, Hans = Wording.Beginning(t.Hans), Hant = Wording.Beginning(t.Hant), English = Wording.Beginning(t.English),
    };
}
