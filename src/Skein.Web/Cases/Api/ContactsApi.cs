using Skein.Cases;
using Skein.Web.Access;
using Skein.Web.Platform;
using Skein.Web.Platform.Api;

namespace Skein.Web.Cases.Api;

/// <summary>Where forms of other sites bring in what customers write.</summary>
internal static class ContactsApi
{
    public static void MapContacts(this IEndpointRouteBuilder api) => api.MapPost("/contacts", TakeIn)
        .WithTags("Contacts")
        .Needs(CasePermissions.Open)
        .Says("takeContactIn", "Takes in a contact of a customer, such as a form of another site", CasesApi.OpenExample)
        .Idempotent()
        .Produces<Created>(StatusCodes.Status201Created);

    /// <summary>Who fills in a form decides neither team nor priority nor who the customer is; the house does.</summary>
    private static async Task<IResult> TakeIn(CaseBody body, HttpContext context, Acting acting, OpenCase open, CancellationToken stop)
    {
        var contact = (body with { CustomerId = null, TeamId = null, Priority = null, Tags = null }).Read(Channel.WebForm, context.OriginKey());
        return (await open.Run(acting.Person, contact, stop)).Http(id => Created.At($"{ApiRoutes.Root}/cases/{id}", id));
    }
}
