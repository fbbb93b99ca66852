using Microsoft.AspNetCore.Mvc;
using Skein.Web.Access.Api;
using Skein.Web.Audit.Api;
using Skein.Web.Cases.Api;
using Skein.Web.Channels.Email;
using Skein.Web.Customers.Api;
using Skein.Web.Journal.Api;
using Skein.Web.Mail.Api;
using Skein.Web.Organization.Api;
using Skein.Web.Portal.Api;
using Skein.Web.Search.Api;
using Skein.Web.Setup.Api;
using Skein.Web.Templates.Api;
using Skein.Web.Upkeep.Api;
using Skein.Web.Webhooks.Api;

namespace Skein.Web.Platform.Api;

/// <summary>The complete list of what the API answers. Each noun has a file in its capability's <c>Api</c> folder.</summary>
internal static class ApiRoutes
{
    public const string Root = "/api/v1";
    private const int LargestBody = 4 * 1024 * 1024;

    public static bool Covers(PathString path) => path.StartsWithSegments("/api");

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapReference();
        var api = routes.MapGroup(Root).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(LargestBody)).RefusesUnknown();
        api.MapContacts();
        api.MapCases();
        api.MapCaseMessages();
        api.MapCaseMails();
        api.MapCaseState();
        api.MapBulk();
        api.MapCaseHistory();
        api.MapCustomers();
        api.MapFilesApi();
        api.MapSearchApi();
        api.MapKinds();
        api.MapPlaces();
        api.MapPeople();
        api.MapDepartures();
        api.MapRoles();
        api.MapTokens();
        api.MapCompany();
        api.MapForm();
        api.MapMail();
        api.MapSystemApi();
        api.MapAuditApi();
        api.MapFollowersApi();
        api.MapWebhooks();
        api.MapMailIntake();
        api.MapMailboxes();
        api.MapTemplates();
        api.MapSignatures();
        api.MapAcknowledgement();
        api.MapLetters();
    }
}
