using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Skein.Platform;

namespace Skein.Customers;

/// <summary>Finds the company that a person belongs to as somebody types it: by name, or by number as in <c>#12</c>.</summary>
public sealed class Companies(IDbContextFactory<SkeinDb> storage, EditCustomer editing)
{
    private const int MostSuggestions = 10;

    /// <summary>Names that begin with <paramref name="text"/>.</summary>
    public async Task<IReadOnlyList<string>> Suggest(Actor actor, string? text, CancellationToken stop)
    {
        var begin = Clean.Line(text);
        if (begin.Length is 0 or > CustomerEdit.LongestName || !actor.May(CustomerPermissions.Read)) return [];
        await using var db = await storage.CreateDbContextAsync(stop);
        return await db.Customers
            .Where(c => c.Kind == CustomerKind.Company && c.Name.StartsWith(begin))
            .OrderBy(c => c.Name).Select(c => c.Name)
            .Distinct().Take(MostSuggestions).ToListAsync(stop);
    }

    /// <summary>Null when nothing was typed. Two companies of one name are told apart by their numbers.</summary>
    public async Task<Outcome<long?>> Named(string? text, CancellationToken stop)
    {
        var name = Clean.Line(text);
        if (name.Length == 0) return new Outcome<long?>((long?)null);
        var number = Number(name);
        await using var db = await storage.CreateDbContextAsync(stop);
        var found = await db.Customers
            .Where(c => c.Kind == CustomerKind.Company && (c.Name == name || c.Id == number))
            .OrderBy(c => c.Id).Select(c => c.Id).Take(MostSuggestions).ToListAsync(stop);
        return found.Count switch
        {
            0 => Outcome.Invalid(CustomerRules.NoSuchCompany.At(Field, name.Length <= CustomerEdit.LongestName ? name : name[..CustomerEdit.LongestName])).As<long?>(),
            1 => new Outcome<long?>(found[0]),
            _ => Outcome.Invalid(CustomerRules.SeveralCompanies.At(Field, string.Join(", ", found.Select(n => $"#{n}")))).As<long?>(),
        };
    }

    /// <summary>The same, and where no company is called that, a file is opened for it.</summary>
    public async Task<Outcome<long?>> NamedOrNew(Actor actor, string? text, CancellationToken stop)
    {
        var named = await Named(text, stop);
        if (named.IsDone || named.Broken[0].Rule != CustomerRules.NoSuchCompany) return named;
        var wanted = new CustomerEdit { Name = Clean.Line(text), Kind = CustomerKind.Company, Language = actor.Language };
        var opened = await editing.Open(actor, wanted, [], stop);
        return opened.IsDone ? new Outcome<long?>(opened.Value) : opened.As<long?>();
    }

    private static long Number(string name)
    {
        var word = name.StartsWith('#') ? name[1..].Split(' ')[0] : name;
        return long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private const string Field = nameof(CustomerEdit.CompanyId);
}
