using Skein.Cases;
using Skein.Platform;
using Skein.Portal;

namespace Skein.Web.Portal;

internal static class FormTexts
{
    public static readonly Text Title = new("客户表单", "客戶表單", "Customers' form");
    public static readonly Text Purpose = new("客户在网页上写信时要填什么", "客戶在網頁上寫信時要填什麼", "What customers fill in when they write to you");
    public static readonly Text Basics = new("基本设置", "基本設定", "Basics");
    public static readonly Text Email = new("邮箱", "電子郵件", "E-mail address");
    public static readonly Text Phone = new("电话", "電話", "Phone");
    public static readonly Text AsksKind = new("让客户选择类型（只列出公开的类型）", "讓客戶選擇類型（只列出公開的類型）", "Customers choose a kind (public kinds only)");
    public static readonly Text TakesFiles = new("可以附文件", "可以附檔案", "Files can be attached");
    public static readonly Text ReopenDays = new("结束后多少天内客户可以重新打开", "結束後多少天內客戶可以重新開啟", "Days after its end during which a customer can take a case up again");
    public static readonly Text LinkDays = new("结束后私密链接保留多少天", "結束後私密連結保留多少天", "Days after its end during which the private link works");
    public static readonly Text Intro = new("表单上方的说明", "表單上方的說明", "Words above the form");
    public static readonly Text Fields = new("自己的字段", "自己的欄位", "Fields of your own");
    public static readonly Text FieldsHint = new("例如订单号、购买日期。客户的回答显示在工单信息里，可以搜索", "例如訂單號碼、購買日期。客戶的回答顯示在工單資訊裡，可以搜尋", "Such as an order number or the date of purchase. Answers stand in the details of the case and can be searched");
    public static readonly Text NoFields = new("还没有自己的字段", "還沒有自己的欄位", "No fields of your own yet");
    public static readonly Text Add = new("添加字段", "新增欄位", "Add a field");
    public static readonly Text Edit = new("修改", "修改", "Edit");
    public static readonly Text Remove = new("删除", "刪除", "Remove");
    public static readonly Text RemoveHint = new("已有工单里的回答会保留", "已有工單裡的回答會保留", "Answers on existing cases are kept");
    public static readonly Text Up = new("上移：{0}", "上移：{0}", "Move up: {0}");
    public static readonly Text Down = new("下移：{0}", "下移：{0}", "Move down: {0}");
    public static readonly Text Code = new("代码", "代碼", "Code");
    public static readonly Text CodeHint = new("程序用的名称，以后不能改，例如 order-number", "程式用的名稱，以後不能改，例如 order-number", "What programs call it; cannot be changed later, such as order-number");
    public static readonly Text Type = new("类型", "類型", "Type");
    public static readonly Text Label = new("名称（{0}）", "名稱（{0}）", "Label ({0})");
    public static readonly Text Hint = new("提示（{0}）", "提示（{0}）", "Hint ({0})");
    public static readonly Text Choices = new("选项", "選項", "Choices");
    public static readonly Text ChoicesHint = new("每行一个；三种语言用竖线分开，例如：退货|退貨|Return", "每行一個；三種語言用直線分開，例如：退货|退貨|Return", "One a line; the three languages parted by bars, such as 退货|退貨|Return");
    public static readonly Text IsRequired = new("必填", "必填", "Required");
    public static readonly Text Save = new("保存", "儲存", "Save");
    public static readonly Text Saved = new("已保存", "已儲存", "Saved");
    public static readonly Text Cancel = new("取消", "取消", "Cancel");
    public static readonly Text Preview = new("预览", "預覽", "Preview");
    public static readonly Text OpenForm = new("打开客户看到的页面", "開啟客戶看到的頁面", "Open the customers' page");

    public static Text Name(this Asked asked) => asked switch
    {
        Asked.Required => new("必填", "必填", "Required"),
        Asked.Optional => new("选填", "選填", "Optional"),
        Asked.No => new("不问", "不問", "Not asked"),
    };

    public static Text Name(this FieldType type) => type switch
    {
        FieldType.Text => new("单行文字", "單行文字", "Text"),
        FieldType.LongText => new("多行文字", "多行文字", "Long text"),
        FieldType.Choice => new("选项", "選項", "Choice"),
        FieldType.Date => new("日期", "日期", "Date"),
        FieldType.Number => new("数字", "數字", "Number"),
        FieldType.Checkbox => new("勾选", "勾選", "Tick box"),
    };
}
