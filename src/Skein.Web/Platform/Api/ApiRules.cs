using Skein.Platform;

namespace Skein.Web.Platform.Api;

/// <summary>What the API says no to before a use case is asked.</summary>
internal static class ApiRules
{
    public static readonly Rule NoToken = new(
        "api.no-token",
        "请在 Authorization 请求头里用 Bearer 带上 API 令牌",
        "請在 Authorization 標頭裡用 Bearer 帶上 API 權杖",
        "Send an API token in the Authorization header: Bearer skein_…");

    public static readonly Rule BadToken = new(
        "api.bad-token", "令牌无效、已过期或已吊销", "權杖無效、已過期或已撤銷", "This token is not valid, has expired or was revoked");

    public static readonly Rule NotInScope = new(
        "api.forbidden", "令牌或账号没有这项权限：{0}", "權杖或帳號沒有這項權限：{0}", "The token or its account does not include this permission: {0}");

    public static readonly Rule Unreadable = new(
        "api.unreadable", "请求正文不是有效的 JSON", "請求本文不是有效的 JSON", "The body of the request is not valid JSON");

    public static readonly Rule WrongType = new(
        "api.wrong-type", "这里的值类型不对或无法识别", "這裡的值型別不對或無法識別", "The value here is of the wrong type or cannot be read");

    public static readonly Rule WrongWhole = new(
        "api.wrong-body", "请求正文应是另一种 JSON，例如对象或列表", "請求本文應是另一種 JSON，例如物件或清單", "The body is JSON, but of another type than is taken here");

    /// <summary>The people's sentence is about a form that is still there.</summary>
    public static readonly Rule Changed = new(
        CommonRules.Changed.Code,
        "它已被修改，这次什么都没有改。请重新读取，再带上新的 ETag 发送",
        "它已被修改，這次什麼都沒有改。請重新讀取，再帶上新的 ETag 傳送",
        "It was changed meanwhile, so nothing was done. Read it again and send the request with its new ETag");

    public static readonly Rule UnknownField = new("api.unknown-field", "没有这个字段", "沒有這個欄位", "There is no such field");

    public static readonly Rule UnknownParameter = new(
        "api.unknown-parameter",
        "没有这个查询参数，可以用的有：{0}",
        "沒有這個查詢參數，可以用的有：{0}",
        "There is no such query parameter; known ones: {0}");

    public static readonly Rule NoParameters = new(
        "api.no-parameters", "这里不接受查询参数", "這裡不接受查詢參數", "No query parameters are taken here");

    public static readonly Rule NotJson = new(
        "api.not-json",
        "请求正文请用 JSON，并注明 Content-Type: application/json",
        "請求本文請用 JSON，並註明 Content-Type: application/json",
        "Send the body as JSON, with Content-Type: application/json");

    public static readonly Rule NeedsBody = new("api.needs-body", "缺少请求正文", "缺少請求本文", "The body of the request is missing");

    public static readonly Rule TooLarge = new(
        "api.too-large", "请求正文太大", "請求本文太大", "The body of the request is too large");

    public static readonly Rule NeedsVersion = new(
        "api.needs-version",
        "请先读取它，再用 If-Match 请求头带上读到的 ETag",
        "請先讀取它，再用 If-Match 標頭帶上讀到的 ETag",
        "Read it first, and send the ETag you got in the If-Match header");

    public static readonly Rule WrongMethod = new(
        "api.wrong-method", "这个地址不支持该方法", "這個位址不支援該方法", "This address does not answer that method");

    public static readonly Rule NoSuchAddress = new(
        "api.missing", "没有这个地址，或者找不到它", "沒有這個位址，或者找不到它", "There is no such address, or nothing is there");

    public static readonly Rule TooOften = new("api.too-often", "请求太频繁，请稍后再试", "請求太頻繁，請稍後再試", "Too many requests; try again a little later");

    public static readonly Rule KeyReused = new(
        "api.key-reused",
        "这个 Idempotency-Key 已经用于另一个不同的请求",
        "這個 Idempotency-Key 已經用於另一個不同的請求",
        "This Idempotency-Key was used with a different request");

    public static readonly Rule KeyInWork = new(
        "api.key-in-work",
        "同一个 Idempotency-Key 的请求正在处理，请稍后重试",
        "同一個 Idempotency-Key 的請求正在處理，請稍後重試",
        "A request with this Idempotency-Key is being worked on; try again in a moment");

    public static readonly Rule BadKey = new(
        "api.bad-key", "Idempotency-Key 只能是 1 到 200 个可见字符", "Idempotency-Key 只能是 1 到 200 個可見字元", "An Idempotency-Key has 1 to 200 visible ASCII characters");

    public static readonly Rule Broken = new(
        "api.broken",
        "服务器出错了，已经记录下来；编号 {0}",
        "伺服器出錯了，已經記錄下來；編號 {0}",
        "Something broke on our side and was noted; number {0}");

    public static readonly Rule NoDatabase = new(
        "api.no-database",
        "暂时连不上数据库，请稍后用同一个 Idempotency-Key 重试",
        "暫時連不上資料庫，請稍後用同一個 Idempotency-Key 重試",
        "The database does not answer at the moment; try again a little later, with the same Idempotency-Key");

    public static readonly Rule NotReady = new(
        "api.not-ready", "系统还没有完成初始化或暂时不可用", "系統還沒有完成初始化或暫時無法使用", "The system is not set up yet, or not available at the moment");
}
