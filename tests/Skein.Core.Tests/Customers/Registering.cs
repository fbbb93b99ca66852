using Skein.Customers;
using Skein.Platform;

namespace Skein.Core.Tests.Customers;

internal static class Registering
{
    public static async Task<long> Wang(House house, string email = "wang@example.com") => (await house.Get<EditCustomer>().Open(
        house.Administrator,
        new CustomerEdit { Name = "王小明", Tier = "VIP", Tags = ["老客户"] },
        [new NewContact(ContactKind.Email, email), new NewContact(ContactKind.Phone, "13800138000")],
        default)).Value;
}
