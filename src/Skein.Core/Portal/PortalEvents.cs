using Skein.Journal;

namespace Skein.Portal;

public static class PortalEvents
{
    public static readonly Event FormChanged = new("portal.form-changed", "修改了客户表单", "修改了客戶表單", "Changed the customers' form");
    public static readonly Event FieldAdded = new("portal.field-added", "添加了表单字段", "新增了表單欄位", "Added a field to the form");
    public static readonly Event FieldChanged = new("portal.field-changed", "修改了表单字段", "修改了表單欄位", "Changed a field of the form");
    public static readonly Event FieldRemoved = new("portal.field-removed", "删除了表单字段", "刪除了表單欄位", "Removed a field from the form");
    public static readonly Event SignedIn = new("customer.signed-in", "客户登录了门户", "客戶登入了入口網站", "Customer signed in");
}
