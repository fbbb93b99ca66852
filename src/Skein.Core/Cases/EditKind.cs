using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Cases;

/// <summary>A kind of work as somebody wants it.</summary>
public sealed record KindEdit
{
    public required string NameHans { get; init; }

    public required string NameHant { get; init; }

    public required string NameEnglish { get; init; }

    public bool IsActive { get; init; } = true;

    public bool IsPublic { get; init; } = true;
}

/// <summary>The kinds of work. None is ever deleted: cases carry it; one that is over is only not offered any more.</summary>
public sealed class EditKind(IDbContextFactory<SkeinDb> storage)
{
    public const int LongestName = 60;
    private const int Most = 200;

    public async Task<IReadOnlyList<CaseKind>> All(CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        return await InOrder(db).AsNoTracking().ToListAsync(stop);
    }

    public async Task<Outcome<long>> Add(Actor actor, KindEdit wanted, CancellationToken stop)
    {
        if (!actor.May(CasePermissions.Configure)) return Outcome.Forbidden.As<long>();
        await using var db = await storage.CreateDbContextAsync(stop);
        var all = await db.CaseKinds.ToListAsync(stop);
        var broken = Check(wanted, all, self: 0);
        if (all.Count >= Most) broken.Add(KindRules.TooMany.Broken(Most));
        if (broken.Count > 0) return Outcome.Invalid(broken).As<long>();

        var kind = new CaseKind { Code = NewCode(wanted.NameEnglish, all), NameHans = "", NameHant = "", NameEnglish = "", Order = all.Max(k => k.Order) + 1 };
        Apply(wanted, kind);
        db.CaseKinds.Add(kind);
        db.Record(actor, KindEvents.Added, kind, after: Values(kind));
        var saved = await db.Save(stop);
        return saved.IsDone ? kind.Id : saved.As<long>();
    }

    public async Task<Outcome> Change(Actor actor, long id, KindEdit wanted, int? seen, CancellationToken stop)
    {
        if (!actor.May(CasePermissions.Configure)) return Outcome.Forbidden;
        await using var db = await storage.CreateDbContextAsync(stop);
        var all = await db.CaseKinds.ToListAsync(stop);
        if (all.Find(k => k.Id == id) is not { } kind) return Outcome.Missing;
        if (seen is { } version && version != kind.Version) return Outcome.Conflict;
        var broken = Check(wanted, all, id);
        if (!wanted.IsActive && all.TrueForAll(k => k.Id == id || !k.IsActive)) broken.Add(KindRules.LastActive.At("IsActive"));
        if (broken.Count > 0) return Outcome.Invalid(broken);

        var before = Values(kind);
        Apply(wanted, kind);
        db.Record(actor, KindEvents.Changed, kind, before, Values(kind));
        return await db.Save(stop);
    }

    /// <summary>One place up or down in the order forms offer them in.</summary>
    public async Task<Outcome> Move(Actor actor, long id, bool up, CancellationToken stop)
    {
        if (!actor.May(CasePermissions.Configure)) return Outcome.Forbidden;
        await using var db = await storage.CreateDbContextAsync(stop);
        var all = await InOrder(db).ToListAsync(stop);
        var (from, to) = (all.FindIndex(k => k.Id == id), all.FindIndex(k => k.Id == id) + (up ? -1 : 1));
        if (from < 0) return Outcome.Missing;
        if (to < 0 || to >= all.Count) return Outcome.Done;

        (all[from], all[to]) = (all[to], all[from]);
        for (var i = 0; i < all.Count; i++) all[i].Order = i;
        db.Record(actor, KindEvents.Moved, all[to], new { Place = from + 1 }, new { Place = to + 1 });
        return await db.Save(stop);
    }

    private static IQueryable<CaseKind> InOrder(SkeinDb db) => db.CaseKinds.OrderBy(k => k.Order).ThenBy(k => k.Id);

    private static List<Broken> Check(KindEdit wanted, List<CaseKind> all, long self)
    {
        var broken = new List<Broken>();
        Name(nameof(wanted.NameHans), wanted.NameHans, k => k.NameHans);
        Name(nameof(wanted.NameHant), wanted.NameHant, k => k.NameHant);
        Name(nameof(wanted.NameEnglish), wanted.NameEnglish, k => k.NameEnglish);
        return broken;

        void Name(string field, string? written, Func<CaseKind, string> of)
        {
            var cleaned = broken.Line(field, written, LongestName);
            if (all.Exists(k => k.Id != self && of(k).Equals(cleaned, StringComparison.OrdinalIgnoreCase))) broken.Add(CommonRules.Taken.At(field));
        }
    }

    private static void Apply(KindEdit wanted, CaseKind kind)
    {
        (kind.NameHans, kind.NameHant, kind.NameEnglish) = (Clean.Line(wanted.NameHans), Clean.Line(wanted.NameHant), Clean.Line(wanted.NameEnglish));
        (kind.IsActive, kind.IsPublic) = (wanted.IsActive, wanted.IsPublic);
    }

    /// <summary>From the English name where it has letters, made unique: <c>gift-card</c>, <c>gift-card-2</c>.</summary>
    private static string NewCode(string english, List<CaseKind> all)
    {
        var letters = string.Concat(Clean.Line(english).ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        var stem = string.Join('-', letters.Split('-', StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } made ? made : "kind";
        stem = stem.Length > 34 ? stem[..34].TrimEnd('-') : stem;
        return Enumerable.Range(1, Most + 1)
            .Select(n => n == 1 ? stem : string.Create(CultureInfo.InvariantCulture, $"{stem}-{n}"))
            .First(code => all.TrueForAll(k => k.Code != code));
    }

    private static object Values(CaseKind k) => new { k.Code, k.NameHans, k.NameHant, k.NameEnglish, k.IsActive, k.IsPublic };
}
