using Skein.Journal;

namespace Skein.Customers;

public static class CustomerEvents
{
    public static readonly Event Registered = new("customer.registered", "建立了客户档案", "建立了客戶檔案", "Opened the customer file");
    public static readonly Event Edited = new("customer.edited", "修改了客户档案", "修改了客戶檔案", "Changed the customer file");
    public static readonly Event ContactAdded = new("customer.contact-added", "添加了联系方式", "新增了聯絡方式", "Added a contact");
    public static readonly Event ContactRemoved = new("customer.contact-removed", "删除了联系方式", "刪除了聯絡方式", "Removed a contact");
    public static readonly Event Revealed = new("customer.revealed", "查看了完整联系方式", "檢視了完整聯絡方式", "Looked at the full contacts");
}
