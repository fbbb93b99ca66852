using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Cases;
using Skein.Customers;
using Skein.Organization;
using Skein.Platform;
using Skein.Setup;

namespace Skein.Templates;

/// <summary>What is known where a text with variables is filled.</summary>
public sealed record VariableValues
{
    public Language Language { get; init; }

    public string? CustomerName { get; init; }

    public long? CaseNumber { get; init; }

    public string? CaseSubject { get; init; }

    public string? AgentName { get; init; }

    public string? AgentPosition { get; init; }

    public string? TeamName { get; init; }

    public string? CompanyName { get; init; }

    public string? PortalLink { get; init; }

    public LocalDate Today { get; init; }

    public string? Of(Variable variable) => variable.Code switch
    {
        "customer.name" => CustomerName,
        "case.number" => CaseNumber?.ToString(CultureInfo.InvariantCulture),
        "case.subject" => CaseSubject,
        "agent.name" => AgentName,
        "agent.position" => AgentPosition,
        "team.name" => TeamName,
        "company.name" => CompanyName,
        "portal.link" => PortalLink,
        "today" => Today.ToString(Language == Language.English ? "d MMMM yyyy" : "yyyy'年'M'月'd'日'", CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>Invented ones, to show how a text will look.</summary>
    public static VariableValues Sample(Actor actor, string company, LocalDate today, Language language) => new()
    {
        Language = language,
        CustomerName = new Text("王小明", "王小明", "Wang Xiaoming").In(language),
        CaseNumber = 1024,
        CaseSubject = new Text("退款什么时候到账", "退款什麼時候入帳", "When will my refund arrive").In(language),
        AgentName = actor.Name,
        AgentPosition = new Text("客服专员", "客服專員", "Service agent").In(language),
        TeamName = new Text("客服一组", "客服一組", "Service team").In(language),
        CompanyName = company,
        PortalLink = "https://help.example.com/help/c/…",
        Today = today,
    };

    /// <summary>What the house knows without a case.</summary>
    /// <param name="employee">Who writes; null when nobody does.</param>
    public static async Task<VariableValues> Of(SkeinDb db, long? employee, long? team, Language language, CancellationToken stop)
    {
        var company = await db.Companies.AsNoTracking().SingleAsync(stop);
        var (positions, teams) = (db.Positions, db.Teams);
        var writer = await db.Employees.Where(e => e.Id == employee)
            .Select(e => new { e.Name, Position = positions.Where(p => p.Id == e.PositionId).Select(p => p.Name).FirstOrDefault() }).SingleOrDefaultAsync(stop);
        return new VariableValues
        {
            Language = language,
            AgentName = writer?.Name,
            AgentPosition = writer?.Position,
            TeamName = team is null ? null : await teams.Where(t => t.Id == team).Select(t => t.Name).SingleOrDefaultAsync(stop),
            CompanyName = company.Name,
            Today = db.Now.InZone(DateTimeZoneProviders.Tzdb.GetZoneOrNull(company.TimeZone) ?? DateTimeZone.Utc).Date,
        };
    }

    /// <summary>What the house knows about a case. The customer is loaded with it.</summary>
    public static async Task<VariableValues> Of(SkeinDb db, Case about, long? employee, Language language, CancellationToken stop)
    {
        var home = await db.Companies.Select(c => c.PublicAddress).SingleAsync(stop);
        return await Of(db, employee, about.TeamId, language, stop) with
        {
            CustomerName = about.Customer.Name,
            CaseNumber = about.Id == 0 ? null : about.Id,
            CaseSubject = about.Subject,
            PortalLink = home is { Length: > 0 } address ? $"{address.TrimEnd('/')}/help/c/{about.LinkToken}" : null,
        };
    }
}
