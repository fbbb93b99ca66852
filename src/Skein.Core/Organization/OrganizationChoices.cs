using Microsoft.EntityFrameworkCore;
using Skein.Platform;

namespace Skein.Organization;

/// <summary>What the forms about people offer to choose from.</summary>
public sealed record OrganizationOptions(
    IReadOnlyList<(long Id, string Name)> Departments, IReadOnlyList<(long Id, string Name)> Teams, IReadOnlyList<(long Id, string Name)> Positions,
    IReadOnlyList<(long Id, string Name)> People);

public sealed class OrganizationChoices(IDbContextFactory<SkeinDb> storage)
{
    public async Task<OrganizationOptions> Read(CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var departments = await db.Departments.OrderBy(d => d.Id).Select(d => new { d.Id, d.Name }).ToListAsync(stop);
        var teams = await db.Teams.OrderBy(t => t.Id).Select(t => new { t.Id, t.Name }).ToListAsync(stop);
        var positions = await db.Positions.OrderBy(p => p.Id).Select(p => new { p.Id, p.Name }).ToListAsync(stop);
        var people = await db.Employees.Where(e => e.LeftAt == null).OrderBy(e => e.Id).Select(e => new { e.Id, e.Name }).ToListAsync(stop);
        return new OrganizationOptions(
            [.. departments.Select(d => (d.Id, d.Name))],
            [.. teams.Select(t => (t.Id, t.Name))],
            [.. positions.Select(p => (p.Id, p.Name))],
            [.. people.Select(p => (p.Id, p.Name))]);
    }
}
