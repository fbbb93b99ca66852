using Skein.Customers;
using Skein.Web.Access;

namespace Skein.Web.Customers;

/// <summary>Suggests companies while somebody types one into a customer's form.</summary>
internal static class CompanyEndpoints
{
    public const string Suggestions = "/customers/companies";

    public static void MapCompanies(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Suggestions, (string? text, Acting acting, Companies companies, CancellationToken stop) =>
            companies.Suggest(acting.Person, text, stop)).Needs(CustomerPermissions.Read);
}
