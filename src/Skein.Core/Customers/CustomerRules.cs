using Skein.Platform;

namespace Skein.Customers;

public static class CustomerRules
{
    public static readonly Rule ContactTaken = new(
        "customer.contact.taken",
        "{0} 的档案里已经有它了",
        "{0} 的檔案裡已經有它了",
        "It already stands in the file of {0}");

    public static readonly Rule ContactUnreadable = new(
        "customer.contact.unreadable", "看不懂这个联系方式", "看不懂這個聯絡方式", "This cannot be read as such a contact");

    public static readonly Rule TooManyContacts = new(
        "customer.contact.too-many", "最多 {0} 个联系方式", "最多 {0} 個聯絡方式", "{0} contacts at the most");

    public static readonly Rule TooManyTags = new("customer.tags.too-many", "最多 {0} 个标签", "最多 {0} 個標籤", "{0} tags at the most");

    public static readonly Rule NotACompany = new(
        "customer.company.not-one", "只能选择一个公司客户", "只能選擇一個公司客戶", "Choose a customer that is a company");

    public static readonly Rule NoSuchCompany = new(
        "customer.company.unknown",
        "没有叫“{0}”的公司客户",
        "沒有叫「{0}」的公司客戶",
        "No customer is a company called “{0}”");

    public static readonly Rule SeveralCompanies = new(
        "customer.company.several",
        "有几家公司叫这个名字，请填编号：{0}",
        "有幾家公司叫這個名字，請填編號：{0}",
        "Several companies have this name; give the number: {0}");
}
