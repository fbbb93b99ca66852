using Skein.Access;
using Skein.Platform;
using Skein.Setup;
using Skein.Web.Access;
using Skein.Web.Platform;
using Skein.Web.Platform.Api;

namespace Skein.Web.Setup.Api;

/// <summary>The company this house serves.</summary>
internal static class CompanyApi
{
    public static void MapCompany(this IEndpointRouteBuilder api)
    {
        var company = api.MapGroup("/company").WithTags("Company");
        company.MapGet("/", Find).Needs(AccessPermissions.ManageSystem).Says("getCompany", "Reads the company's settings").Produces<CompanyResource>();
        company.MapPut("/", Change).Needs(AccessPermissions.ManageSystem).NeedsVersion()
            .Says("changeCompany", "Changes the company's settings", """{"name":"雁南家居","language":"zh-Hans","timeZone":"Asia/Shanghai","publicAddress":"https://help.example.com"}""")
            .Produces<CompanyResource>();
        company.MapPut("/logo", SetLogo).Needs(AccessPermissions.ManageSystem).Says("setLogo", "Sets the picture on customers' pages to a file one has uploaded", """{"fileId":7}""").Produces<CompanyResource>();
        company.MapDelete("/logo", RemoveLogo).Needs(AccessPermissions.ManageSystem).Says("removeLogo", "Takes the picture off customers' pages").Produces<CompanyResource>();
    }

    internal sealed record LogoBody(long? FileId);

    internal sealed record CompanyBody(string? Name, string? Language, string? TimeZone, string? PublicAddress, string? BrandColour);

    internal sealed record CompanyResource(string Name, string Language, string TimeZone, string? PublicAddress, string? BrandColour, bool HasLogo, int Version);

    private static Task<IResult> Find(HttpContext context, EditCompany edit, CancellationToken stop) => Show(context, edit, stop);

    private static async Task<IResult> Change(CompanyBody body, IfMatch seen, HttpContext context, Acting acting, EditCompany edit, CancellationToken stop)
    {
        var broken = new List<Broken>();
        var language = Choices.Tongue(broken, nameof(body.Language), body.Language) ?? acting.Person.Language;
        if (broken.Count > 0) return Outcome.Invalid(broken).Http();
        var wanted = new CompanyEdit { Name = body.Name ?? "", Language = language, TimeZone = body.TimeZone ?? "", PublicAddress = body.PublicAddress, BrandColour = body.BrandColour };
        var changed = await edit.Run(acting.Person, wanted, seen.Version, stop);
        return changed.IsDone ? await Show(context, edit, stop) : changed.Http();
    }

    private static Task<IResult> SetLogo(LogoBody body, HttpContext context, Acting acting, EditCompany edit, CancellationToken stop) => body.FileId is { } file
        ? Logo(c => c with { NewLogoId = file }, context, acting, edit, stop)
        : Task.FromResult(Outcome.Invalid(CommonRules.Required.At(nameof(body.FileId))).Http());

    private static Task<IResult> RemoveLogo(HttpContext context, Acting acting, EditCompany edit, CancellationToken stop) =>
        Logo(c => c with { RemovesLogo = true }, context, acting, edit, stop);

    private static async Task<IResult> Logo(Func<CompanyEdit, CompanyEdit> change, HttpContext context, Acting acting, EditCompany edit, CancellationToken stop)
    {
        var c = await edit.Find(stop);
        var same = new CompanyEdit { Name = c.Name, Language = c.Language, TimeZone = c.TimeZone, PublicAddress = c.PublicAddress, BrandColour = c.BrandColour };
        var changed = await edit.Run(acting.Person, change(same), c.Version, stop);
        return changed.IsDone ? await Show(context, edit, stop) : changed.Http();
    }

    private static async Task<IResult> Show(HttpContext context, EditCompany edit, CancellationToken stop)
    {
        var c = await edit.Find(stop);
        return context.Versioned(new CompanyResource(c.Name, c.Language.Tag(), c.TimeZone, c.PublicAddress, c.BrandColour, c.LogoId is not null, c.Version), c.Version);
    }
}
