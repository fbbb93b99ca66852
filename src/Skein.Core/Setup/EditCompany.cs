using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Access;
using Skein.Journal;
using Skein.Platform;
using Skein.Platform.Files;

namespace Skein.Setup;

/// <summary>The company as somebody wants it to appear.</summary>
public sealed record CompanyEdit
{
    public required string Name { get; init; }

    public required Language Language { get; init; }

    public required string TimeZone { get; init; }

    public string? PublicAddress { get; init; }

    public string? BrandColour { get; init; }

    /// <summary>An upload of the editor's own; null keeps the logo there is.</summary>
    public long? NewLogoId { get; init; }

    public bool RemovesLogo { get; init; }
}

public sealed partial class EditCompany(IDbContextFactory<SkeinDb> storage)
{
    public async Task<Company> Find(CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        return await db.Companies.AsNoTracking().SingleAsync(stop);
    }

    public async Task<Outcome> Run(Actor actor, CompanyEdit wanted, int? seen, CancellationToken stop)
    {
        if (!actor.May(AccessPermissions.ManageSystem)) return Outcome.Forbidden;
        var broken = Check(wanted, out var address, out var colour);
        await using var db = await storage.CreateDbContextAsync(stop);
        broken.AddRange(await CheckLogo(db, actor, wanted.NewLogoId, stop));
        if (broken.Count > 0) return Outcome.Invalid(broken);

        var company = await db.Companies.SingleAsync(stop);
        if (seen is { } version && version != company.Version) return Outcome.Conflict;
        var before = Values(company);
        (company.Name, company.Language, company.TimeZone) = (Clean.Line(wanted.Name), wanted.Language, wanted.TimeZone);
        (company.PublicAddress, company.BrandColour) = (address, colour);
        company.LogoId = wanted.RemovesLogo ? null : wanted.NewLogoId ?? company.LogoId;
        db.Record(actor, SetUpEvents.CompanyChanged, company, before, Values(company));
        return await db.Save(stop);
    }

    private static List<Broken> Check(CompanyEdit wanted, out string? address, out string? colour)
    {
        var broken = new List<Broken>();
        broken.Line(nameof(wanted.Name), wanted.Name, 100);
        if (!Enum.IsDefined(wanted.Language)) broken.Add(CommonRules.NotAChoice.At(nameof(wanted.Language)));
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(wanted.TimeZone) is null) broken.Add(CommonRules.NotAChoice.At(nameof(wanted.TimeZone)));

        address = Clean.Line(wanted.PublicAddress) is { Length: > 0 } written ? written.TrimEnd('/') : null;
        if (address is not null && !IsAddress(address)) broken.Add(CompanyRules.NotAnAddress.At(nameof(wanted.PublicAddress)));

        colour = Clean.Line(wanted.BrandColour) is { Length: > 0 } given ? given.ToLowerInvariant() : null;
        if (colour is not null && !Colour().IsMatch(colour)) broken.Add(CompanyRules.NotAColour.At(nameof(wanted.BrandColour)));
        return broken;
    }

    private static bool IsAddress(string written) => written.Length <= 300
        && Uri.TryCreate(written, UriKind.Absolute, out var uri)
        && uri.Scheme is "https" or "http" && uri.Query.Length == 0 && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0;

    private static async Task<IEnumerable<Broken>> CheckLogo(SkeinDb db, Actor actor, long? id, CancellationToken stop)
    {
        if (id is null) return [];
        var file = await db.Files.SingleOrDefaultAsync(f => f.Id == id && f.UploaderKind == actor.Kind && f.UploaderId == actor.Id, stop);
        return file is not null && FileTypes.IsPicture(file.ContentType) ? [] : [CompanyRules.NotAPicture.At(nameof(CompanyEdit.NewLogoId))];
    }

    private static object Values(Company c) => new { c.Name, c.Language, c.TimeZone, c.PublicAddress, c.BrandColour, c.LogoId };

    [GeneratedRegex("^#[0-9a-f]{6}$")]
    private static partial Regex Colour();
}
