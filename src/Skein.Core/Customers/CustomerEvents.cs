using Skein.Journal;

namespace Skein.Customers;

public static class CustomerEvents
{
    public static readonly Event Registered = new("customer.registered", "建立客户档案", "建立客戶檔案", "Customer file opened");
}
