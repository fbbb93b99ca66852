using Skein.Web.Access;
using Skein.Web.Audit;
using Skein.Web.Cases;
using Skein.Web.Channels.Email;
using Skein.Web.Platform.Api;
using Skein.Web.Portal;
using Skein.Web.Customers;
using Skein.Web.Organization;
using Skein.Web.Setup;
using Skein.Web.Templates;
using Skein.Web.Upkeep;

namespace Skein.Web.Platform;

/// <summary>The complete list of what answers requests besides pages. Each group is mapped in its capability's folder.</summary>
internal static class Endpoints
{
    public static void MapSkeinEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapHealth();
        routes.MapSignOut();
        routes.MapOpenId();
        routes.MapAuditExport();
        routes.MapLive();
        routes.MapFiles();
        routes.MapCaseDesk();
        routes.MapMessages();
        routes.MapApi();
        routes.MapPortal();
        routes.MapCompanies();
        routes.MapPresence();
        routes.MapCompanyLook();
        routes.MapMailSource();
        routes.MapConsentReturn();
        routes.MapTemplatePicker();
        routes.MapCompose();
    }
}
