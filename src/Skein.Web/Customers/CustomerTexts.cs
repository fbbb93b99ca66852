using Skein.Customers;
using Skein.Platform;

namespace Skein.Web.Customers;

internal static class CustomerTexts
{
    public static readonly Text Customers = new("客户", "客戶", "Customers");
    public static readonly Text NewCustomer = new("新建客户", "新增客戶", "New customer");
    public static readonly Text File = new("客户档案", "客戶檔案", "Customer file");
    public static readonly Text Name = new("名称", "名稱", "Name");
    public static readonly Text Kind = new("类型", "類型", "Kind");
    public static readonly Text Person = new("个人", "個人", "Person");
    public static readonly Text Company = new("公司", "公司", "Company");
    public static readonly Text BelongsTo = new("所属公司", "所屬公司", "Company they belong to");
    public static readonly Text NewCompany = new("新建公司“{0}”并保存", "新增公司「{0}」並儲存", "Add the company “{0}” and save");
    public static readonly Text BelongsToHint = new("公司的名称或编号", "公司的名稱或編號", "Its name or number");
    public static readonly Text Language = new("语言", "語言", "Language");
    public static readonly Text Tier = new("服务等级", "服務等級", "Service tier");
    public static readonly Text TierHint = new("例如 VIP", "例如 VIP", "Such as VIP");
    public static readonly Text Tags = new("标签", "標籤", "Tags");
    public static readonly Text Note = new("备注", "備註", "Note");
    public static readonly Text Save = new("保存", "儲存", "Save");
    public static readonly Text Cancel = new("取消", "取消", "Cancel");
    public static readonly Text Edit = new("编辑档案", "編輯檔案", "Edit the file");
    public static readonly Text Contacts = new("联系方式", "聯絡方式", "Contacts");
    public static readonly Text AddContact = new("添加联系方式", "新增聯絡方式", "Add a contact");
    public static readonly Text ContactValue = new("内容", "內容", "Value");
    public static readonly Text ContactLabel = new("说明", "說明", "Label");
    public static readonly Text ContactLabelHint = new("例如 公司、家", "例如 公司、家", "Such as office, home");
    public static readonly Text Remove = new("删除", "刪除", "Remove");
    public static readonly Text Reveal = new("查看完整号码", "檢視完整號碼", "Show full numbers");
    public static readonly Text RevealHint = new("会留下查看记录", "會留下檢視紀錄", "It is noted that you looked");
    public static readonly Text Cases = new("工单", "工單", "Cases");
    public static readonly Text NoCases = new("还没有工单", "還沒有工單", "No cases yet");
    public static readonly Text People = new("联系人", "聯絡人", "People");
    public static readonly Text Timeline = new("往来记录", "往來紀錄", "Timeline");
    public static readonly Text Wrote = new("写道", "寫道", "wrote on");
    public static readonly Text Answered = new("回复了", "回覆了", "answered on");
    public static readonly Text Noted = new("备注了", "備註了", "noted on");
    public static readonly Text Lookalikes = new("可能是同一位客户：", "可能是同一位客戶：", "Might be the same customer:");
    public static readonly Text Since = new("建档时间", "建檔時間", "File opened");
    public static readonly Text Email = new("邮箱", "電子郵件", "E-mail");
    public static readonly Text Phone = new("电话", "電話", "Phone");
    public static readonly Text Nobody = new("还没有客户", "還沒有客戶", "No customers yet");

    public static readonly Text NobodyHint = new(
        "客户第一次来信时会自动建档，也可以自己新建",
        "客戶第一次來信時會自動建檔，也可以自己新增",
        "A file is opened when a customer first writes; you can also open one yourself");

    public static readonly Text FindHint = new("姓名开头、邮箱或电话", "姓名開頭、電子郵件或電話", "Beginning of a name, e-mail or phone");
    public static readonly Text Find = new("查找", "尋找", "Find");
    public static readonly Text NotFound = new("找不到这位客户", "找不到這位客戶", "Customer not found");
    public static readonly Text NotFoundHint = new("档案不存在，或者您无权查看", "檔案不存在，或者您無權檢視", "There is no such file, or it is not yours to see");

    public static Text Of(CustomerKind kind) => kind == CustomerKind.Company ? Company : Person;

    public static Text Of(ContactKind kind) => kind switch
    {
        ContactKind.Email => Email,
        ContactKind.Phone => Phone,
        ContactKind.Address => new("地址", "地址", "Address"),
        ContactKind.WeChat => new("微信", "微信", "WeChat"),
        ContactKind.WeCom => new("企业微信", "企業微信", "WeCom"),
        ContactKind.Other => new("其他", "其他", "Other"),
    };
}
