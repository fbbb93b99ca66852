using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Skein.Organization;
using Skein.Platform;
using Skein.Platform.Search;

namespace Skein.Templates;

public sealed record TemplateQuery
{
    /// <summary>Any part of name, folder or text, or the pinyin of the name.</summary>
    public string? Text { get; init; }

    public string? Folder { get; init; }

    public TemplateReach? Reach { get; init; }

    /// <summary>Only those the person may change, and of these the deleted ones.</summary>
    public bool IsDeleted { get; init; }

    public string? After { get; init; }

    public int Size { get; init; } = 50;
}

/// <param name="MayChange">Whether whoever asked may.</param>
public sealed record TemplateRow(Template Template, string? Team, bool MayChange);

public sealed record TemplateChoice(long Id, string Name, string Folder);

public sealed record TemplateRows(IReadOnlyList<TemplateRow> Rows, string? Next);

/// <summary>The templates a person can take or change, the most used first.</summary>
public sealed class TemplateList(IDbContextFactory<SkeinDb> storage)
{
    private const int LargestPage = 200;
    private const int MostWords = 5;

    public async Task<TemplateRows> Page(Actor actor, TemplateQuery query, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var size = Math.Clamp(query.Size, 1, LargestPage);
        var (mine, teams) = (db.TemplatesOf(actor).Select(t => t.Id), db.Teams);
        var rows = await Select(db, actor, query).OrderByDescending(t => t.Uses).ThenByDescending(t => t.Id)
            .Select(t => new TemplateRow(t, teams.Where(g => g.Id == t.TeamId).Select(g => g.Name).FirstOrDefault(), mine.Contains(t.Id)))
            .Take(size + 1).ToListAsync(stop);
        var hasMore = rows.Count > size;
        if (hasMore) rows.RemoveAt(size);
        return new TemplateRows(rows, hasMore ? string.Create(CultureInfo.InvariantCulture, $"{rows[^1].Template.Uses}.{rows[^1].Template.Id}") : null);
    }

    /// <summary>Those that can be taken, for the picker.</summary>
    public async Task<IReadOnlyList<TemplateChoice>> Offer(Actor actor, string? text, int most, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        return await With(db.TemplatesFor(actor), text).OrderByDescending(t => t.Uses).ThenByDescending(t => t.Id)
            .Select(t => new TemplateChoice(t.Id, t.Name, t.Folder)).Take(Math.Clamp(most, 1, LargestPage)).ToListAsync(stop);
    }

    public async Task<TemplateRow?> Find(Actor actor, long id, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var (mine, teams) = (db.TemplatesOf(actor).Select(t => t.Id), db.Teams);
        return await db.Templates.AsNoTracking().Where(t => t.Id == id && (mine.Contains(t.Id) || db.TemplatesFor(actor).Any(u => u.Id == t.Id)))
            .Select(t => new TemplateRow(t, teams.Where(g => g.Id == t.TeamId).Select(g => g.Name).FirstOrDefault(), mine.Contains(t.Id)))
            .SingleOrDefaultAsync(stop);
    }

    /// <summary>The folders in use, for the filter and for the form.</summary>
    public async Task<IReadOnlyList<string>> Folders(Actor actor, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        return await All(db, actor, isDeleted: false).Where(t => t.Folder != "").Select(t => t.Folder).Distinct().OrderBy(f => f).Take(LargestPage).ToListAsync(stop);
    }

    private static IQueryable<Template> All(SkeinDb db, Actor actor, bool isDeleted)
    {
        var (mine, usable) = (db.TemplatesOf(actor), db.TemplatesFor(actor));
        return isDeleted
            ? mine.Where(t => t.DeletedAt != null)
            : db.Templates.Where(t => t.DeletedAt == null && (mine.Any(m => m.Id == t.Id) || usable.Any(u => u.Id == t.Id)));
    }

    private static IQueryable<Template> Select(SkeinDb db, Actor actor, TemplateQuery query)
    {
        var found = All(db, actor, query.IsDeleted).AsNoTracking();
        if (query.Folder is { Length: > 0 } folder) found = found.Where(t => t.Folder == folder);
        if (query.Reach is { } reach) found = found.Where(t => t.Reach == reach);
        found = With(found, query.Text);
        if (query.After?.Split('.') is [var uses, var id] && int.TryParse(uses, CultureInfo.InvariantCulture, out var u) && long.TryParse(id, CultureInfo.InvariantCulture, out var last))
        {
            found = found.Where(t => t.Uses < u || (t.Uses == u && t.Id < last));
        }

        return found;
    }

    private static IQueryable<Template> With(IQueryable<Template> found, string? text)
    {
        foreach (var word in TextFolding.Fold(Clean.Line(text)).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords)) found = found.Where(t => t.Words.Contains(word));
        return found;
    }
}
