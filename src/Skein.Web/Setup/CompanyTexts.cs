using Skein.Platform;

namespace Skein.Web.Setup;

internal static class CompanyTexts
{
    public static readonly Text Company = new("公司", "公司", "Company");
    public static readonly Text Purpose = new("名称、语言、时区、网址和客户看到的样子", "名稱、語言、時區、網址和客戶看到的樣子", "Name, language, time zone, address and what customers see");
    public static readonly Text Name = new("公司名称", "公司名稱", "Company name");
    public static readonly Text NameHint = new("客户在页面和邮件里看到的名字", "客戶在頁面和郵件裡看到的名字", "What customers see on pages and in mails");
    public static readonly Text Language = new("默认语言", "預設語言", "Default language");
    public static readonly Text TimeZone = new("时区", "時區", "Time zone");
    public static readonly Text Address = new("对外网址", "對外網址", "Public address");
    public static readonly Text AddressHint = new("邮件里的链接用它开头，例如 https://help.example.com", "郵件裡的連結用它開頭，例如 https://help.example.com", "Links in mails begin with it, such as https://help.example.com");
    public static readonly Text Brand = new("客户页面的样子", "客戶頁面的樣子", "How customers' pages look");
    public static readonly Text Logo = new("标志", "標誌", "Logo");
    public static readonly Text LogoHint = new("PNG、JPEG、GIF 或 WebP，最大 2 MB，高度会缩到 40 像素", "PNG、JPEG、GIF 或 WebP，最大 2 MB，高度會縮到 40 像素", "PNG, JPEG, GIF or WebP up to 2 MB; shown 40 pixels high");
    public static readonly Text RemoveLogo = new("不再使用现在的标志", "不再使用現在的標誌", "Stop using the present logo");
    public static readonly Text LogoNow = new("现在的标志", "現在的標誌", "The present logo");
    public static readonly Text Colour = new("品牌颜色", "品牌顏色", "Brand colour");
    public static readonly Text ColourHint = new("按钮和链接的颜色，例如 #0b6478；太浅时会自动加深，保证看得清", "按鈕和連結的顏色，例如 #0b6478；太淺時會自動加深，確保看得清", "Of buttons and links, such as #0b6478; one too light is darkened so that it can be read");
    public static readonly Text Save = new("保存", "儲存", "Save");
    public static readonly Text Saved = new("已保存", "已儲存", "Saved");
}
