using Skein.Platform;

namespace Skein.Web.Platform;

internal static class ErrorTexts
{
    public static readonly Text BackHome = new("回到首页", "回到首頁", "Go to the start page");

    public static readonly Text OpenAnew = new("重新打开这一页", "重新開啟這一頁", "Open the page anew");

    public static readonly Text SendAgain = new("再发送一次", "再傳送一次", "Send again");

    public static readonly Text KeptHere = new(
        "您写的内容还在这一页里，没有丢失。稍等片刻，再发送一次即可。",
        "您寫的內容還在這一頁裡，沒有遺失。稍等片刻，再傳送一次即可。",
        "What you wrote is still on this page. Wait a moment and send it again.");

    public static readonly Text SignIn = new("登录", "登入", "Sign in");

    public static readonly Text SignInBeside = new("在新窗口登录", "在新視窗登入", "Sign in in a new window");

    public static readonly Text KeptUntilSignedIn = new(
        "您写的内容还在这一页里，没有丢失。请在新窗口重新登录，然后回到这里再发送一次。",
        "您寫的內容還在這一頁裡，沒有遺失。請在新視窗重新登入，然後回到這裡再傳送一次。",
        "What you wrote is still on this page. Sign in again in a new window, then come back here and send it again.");

    public static readonly Text FilesAnew = new("附件需要重新选择。", "附件需要重新選擇。", "Files have to be chosen again.");

    /// <summary>Stands in the log with the failure.</summary>
    public static readonly Text Reference = new("向管理员反映时，请附上编号 {0}", "向管理員反映時，請附上編號 {0}", "When you report this, give the number {0}");

    public static readonly (Text Title, Text Hint) Outage = (
        new("暂时连不上数据库", "暫時連不上資料庫", "The database does not answer"),
        new("系统还在运行，数据库恢复后会自动接上；已保存的内容不受影响", "系統還在執行，資料庫恢復後會自動接上；已儲存的內容不受影響",
            "The system is running and goes on by itself once the database is back. What was saved is safe"));

    public static (Text Title, Text Hint) For(int? status) => status switch
    {
        400 or 422 => (
            new("请求看不懂", "請求看不懂", "The request could not be read"),
            new("页面可能已过期，请返回后刷新再试；您写的内容不会被发送两次", "頁面可能已過期，請返回後重新整理再試；您寫的內容不會被傳送兩次",
                "The page may be out of date: go back, refresh and try again. Nothing is sent twice")),
        401 => (
            new("登录已结束", "登入已結束", "You are signed out"),
            new("请重新登录，再继续刚才的工作", "請重新登入，再繼續剛才的工作", "Sign in again and go on where you were")),
        403 => (
            new("没有权限", "沒有權限", "Not allowed"),
            new("您的岗位没有这项权限，需要的话请联系管理员", "您的崗位沒有這項權限，需要的話請聯絡管理員",
                "Your post does not include this. Ask an administrator if you need it")),
        404 => (
            new("找不到页面", "找不到頁面", "Page not found"),
            new("地址可能写错了，或者内容已经移走", "網址可能寫錯了，或者內容已經移走", "The address may be wrong, or what was here has moved")),
        413 => (
            new("内容太大", "內容太大", "Too large"),
            new("请减小文件或缩短内容后再试", "請縮小檔案或縮短內容後再試", "Send a smaller file or a shorter text")),
        429 => (
            new("操作太频繁", "操作太頻繁", "Too many requests"),
            new("请稍等一会儿再试", "請稍等一下再試", "Wait a moment and try again")),
        503 => (
            new("系统正在启动或维护", "系統正在啟動或維護", "The system is starting or under maintenance"),
            new("请稍后再试", "請稍後再試", "Try again in a moment")),
        _ => (
            new("出错了", "出錯了", "Something broke"),
            new("已经记录下来。已保存的内容不受影响，请返回重试；如果仍然出错，请把下面的编号告诉管理员",
                "已經記錄下來。已儲存的內容不受影響，請返回重試；如果仍然出錯，請把下面的編號告訴管理員",
                "It has been noted. What was saved is safe; go back and try again. If it happens again, tell an administrator the number below")),
    };
}
