using System.ComponentModel;
using Skein.Channels.Email;
using Skein.Platform;
using Skein.Templates;
using Skein.Web.Access;
using Skein.Web.Platform;
using Skein.Web.Platform.Api;
using Skein.Web.Templates.Api;

namespace Skein.Web.Channels.Email;

/// <summary>What a mailbox writes back by itself.</summary>
internal static class AcknowledgementApi
{
    private const string Example = """{"isOn":true,"windowHours":24,"texts":{"hans":"<p>{{customer.name}}，来信收到了，编号 {{case.number}}</p>"}}""";

    public static void MapAcknowledgement(this IEndpointRouteBuilder api)
    {
        var one = api.MapGroup("/mailboxes/{id:long}/acknowledgement").WithTags("Mailboxes");
        one.MapGet("/", Find).Needs(EmailPermissions.Manage).Says("getAcknowledgement", "Reads what a mailbox answers new cases with").Produces<AcknowledgementResource>();
        one.MapPut("/", Set).Needs(EmailPermissions.Manage).NeedsVersion().Says("setAcknowledgement", "Sets what a mailbox answers new cases with. If-Match: \"v0\" when it was never set", Example).Produces<AcknowledgementResource>();
    }

    internal sealed record AcknowledgementBody(bool? IsOn, [property: Description("One sender gets at most one in so many hours; 24 when left out")] int? WindowHours, TextsBody? Texts);

    internal sealed record AcknowledgementResource(bool IsOn, int WindowHours, TextsBody Texts, int Version);

    private static Task<IResult> Find(long id, HttpContext context, Acting acting, EditAcknowledgement edit, CancellationToken stop) => Show(id, context, acting, edit, stop);

    private static async Task<IResult> Set(long id, AcknowledgementBody body, IfMatch seen, HttpContext context, Acting acting, EditAcknowledgement edit, CancellationToken stop)
    {
        var wanted = new AcknowledgementEdit { IsOn = body.IsOn ?? false, WindowHours = body.WindowHours ?? 24, Wording = body.Texts?.Read() ?? Wording.None };
        var set = await edit.Run(acting.Person, id, wanted, seen.Version, stop);
        return set.IsDone ? await Show(id, context, acting, edit, stop) : set.Http();
    }

    private static async Task<IResult> Show(long id, HttpContext context, Acting acting, EditAcknowledgement edit, CancellationToken stop)
    {
        var found = await edit.Find(acting.Person, id, stop);
        return found is null ? Outcome.Missing.Http() : context.Versioned(new AcknowledgementResource(found.IsOn, found.WindowHours, TextsBody.Of(found.Wording), found.Version), found.Version);
    }
}
