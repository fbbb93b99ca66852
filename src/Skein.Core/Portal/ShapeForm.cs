using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Portal;

public sealed record PortalEdit
{
    public Asked Email { get; init; }

    public Asked Phone { get; init; }

    public bool AsksKind { get; init; }

    public bool TakesFiles { get; init; }

    public int ReopenDays { get; init; }

    public int LinkDays { get; init; }

    public required Text Intro { get; init; }

    public int Version { get; init; }
}

public sealed record FieldEdit
{
    /// <summary>Only used when the field is new.</summary>
    public string? Code { get; init; }

    public FieldType Type { get; init; }

    public required Text Label { get; init; }

    public required Text Hint { get; init; }

    public string? Choices { get; init; }

    public bool IsRequired { get; init; }

    public int Version { get; init; }
}

/// <summary>Shapes the form that customers fill in.</summary>
public sealed partial class ShapeForm(IDbContextFactory<SkeinDb> storage)
{
    public async Task<Outcome> Run(Actor actor, PortalEdit wanted, CancellationToken stop)
    {
        if (!actor.May(CasePermissions.Configure)) return Outcome.Forbidden;
        var broken = Check(wanted);
        if (broken.Count > 0) return Outcome.Invalid(broken);

        await using var db = await storage.CreateDbContextAsync(stop);
        var settings = await db.Set<PortalSettings>().SingleOrDefaultAsync(stop);
        if (settings is not null && settings.Version != wanted.Version) return Outcome.Conflict;
        if (settings is null) db.Add(settings = new PortalSettings());
        var before = Shown(settings);
        (settings.Email, settings.Phone, settings.AsksKind, settings.TakesFiles) = (wanted.Email, wanted.Phone, wanted.AsksKind, wanted.TakesFiles);
        (settings.ReopenDays, settings.LinkDays) = (wanted.ReopenDays, wanted.LinkDays);
        (settings.IntroHans, settings.IntroHant, settings.IntroEnglish) =
            (Clean.Block(wanted.Intro.Hans), Clean.Block(wanted.Intro.Hant), Clean.Block(wanted.Intro.English));
        db.Record(actor, PortalEvents.FormChanged, settings, before, Shown(settings));
        return await db.Save(stop);
    }

    public async Task<Outcome<long>> Add(Actor actor, FieldEdit wanted, CancellationToken stop)
    {
        if (!actor.May(CasePermissions.Configure)) return Outcome.Forbidden.As<long>();
        var code = Clean.Line(wanted.Code).ToLowerInvariant();
        var broken = Check(wanted);
        if (!CodeShape().IsMatch(code)) broken.Add(PortalRules.CodeShape.At(nameof(wanted.Code)));
        if (broken.Count > 0) return Outcome.Invalid(broken).As<long>();

        await using var db = await storage.CreateDbContextAsync(stop);
        var others = await db.FormFields.AsNoTracking().ToListAsync(stop);
        if (others.Count >= FormField.Most) return Outcome.Refused(PortalRules.TooManyFields.Broken(FormField.Most)).As<long>();
        if (others.Any(f => f.Code == code)) return Outcome.Refused(CommonRules.Taken.At(nameof(wanted.Code))).As<long>();
        var field = new FormField { Code = code, LabelHans = "", LabelHant = "", LabelEnglish = "", Order = others.Count == 0 ? 0 : others.Max(f => f.Order) + 1 };
        Apply(field, wanted);
        db.FormFields.Add(field);
        db.Record(actor, PortalEvents.FieldAdded, field, after: Shown(field));
        return (await db.Save(stop)).IsDone ? field.Id : Outcome.Conflict.As<long>();
    }

    public Task<Outcome> Change(Actor actor, long fieldId, FieldEdit wanted, CancellationToken stop) => With(actor, fieldId, (db, field) =>
    {
        var broken = Check(wanted);
        if (broken.Count > 0) return Outcome.Invalid(broken);
        if (field.Version != wanted.Version) return Outcome.Conflict;
        var before = Shown(field);
        Apply(field, wanted);
        db.Record(actor, PortalEvents.FieldChanged, field, before, Shown(field));
        return Outcome.Done;
    }, stop);

    /// <summary>Answers already given stay with their cases.</summary>
    public Task<Outcome> Remove(Actor actor, long fieldId, CancellationToken stop) => With(actor, fieldId, (db, field) =>
    {
        db.FormFields.Remove(field);
        db.Record(actor, PortalEvents.FieldRemoved, field, before: Shown(field));
        return Outcome.Done;
    }, stop);

    /// <summary>Exchanges places with the field before or after it.</summary>
    public async Task<Outcome> Move(Actor actor, long fieldId, bool up, CancellationToken stop)
    {
        if (!actor.May(CasePermissions.Configure)) return Outcome.Forbidden;
        await using var db = await storage.CreateDbContextAsync(stop);
        var fields = await db.FormFields.OrderBy(f => f.Order).ThenBy(f => f.Id).ToListAsync(stop);
        var at = fields.FindIndex(f => f.Id == fieldId);
        if (at < 0) return Outcome.Missing;
        var to = up ? at - 1 : at + 1;
        if (to < 0 || to >= fields.Count) return Outcome.Done;
        (fields[at], fields[to]) = (fields[to], fields[at]);
        for (var place = 0; place < fields.Count; place++) fields[place].Order = place;
        db.Record(actor, PortalEvents.FieldChanged, fields[to], new { Order = at }, new { Order = to });
        return await db.Save(stop);
    }

    private async Task<Outcome> With(Actor actor, long fieldId, Func<SkeinDb, FormField, Outcome> change, CancellationToken stop)
    {
        if (!actor.May(CasePermissions.Configure)) return Outcome.Forbidden;
        await using var db = await storage.CreateDbContextAsync(stop);
        var field = await db.FormFields.SingleOrDefaultAsync(f => f.Id == fieldId, stop);
        if (field is null) return Outcome.Missing;
        var decided = change(db, field);
        return decided.IsDone ? await db.Save(stop) : decided;
    }

    private static void Apply(FormField field, FieldEdit wanted)
    {
        (field.Type, field.IsRequired) = (wanted.Type, wanted.IsRequired);
        (field.LabelHans, field.LabelHant, field.LabelEnglish) = InAll(wanted.Label);
        (field.HintHans, field.HintHant, field.HintEnglish) = InAll(wanted.Hint);
        field.Choices = wanted.Type == FieldType.Choice ? Clean.Block(wanted.Choices) : "";
    }

    /// <summary>A language left empty reads as the first that is written.</summary>
    private static (string Hans, string Hant, string English) InAll(Text words)
    {
        var (hans, hant, english) = (Clean.Line(words.Hans), Clean.Line(words.Hant), Clean.Line(words.English));
        var any = new[] { hans, hant, english }.FirstOrDefault(w => w.Length > 0) ?? "";
        return (hans.Length > 0 ? hans : any, hant.Length > 0 ? hant : any, english.Length > 0 ? english : any);
    }

    private static List<Broken> Check(PortalEdit wanted)
    {
        var broken = new List<Broken>();
        if (!Enum.IsDefined(wanted.Email)) broken.Add(CommonRules.NotAChoice.At(nameof(wanted.Email)));
        if (!Enum.IsDefined(wanted.Phone)) broken.Add(CommonRules.NotAChoice.At(nameof(wanted.Phone)));
        if (wanted is { Email: Asked.No, Phone: Asked.No }) broken.Add(PortalRules.NoWayBack.At(nameof(wanted.Email)));
        if (wanted.ReopenDays is < 0 or > 365) broken.Add(PortalRules.Days.At(nameof(wanted.ReopenDays), 0, 365));
        if (wanted.LinkDays is < 1 or > 3650) broken.Add(PortalRules.Days.At(nameof(wanted.LinkDays), 1, 3650));
        foreach (var language in Languages.All.Where(l => Clean.Block(wanted.Intro.In(l)).Length > PortalSettings.LongestIntro))
        {
            broken.Add(CommonRules.TooLong.At($"Intro{language}", PortalSettings.LongestIntro));
        }

        return broken;
    }

    private static List<Broken> Check(FieldEdit wanted)
    {
        var broken = new List<Broken>();
        if (!Enum.IsDefined(wanted.Type)) broken.Add(CommonRules.NotAChoice.At(nameof(wanted.Type)));
        if (Languages.All.All(l => Clean.Line(wanted.Label.In(l)).Length == 0)) broken.Add(CommonRules.Required.At($"Label{Languages.Current}"));
        foreach (var language in Languages.All)
        {
            broken.Line($"Label{language}", wanted.Label.In(language), CaseField.LongestLabel, required: false);
            broken.Line($"Hint{language}", wanted.Hint.In(language), FormField.LongestHint, required: false);
        }

        if (wanted.Type != FieldType.Choice) return broken;
        var choices = Clean.Block(wanted.Choices);
        if (choices.Length > FormField.LongestChoices) broken.Add(CommonRules.TooLong.At(nameof(wanted.Choices), FormField.LongestChoices));
        if (choices.Split('\n').Count(line => line.Trim().Length > 0) < 2) broken.Add(PortalRules.NeedsChoices.At(nameof(wanted.Choices)));
        return broken;
    }

    private static object Shown(PortalSettings s) => new { s.Email, s.Phone, s.AsksKind, s.TakesFiles, s.ReopenDays, s.LinkDays };

    private static object Shown(FormField f) => new { f.Code, f.Type, f.LabelHans, f.LabelHant, f.LabelEnglish, f.IsRequired, f.Choices };

    [GeneratedRegex("^[a-z][a-z0-9-]{0,39}$")]
    private static partial Regex CodeShape();
}
