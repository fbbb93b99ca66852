using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Customers;
using Skein.Platform;
using Skein.Platform.Html;
using Skein.Setup;

namespace Skein.Templates;

/// <summary>Whom the text is written to, as far as it is known.</summary>
public sealed record TemplateUse
{
    public long? CaseId { get; init; }

    /// <summary>The case is only being written: what is not known yet stays a variable and is filled when it is sent.</summary>
    public bool IsNewCase { get; init; }

    /// <summary>Without a case: who will get it.</summary>
    public string? CustomerName { get; init; }

    public string? Subject { get; init; }

    public long? TeamId { get; init; }

    /// <summary>Null is the customer's own, or the writer's.</summary>
    public Language? Language { get; init; }
}

/// <param name="Language">The language the text is in; the template may not be written in the one asked for.</param>
/// <param name="Wanted">The language asked for.</param>
/// <param name="Missing">Variables for which nothing is known: they stand as gaps in the text.</param>
public sealed record RenderedTemplate(long Id, string Name, Language Language, Language Wanted, RichText Text, IReadOnlyList<Variable> Missing);

/// <summary>A template filled for one case, ready to be looked through and sent.</summary>
public sealed class RenderTemplate(IDbContextFactory<SkeinDb> storage)
{
    /// <summary>Takes it into an answer, which counts as a use.</summary>
    public async Task<Outcome<RenderedTemplate>> Take(Actor actor, long id, TemplateUse use, CancellationToken stop)
    {
        var rendered = await Show(actor, id, use, stop);
        if (!rendered.IsDone) return rendered;
        await using var db = await storage.CreateDbContextAsync(stop);
        var now = db.Now;
        using (await db.Engine.Turn(stop))
        {
            await db.Templates.Where(t => t.Id == id).ExecuteUpdateAsync(set => set.SetProperty(t => t.Uses, t => t.Uses + 1).SetProperty(t => t.UsedAt, now), stop);
        }

        return rendered;
    }

    public async Task<Outcome<RenderedTemplate>> Show(Actor actor, long id, TemplateUse use, CancellationToken stop)
    {
        if (!actor.May(TemplatePermissions.Use)) return Outcome.Forbidden.As<RenderedTemplate>();
        await using var db = await storage.CreateDbContextAsync(stop);
        var template = await db.TemplatesFor(actor).AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, stop);
        if (template is null) return Outcome.Missing.As<RenderedTemplate>();

        Case? about = null;
        if (use.CaseId is { } caseId)
        {
            about = await db.CasesFor(actor).AsNoTracking().Include(c => c.Customer).SingleOrDefaultAsync(c => c.Id == caseId, stop);
            if (about is null) return Outcome.Missing.As<RenderedTemplate>();
        }

        var wanted = use.Language ?? about?.Customer.Language ?? actor.Language;
        if (template.Wording.For(wanted) is not { } language) return Outcome.Missing.As<RenderedTemplate>();
        var values = about is not null
            ? await VariableValues.Of(db, about, actor.Id, language, stop)
            : await VariableValues.Of(db, actor.Id, use.TeamId, language, stop) with { CustomerName = Clean.Line(use.CustomerName), CaseSubject = Clean.Line(use.Subject) };
        string? Value(Variable variable) => values.Of(variable) is { Length: > 0 } known ? known : use.IsNewCase && variable != Variables.AgentPosition ? variable.Written : null;
        var filled = VariableText.Fill(template.Wording.In(language), Value, actor.Language, Unknown.Gap);
        return new RenderedTemplate(template.Id, template.Name, language, wanted, filled.Text, filled.Missing);
    }

    /// <summary>How a text being written will look, with invented values.</summary>
    public async Task<RichText> Sample(Actor actor, string html, Language language, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var company = await db.Companies.AsNoTracking().Select(c => c.Name).SingleAsync(stop);
        var values = VariableValues.Sample(actor, company, db.Now.InZone(actor.Zone).Date, language);
        return VariableText.Fill(html, values.Of, actor.Language, Unknown.Gap).Text;
    }
}
