using System.ComponentModel;
using Skein.Cases;
using Skein.Platform;
using Skein.Portal;
using Skein.Web.Access;
using Skein.Web.Platform;
using Skein.Web.Platform.Api;

namespace Skein.Web.Portal.Api;

/// <summary>The form that customers fill in: what it asks for, and the company's own questions in it.</summary>
internal static class FormApi
{
    private const string Permission = CasePermissions.Configure;

    private const string FieldExample =
        """{"code":"order-number","type":"text","label":{"hans":"订单号","hant":"訂單編號","english":"Order number"},"hint":{"hans":"","hant":"","english":""},"isRequired":true}""";

    private const string FormExample =
        """{"email":"required","phone":"optional","asksKind":true,"takesFiles":true,"reopenDays":14,"linkDays":180,"intro":{"hans":"您好","hant":"您好","english":"Hello"}}""";

    public static void MapForm(this IEndpointRouteBuilder api)
    {
        var form = api.MapGroup("/form").WithTags("Web form");
        form.MapGet("/", Find).Needs(Permission).Says("getForm", "Reads what the web form asks for and allows").Produces<FormResource>();
        form.MapPut("/", Change).Needs(Permission).NeedsVersion().Says("changeForm", "Changes what the web form asks for and allows; If-Match: \"v0\" when it was never changed", FormExample).Produces<FormResource>();
        form.MapGet("/fields", Fields).Needs(Permission).Says("listFormFields", "Lists the company's own questions, in the order of the form").Produces<Listing<FieldResource>>();
        form.MapPost("/fields", Add).Needs(Permission).Says("addFormField", "Adds a question", FieldExample).IdempotentCreate().Produces<Created>(StatusCodes.Status201Created);
        form.MapPut("/fields/{id:long}", ChangeField).Needs(Permission).NeedsVersion().Says("changeFormField", "Changes a question; its code stays", FieldExample).Produces(StatusCodes.Status204NoContent);
        form.MapDelete("/fields/{id:long}", Remove).Needs(Permission).Says("removeFormField", "Removes a question; answers already given stay with their cases").Produces(StatusCodes.Status204NoContent);
        form.MapPost("/fields/{id:long}/moves", Move).Needs(Permission).Says("moveFormField", "Moves a question one place up or down", """{"direction":"up"}""").Produces(StatusCodes.Status204NoContent);
    }

    internal sealed record WordsBody(string? Hans, string? Hant, string? English)
    {
        public static WordsBody Of(Text text) => new(text.Hans, text.Hant, text.English);

        public static Text Read(WordsBody? words) => new(words?.Hans ?? "", words?.Hant ?? "", words?.English ?? "");
    }

    internal sealed record FormBody(Asked? Email, Asked? Phone, bool? AsksKind, bool? TakesFiles, int? ReopenDays, int? LinkDays, WordsBody? Intro);

    internal sealed record FormResource(Asked Email, Asked Phone, bool AsksKind, bool TakesFiles, int ReopenDays, int LinkDays, WordsBody Intro, int Version);

    internal sealed record FieldBody(
        [property: Description("What programs call it: small letters, digits and dashes")] string? Code, FieldType? Type, WordsBody? Label, WordsBody? Hint,
        [property: Description("One choice a line; its other languages behind bars: 退货|退貨|Return")] string? Choices, bool? IsRequired)
    {
        public FieldEdit Read(int version) => new()
        {
            Code = Code, Type = Type ?? default, Label = WordsBody.Read(Label), Hint = WordsBody.Read(Hint), Choices = Choices, IsRequired = IsRequired ?? false, Version = version,
        };
    }

    internal sealed record FieldResource(long Id, string Code, FieldType Type, WordsBody Label, WordsBody Hint, string Choices, bool IsRequired, int Version);

    private static Task<IResult> Find(HttpContext context, PortalForm form, CancellationToken stop) => Show(context, form, stop);

    private static async Task<IResult> Change(FormBody body, IfMatch seen, HttpContext context, Acting acting, ShapeForm shape, PortalForm form, CancellationToken stop)
    {
        var now = (await form.Read(stop)).Settings;
        var changed = await shape.Run(acting.Person, new PortalEdit
        {
            Email = body.Email ?? now.Email, Phone = body.Phone ?? now.Phone, AsksKind = body.AsksKind ?? now.AsksKind, TakesFiles = body.TakesFiles ?? now.TakesFiles,
            ReopenDays = body.ReopenDays ?? now.ReopenDays, LinkDays = body.LinkDays ?? now.LinkDays, Intro = body.Intro is null ? now.Intro : WordsBody.Read(body.Intro),
            Version = seen.Version ?? now.Version,
        }, stop);
        return changed.IsDone ? await Show(context, form, stop) : changed.Http();
    }

    private static async Task<IResult> Fields(PortalForm form, CancellationToken stop) => Results.Ok(new Listing<FieldResource>(
        [.. (await form.Read(stop)).Fields.Select(f => new FieldResource(f.Id, f.Code, f.Type, WordsBody.Of(f.Label), WordsBody.Of(f.Hint), f.Choices, f.IsRequired, f.Version))], null));

    private static async Task<IResult> Add(FieldBody body, Acting acting, ShapeForm shape, CancellationToken stop) =>
        (await shape.Add(acting.Person, body.Read(0), stop)).Http(id => Created.At($"{ApiRoutes.Root}/form/fields/{id}", id));

    private static async Task<IResult> ChangeField(long id, FieldBody body, IfMatch seen, Acting acting, ShapeForm shape, PortalForm form, CancellationToken stop)
    {
        var version = seen.Version ?? (await form.Read(stop)).Fields.FirstOrDefault(f => f.Id == id)?.Version ?? 0;
        return (await shape.Change(acting.Person, id, body.Read(version), stop)).Http();
    }

    private static async Task<IResult> Remove(long id, Acting acting, ShapeForm shape, CancellationToken stop) => (await shape.Remove(acting.Person, id, stop)).Http();

    private static async Task<IResult> Move(long id, MoveBody body, Acting acting, ShapeForm shape, CancellationToken stop) => body.Direction is { } direction
        ? (await shape.Move(acting.Person, id, direction == Direction.Up, stop)).Http()
        : Outcome.Invalid(CommonRules.Required.At(nameof(body.Direction))).Http();

    private static async Task<IResult> Show(HttpContext context, PortalForm form, CancellationToken stop)
    {
        var s = (await form.Read(stop)).Settings;
        return context.Versioned(new FormResource(s.Email, s.Phone, s.AsksKind, s.TakesFiles, s.ReopenDays, s.LinkDays, WordsBody.Of(s.Intro), s.Version), s.Version);
    }
}
